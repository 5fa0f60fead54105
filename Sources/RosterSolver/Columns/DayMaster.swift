import GLPK
import Linear
import RosterModel
import RosterPricing
import RosterRules

/// The linear program over the employee-days known so far.
///
///     min  Σ cost λ + Σ short + Σ over + Σ missing backup + Σ outside limits
///     (e,d)    Σ_p λ[e,d,p] = 1                                            one p is the day off
///     (cell)   Σ λ on duty there + short − over = the cheapest number of people
///     (line)   least ≤ Σ (paid slots or 1) λ + under − beyond ≤ most
///     (set)    Σ λ of qualified people on duty + missing[slot] ≥ need        added when broken
///
/// What the rules over days do not say as rows, the line network says in the bound.
struct DayMaster: RestrictedMaster, ~Copyable {
    private let staff: Staff
    private var program: LinearRelaxation
    private(set) var columns: [DayColumn] = []
    private var known: Set<DayColumn> = []
    private var columnNumbers: [Int] = []

    private(set) var free: FreeDays
    /// The roster without the days that were free at first.
    private let rest: Schedule
    /// By member, then day; −1 for days that were never free.
    private let dayRows: [Int]
    /// What the rules over days cost with each day class, `nil` where they forbid it: by member, then day; empty for days that are
    /// not free.
    private(set) var lineCosts: [[Int?]]
    /// Columns by member; those that are not to be chosen; and those that have been.
    private var own: [[Int]]
    private var banned: Set<Int> = []
    private(set) var settled: [Int] = []
    private var coupled: CoupledRows
    /// By member; with the columns for being below and above the limits.
    private var lineRows: [[(row: LineRow, number: Int)]] = []
    private var lineSlacks: [[(column: Int, price: Double)]] = []

    private init(
        _ free: FreeDays, _ dayRows: [Int], _ coupled: CoupledRows, program: consuming LinearRelaxation
    ) {
        self.free = free
        self.dayRows = dayRows
        self.coupled = coupled
        rest = free.rest
        staff = free.rest.staff
        self.program = program
        lineCosts = Array(repeating: [], count: free.rest.paths.count)
        own = staff.members.map { _ in [] }
    }

    /// All rows but those of Hall sets, and a day off for each free day that may be one: all shortages at their price.
    static func empty(_ free: FreeDays) throws(SolverError) -> DayMaster {
        var program = try LinearRelaxation()
        var dayRows = [Int](repeating: -1, count: free.rest.paths.count)
        for (member, days) in free.days.enumerated() {
            for day in days {
                let row = try program.addRow(in: 1...1)
                dayRows[member * free.rest.days + day] = row
                // Where a day off is forbidden, the program has a solution before it has a column.
                let nothing = try program.addColumn(cost: CoupledRows.dearest, [(row, 1)])
                try program.makeBasic(nothing, insteadOf: row)
            }
        }
        let coupled = try CoupledRows(free, to: &program)
        var master = DayMaster(free, dayRows, coupled, program: program)
        try master.addLineRows()
        for (member, days) in free.days.enumerated() where !days.isEmpty {
            try master.propagate(member)
            try master.add(days.map { DayColumn(member: member, day: $0, path: nil) })
        }
        return master
    }

    var iterations: Int { program.iterations }
    /// The rows of settled days cost what they did before other days of their line were settled.
    var objective: Double? { settled.isEmpty ? program.objective + constant : nil }

    /// What is the same in every solution while nothing is settled, in points.
    private var constant: Double {
        var sum = coupled.constant
        for (number, member) in staff.members.enumerated() {
            let days = free.days[number]
            if days.isEmpty {
                sum += rest.memberCosts[number]
                continue
            }
            sum += member.costs.constant
            for day in 0..<rest.days {
                sum += days.contains(day) ? member.costs.off[day] : rest.dayCost(member: number, day: day)
            }
            if days.count == 1 { sum += lineCosts[number * rest.days + days[0]][0] ?? 0 }
        }
        return Double(sum) / Double(Scale.point)
    }

    private mutating func addLineRows() throws(SolverError) {
        for (position, member) in staff.members.enumerated() {
            var rows: [(row: LineRow, number: Int)] = []
            var slacks: [(column: Int, price: Double)] = []
            let days = free.days[position]
            // With one day free, the cost of each day class says it all.
            let all = days.count > 1 ? LineRow.all(for: member, staying: free.staying(position), in: staff.problem) : []
            for row in all where row.days.contains(where: days.contains) {
                let here = row.days.filter { !days.contains($0) }.reduce(0) {
                    $0 + free.rest.amount(row, member: position, day: $1)
                }
                let low = row.least.map { Double(max(0, $0 - here)) } ?? -.infinity
                let high = max(low, row.most.map { Double($0 - here) } ?? .infinity)
                let number = try program.addRow(in: low...high)
                let price = CoupledRows.points(row.price)
                if low > 0 {
                    let under = try program.addColumn(cost: price, [(number, 1)])
                    try program.makeBasic(under, insteadOf: number)
                    slacks.append((under, price))
                }
                if high < .infinity { slacks.append((try program.addColumn(cost: price, [(number, -1)]), price)) }
                rows.append((row, number))
            }
            lineRows.append(rows)
            lineSlacks.append(slacks)
        }
    }

    // MARK: Columns

    mutating func add(_ days: [DayColumn]) throws(SolverError) {
        var new: [LinearRelaxation.Column] = []
        for day in days where cost(of: day) != nil && known.insert(day).inserted {
            own[day.member].append(columns.count)
            columns.append(day)
            new.append(LinearRelaxation.Column(cost: CoupledRows.points(cost(of: day) ?? 0), coefficients(of: day)))
        }
        columnNumbers += Array(try program.add(new))
    }

    /// What a day costs beside the coupled rules, less what a day off does where that is allowed; `nil` where it is forbidden.
    func cost(of column: DayColumn) -> Int? {
        column.cost(in: staff, lineCosts[column.member * free.rest.days + column.day])
    }

    // MARK: Choices

    /// Takes over what the rules over days say of a member's days now that some of them are settled.
    private mutating func propagate(_ member: Int) throws(SolverError) {
        for (day, costs) in zip(free.days[member], free.lineCosts(of: member)) {
            let index = member * free.rest.days + day
            lineCosts[index] = costs
        }
        let isSingle = free.days[member].count < 2
        for slack in lineSlacks[member] { try program.setCost(ofColumn: slack.column, to: isSingle ? 0 : slack.price) }
        for number in own[member] {
            let column = columns[number]
            if settled.contains(number) {
                try program.setRange(ofColumn: columnNumbers[number], to: 1...1)
            } else if free.days[member].contains(column.day), !banned.contains(number), let cost = cost(of: column) {
                try program.setRange(ofColumn: columnNumbers[number], to: 0...(.infinity))
                try program.setCost(ofColumn: columnNumbers[number], to: CoupledRows.points(cost))
            } else {
                try program.setRange(ofColumn: columnNumbers[number], to: 0...0)
            }
        }
    }

    /// Whether a column's day is not settled yet.
    func isFree(_ number: Int) -> Bool { free.days[columns[number].member].contains(columns[number].day) }

    /// Whether the rules over days still allow a column.
    func allows(_ number: Int) -> Bool {
        isFree(number) && cost(of: columns[number]) != nil
    }

    /// Chooses a column for its day.
    mutating func settle(_ number: Int) throws(SolverError) {
        let column = columns[number]
        settled.append(number)
        free.settle(column.path, member: column.member, day: column.day)
        try propagate(column.member)
    }

    /// Takes back the choice made last.
    ///
    /// - Parameter isBanned: Whether it is not to be made again, until it is allowed.
    mutating func release(isBanned: Bool) throws(SolverError) {
        let number = settled.removeLast()
        let column = columns[number]
        free.release(member: column.member, day: column.day)
        if isBanned { banned.insert(number) }
        try propagate(column.member)
    }

    /// Columns that were banned may be chosen again.
    mutating func allow(_ numbers: [Int]) throws(SolverError) {
        banned.subtract(numbers)
        for number in numbers { try propagate(columns[number].member) }
    }

    /// How much of each column the present solution takes.
    func values() throws(SolverError) -> [Double] {
        let values = try program.columnValues()
        return columnNumbers.map { values[$0] }
    }

    // MARK: Rows

    private func coefficients(of day: DayColumn) -> [(row: Int, coefficient: Double)] {
        var terms: [(row: Int, coefficient: Double)] = [
            (dayRows[day.member * staff.problem.hall.period.days + day.day], 1)
        ]
        for (row, number) in lineRows[day.member] where day.path != nil && row.days.contains(day.day) {
            terms.append((number, row.countsPaid ? Double(day.paid(in: staff)) : 1))
        }
        let cells = day.cells(slotsPerDay: rest.slotsPerDay, slotCount: rest.slotCount)
        return terms + coupled.coefficients(day.member, on: cells)
    }

    // MARK: Solving

    mutating func solve(within limit: Duration, iterations: Int, dual: Bool) throws(SolverError) -> Bool {
        try program.solve(within: limit, dual ? .dual : .primal, iterations: iterations) == .optimal
    }

    func duals() throws(SolverError) -> RowDuals {
        let rows = try program.rowDuals()
        return RowDuals(
            coupled: coupled.duals(rows), own: dayRows.map(rows.scaled),
            lines: lineRows.map { $0.map { ($0.row, rows.scaled($0.number)) } })
    }

    mutating func addBrokenSets() throws(SolverError) -> Int {
        try coupled.addBrokenSets(columns, numbers: columnNumbers, to: &program)
    }
}

// MARK: - Pricing

extension DayMaster {
    func price(
        _ relaxation: inout LagrangianRelaxation, at duals: Duals, out: RowDuals, within budget: Budget
    ) -> (bound: Int, columns: [DayColumn])? {
        relaxation.bestDays(at: duals, out: out, lineCosts, within: budget).map { ($0.bound, $0.days) }
    }
}

extension LagrangianRelaxation {
    /// The exact bound at `duals`, and days of negative reduced cost at the master's own duals `out`.
    ///
    /// - Parameter lineCosts: Of the master: what the rules over days cost with each day class.
    mutating func bestDays(
        at duals: Duals, out: RowDuals, _ lineCosts: [[Int?]], within budget: Budget
    ) -> (bound: Int, days: [DayColumn])? {
        var days: [DayColumn] = []
        let (staff, coupling, free) = (free.rest.staff, free.rest.coupling, free.days)
        let slotsPerDay = staff.problem.hall.period.slotsPerDay
        let dayCount = staff.problem.hall.period.days
        let answer = answer(at: duals, within: budget) { number, pricer in
            let member = staff.members[number]
            for day in free[number] {
                let costs = lineCosts[number * dayCount + day]
                // The best option of each day class, by what the master would gain.
                var best = [Int](repeating: Int.min, count: member.network.kindCount)
                var choice = [Int](repeating: -1, count: member.network.kindCount)
                for option in member.plan.options.indices {
                    var worth = pricer.value(ofOption: option, member: number, day: day)
                    guard worth > DayPricer.impossible / 2, worth > -Scale.hard / 2 else { continue }
                    let kind = member.network.kinds[option]
                    guard let cost = costs[kind] else { continue }
                    worth -= cost
                    for (row, dual) in out.lines[number] where row.days.contains(day) {
                        worth += dual * (row.countsPaid ? member.plan.options[option].paid : 1)
                    }
                    if worth > best[kind] {
                        best[kind] = worth
                        choice[kind] = option
                    }
                }
                let ranked = choice.indices.filter { choice[$0] >= 0 }.sorted {
                    best[$0] != best[$1] ? best[$0] > best[$1] : $0 < $1
                }
                for kind in ranked.prefix(3) {
                    guard let path = pricer.path(forOption: choice[kind], member: number, day: day) else { continue }
                    let column = DayColumn(member: number, day: day, path: path)
                    guard var reduced = column.cost(in: staff, costs) else { continue }
                    reduced -= out.own[number * dayCount + day]
                    for (row, dual) in out.lines[number] where row.days.contains(day) {
                        reduced -= dual * (row.countsPaid ? column.paid(in: staff) : 1)
                    }
                    let duty = column.cells(slotsPerDay: slotsPerDay, slotCount: coupling.slotCount)
                    reduced -= out.coupled.reward(for: duty, of: number, coupling)
                    if reduced < -Scale.point / 64 { days.append(column) }
                }
            }
        }
        return answer.map { ($0.bound, days) }
    }
}
