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
/// It only proposes duals and columns; what it claims to cost is never used as a bound.
struct RestrictedMaster: ~Copyable {
    private let staff: Staff
    private let coupling: Coupling
    private var program: LinearRelaxation
    private(set) var columns: [DayColumn] = []
    private var known: Set<DayColumn> = []
    private var columnNumbers: [Int] = []

    /// What may change: all else is taken as it is.
    private(set) var free: FreeDays
    /// The roster without the days that were free at first.
    private let rest: Schedule
    /// By member, then day; −1 for days that were never free.
    private var dayRows: [Int] = []
    /// What the rules over days cost with each day class, `nil` where they forbid it: by member, then day; empty for days that are
    /// not free.
    private(set) var lineCosts: [[Int?]]
    /// Columns by member; those that are not to be chosen; and those that have been.
    private var own: [[Int]]
    private var banned: Set<Int> = []
    private(set) var settled: [Int] = []
    /// By cell; −1 where nothing depends on the number of people.
    private var cellRows: [Int] = []
    /// By member; with the columns for being below and above the limits.
    private var lineRows: [[(row: LineRow, number: Int)]] = []
    private var lineSlacks: [[(column: Int, price: Double)]] = []
    /// By backup entry, in the order they were added.
    private var setRows: [[(slot: Int, set: Int, row: Int)]]
    /// By backup entry, then slot.
    private var missing: [[Int: Int]]
    private let slotsPerDay: Int

    /// Prices above this tell the linear program nothing more and spoil its numbers.
    private static let dearest = 10_000.0

    private init(_ free: FreeDays, program: consuming LinearRelaxation) {
        self.free = free
        rest = free.rest
        staff = free.rest.staff
        coupling = free.rest.coupling
        self.program = program
        dayRows = Array(repeating: -1, count: free.rest.paths.count)
        lineCosts = Array(repeating: [], count: free.rest.paths.count)
        own = staff.members.map { _ in [] }
        slotsPerDay = staff.problem.hall.period.slotsPerDay
        setRows = coupling.backups.map { _ in [] }
        missing = coupling.backups.map { _ in [:] }
    }

    /// All rows but those of Hall sets, and a day off for each free day that may be one: all shortages at their price.
    static func empty(_ free: FreeDays) throws(SolverError) -> RestrictedMaster {
        var master = RestrictedMaster(free, program: try LinearRelaxation())
        for (member, days) in free.days.enumerated() {
            for day in days {
                let row = try master.program.addRow(in: 1...1)
                master.dayRows[member * free.rest.days + day] = row
                // Where a day off is forbidden, the program has a solution before it has a column.
                let nothing = try master.program.addColumn(cost: dearest, [(row, 1)])
                try master.program.makeBasic(nothing, insteadOf: row)
            }
        }
        try master.addCellRows()
        try master.addLineRows()
        for (member, days) in free.days.enumerated() where !days.isEmpty {
            try master.propagate(member)
            try master.add(days.map { DayColumn(member: member, day: $0, path: nil) })
        }
        return master
    }

    var iterations: Int { program.iterations }
    /// In points.
    var objective: Double { program.objective }

    private static func points(_ cost: Int) -> Double { min(Double(cost) / Double(Scale.point), dearest) }

    private mutating func addCellRows() throws(SolverError) {
        // Who may be seated where, on the days that are free.
        var seats = [Int](repeating: 0, count: coupling.windowCount * coupling.slotCount)
        for (number, member) in staff.members.enumerated() {
            for day in free.days[number] {
                let slots = member.plan.span.shifted(by: day * slotsPerDay).clamped(to: 0..<coupling.slotCount)
                for window in member.plan.windows {
                    for slot in slots { seats[window * coupling.slotCount + slot] += 1 }
                }
            }
        }
        for window in 0..<coupling.windowCount {
            for slot in 0..<coupling.slotCount {
                let cell = window * coupling.slotCount + slot
                let table = coupling.tables[coupling.tableNumbers[cell]]
                let carried = free.rest.counts[cell]
                guard let cheapest = table.indices.min(by: { table[$0] < table[$1] }), seats[cell] > 0,
                    table[carried...min(carried + seats[cell], table.count - 1)].contains(where: {
                        $0 != table[carried]
                    })
                else {
                    cellRows.append(-1)
                    continue
                }
                let wanted = Double(max(0, cheapest - carried))
                let row = try program.addRow(in: wanted...wanted)
                cellRows.append(row)
                try addSegments(to: row, table: table, cheapest: max(cheapest, carried), carried: carried)
            }
        }
    }

    /// Columns for being short of, and over, the cheapest number of people: one for each slope.
    private mutating func addSegments(to row: Int, table: [Int], cheapest: Int, carried: Int) throws(SolverError) {
        var people = cheapest
        var isFirst = true
        while people > carried {
            let slope = table[people - 1] - table[people]
            var width = 0
            while people > carried, table[people - 1] - table[people] == slope {
                people -= 1
                width += 1
            }
            // The last slope may be taken further than there are people: it keeps the program feasible.
            let column = try program.addColumn(
                cost: Self.points(slope), in: 0...(people == carried ? .infinity : Double(width)), [(row, 1)])
            if isFirst, people == carried { try program.makeBasic(column, insteadOf: row) }
            isFirst = false
        }
        people = cheapest
        while people + 1 < table.count, table[people + 1] - table[people] < Scale.hard {
            let slope = table[people + 1] - table[people]
            var width = 0
            while people + 1 < table.count, table[people + 1] - table[people] == slope {
                people += 1
                width += 1
            }
            _ = try program.addColumn(cost: Self.points(slope), in: 0...Double(width), [(row, -1)])
        }
    }

    private mutating func addLineRows() throws(SolverError) {
        for (position, member) in staff.members.enumerated() {
            var rows: [(row: LineRow, number: Int)] = []
            var slacks: [(column: Int, price: Double)] = []
            let days = free.days[position]
            // With one day free, the cost of each day class says it all.
            for row in days.count > 1 ? LineRow.all(for: member.employee, in: staff.problem) : []
            where row.days.contains(where: days.contains) {
                let here = row.days.filter { !days.contains($0) }.reduce(0) {
                    $0 + free.rest.amount(row, member: position, day: $1)
                }
                let low = row.least.map { Double(max(0, $0 - here)) } ?? -.infinity
                let high = max(low, row.most.map { Double($0 - here) } ?? .infinity)
                let number = try program.addRow(in: low...high)
                let price = Self.points(row.price)
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

    /// Adds days not yet known.
    mutating func add(_ days: [DayColumn]) throws(SolverError) {
        var new: [LinearRelaxation.Column] = []
        for day in days where cost(of: day) != nil && known.insert(day).inserted {
            own[day.member].append(columns.count)
            columns.append(day)
            new.append(LinearRelaxation.Column(cost: Self.points(cost(of: day) ?? 0), coefficients(of: day)))
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
                try program.setCost(ofColumn: columnNumbers[number], to: Self.points(cost))
            } else {
                try program.setRange(ofColumn: columnNumbers[number], to: 0...0)
            }
        }
    }

    /// Whether the rules over days still allow a column.
    func allows(_ number: Int) -> Bool {
        free.days[columns[number].member].contains(columns[number].day) && cost(of: columns[number]) != nil
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
        let cells = day.cells(slotsPerDay: slotsPerDay, slotCount: coupling.slotCount)
        for cell in cells where cellRows[cell] >= 0 { terms.append((cellRows[cell], 1)) }
        for (number, rows) in setRows.enumerated() where !rows.isEmpty {
            let slots = Set(cells.map { $0 % coupling.slotCount })
            for (slot, set, row) in rows where slots.contains(slot) && hits(number, day.member, slot, set) {
                terms.append((row, 1))
            }
        }
        return terms
    }

    private func hits(_ number: Int, _ member: Int, _ slot: Int, _ set: Int) -> Bool {
        let backup = coupling.backups[number]
        let group = backup.groups[backup.groupNumbers[slot]]
        return group.hits(member, set)
    }

    // MARK: Solving

    /// - Returns: Whether the optimum over the known columns was reached.
    mutating func solve(within limit: Duration, iterations: Int, dual: Bool) throws(SolverError) -> Bool {
        try program.solve(within: limit, dual ? .dual : .primal, iterations: iterations) == .optimal
    }

    /// Duals of the rows, in pricing units.
    struct RowDuals {
        let coupled: Duals
        /// By member, then day.
        let days: [Int]
        /// By member, in the order of the rows.
        let lines: [[(row: LineRow, dual: Int)]]
    }

    func duals() throws(SolverError) -> RowDuals {
        let rows = try program.rowDuals()
        func scaled(_ row: Int) -> Int {
            if row < 0 { return 0 }
            let value = rows[row] * Double(Scale.point)
            return abs(value) < 1e12 ? Int(value) : 0
        }
        var sets: [[Duals.SetDual]] = []
        for number in setRows.indices {
            var duals = setRows[number].map { Duals.SetDual(slot: $0.slot, set: $0.set, price: max(0, scaled($0.row))) }
            duals.sort { ($0.slot, $0.set) < ($1.slot, $1.set) }
            duals.limitSum(perSlot: coupling.backups[number].price)
            sets.append(duals)
        }
        let cells = cellRows.map(scaled)
        return RowDuals(
            coupled: Duals(cells: cells, sets: sets), days: dayRows.map(scaled),
            lines: lineRows.map { $0.map { ($0.row, scaled($0.number)) } })
    }

    /// Adds the Hall set that the present solution breaks most, for each slot.
    ///
    /// - Returns: How many were added.
    mutating func addBrokenSets() throws(SolverError) -> Int {
        guard !coupling.backups.isEmpty else { return 0 }
        let values = try program.columnValues()
        var presence = [Double](repeating: 0, count: staff.members.count * coupling.slotCount)
        var users: [[Int]] = Array(repeating: [], count: coupling.slotCount)
        for (index, column) in columns.enumerated() {
            let value = values[columnNumbers[index]]
            for cell in column.cells(slotsPerDay: slotsPerDay, slotCount: coupling.slotCount) {
                let slot = cell % coupling.slotCount
                users[slot].append(index)
                presence[column.member * coupling.slotCount + slot] += value
            }
        }
        var added = 0
        for (number, backup) in coupling.backups.enumerated() {
            for slot in free.isReached.indices where free.isReached[slot] && backup.groupNumbers[slot] >= 0 {
                let group = backup.groups[backup.groupNumbers[slot]]
                let count = group.needs.count
                var short = group.needs.indices.map { Double(rest.need(number, slot: slot, set: $0)) }
                for member in staff.members.indices {
                    let here = presence[member * coupling.slotCount + slot]
                    guard here > 1e-9 else { continue }
                    for set in 0..<count where group.hits(member, set) { short[set] -= here }
                }
                let paid = missing[number][slot].map { values[$0] } ?? 0
                guard let worst = short.indices.max(by: { short[$0] < short[$1] }), short[worst] > paid + 0.01,
                    !setRows[number].contains(where: { $0.slot == slot && $0.set == worst })
                else { continue }
                var terms: [(column: Int, coefficient: Double)] = users[slot].filter {
                    group.hits(columns[$0].member, worst)
                }.map { (columnNumbers[$0], 1) }
                let column: Int
                if let known = missing[number][slot] {
                    column = known
                } else {
                    column = try program.addColumn(cost: Self.points(backup.price))
                    missing[number][slot] = column
                }
                terms.append((column, 1))
                let row = try program.addRow(terms, in: Double(rest.need(number, slot: slot, set: worst))...(.infinity))
                setRows[number].append((slot, worst, row))
                added += 1
            }
        }
        return added
    }
}
