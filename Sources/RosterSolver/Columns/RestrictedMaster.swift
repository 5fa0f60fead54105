import GLPK
import Linear
import RosterModel
import RosterPricing
import RosterRules

/// The linear program over the employee-days known so far.
///
///     min  Σ cost λ + Σ short + Σ over + Σ missing backup + Σ outside limits
///     (e,d)    Σ_p λ[e,d,p] ≤ 1
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

    private var dayRows: [Int] = []
    /// By cell; −1 where nothing depends on the number of people.
    private var cellRows: [Int] = []
    private var lineRows: [[(row: LineRow, number: Int)]] = []
    /// By backup entry, in the order they were added.
    private var setRows: [[(slot: Int, set: Int, row: Int)]]
    /// By backup entry, then slot.
    private var missing: [[Int: Int]]
    private let slotsPerDay: Int

    /// Prices above this tell the linear program nothing more and spoil its numbers.
    private static let dearest = 10_000.0

    private init(staff: Staff, coupling: Coupling, program: consuming LinearRelaxation) {
        self.staff = staff
        self.coupling = coupling
        self.program = program
        slotsPerDay = staff.problem.hall.period.slotsPerDay
        setRows = coupling.backups.map { _ in [] }
        missing = coupling.backups.map { _ in [:] }
    }

    /// All rows but those of Hall sets, and no employee-days yet: everybody off, at the price of all shortages.
    static func empty(staff: Staff, coupling: Coupling) throws(SolverError) -> RestrictedMaster {
        var master = RestrictedMaster(staff: staff, coupling: coupling, program: try LinearRelaxation())
        for _ in 0..<(staff.members.count * staff.problem.hall.period.days) {
            master.dayRows.append(try master.program.addRow(in: -.infinity...1))
        }
        try master.addCellRows()
        try master.addLineRows()
        return master
    }

    var iterations: Int { program.iterations }
    /// In points.
    var objective: Double { program.objective }

    private static func points(_ cost: Int) -> Double { min(Double(cost) / Double(Scale.point), dearest) }

    private mutating func addCellRows() throws(SolverError) {
        var seats = [Int](repeating: 0, count: coupling.windowCount)
        for member in staff.members {
            for window in member.plan.windows { seats[window] += 1 }
        }
        for window in 0..<coupling.windowCount {
            for slot in 0..<coupling.slotCount {
                let cell = window * coupling.slotCount + slot
                let table = coupling.tables[coupling.tableNumbers[cell]]
                let carried = coupling.carried[cell]
                guard let cheapest = table.indices.min(by: { table[$0] < table[$1] }), seats[window] > 0,
                    table[...min(carried + seats[window], table.count - 1)].contains(where: { $0 != table[0] })
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
        for member in staff.members {
            var rows: [(row: LineRow, number: Int)] = []
            for row in LineRow.all(for: member.employee, in: staff.problem) {
                let low = row.least.map(Double.init) ?? -.infinity
                let high = max(low, row.most.map(Double.init) ?? .infinity)
                let number = try program.addRow(in: low...high)
                let price = Self.points(row.price)
                if low > 0 {
                    let under = try program.addColumn(cost: price, [(number, 1)])
                    try program.makeBasic(under, insteadOf: number)
                }
                if high < .infinity { _ = try program.addColumn(cost: price, [(number, -1)]) }
                rows.append((row, number))
            }
            lineRows.append(rows)
        }
    }

    // MARK: Columns

    /// Adds days not yet known.
    mutating func add(_ days: [DayColumn]) throws(SolverError) {
        var new: [LinearRelaxation.Column] = []
        for day in days where known.insert(day).inserted {
            columns.append(day)
            new.append(LinearRelaxation.Column(cost: Self.points(day.cost(in: staff)), coefficients(of: day)))
        }
        columnNumbers += Array(try program.add(new))
    }

    private func coefficients(of day: DayColumn) -> [(row: Int, coefficient: Double)] {
        var terms: [(row: Int, coefficient: Double)] = [
            (dayRows[day.member * staff.problem.hall.period.days + day.day], 1)
        ]
        for (row, number) in lineRows[day.member] where row.days.contains(day.day) {
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

    /// Duals for the relaxation, and for each line row: by member, in the order of its rows.
    func duals() throws(SolverError) -> (coupled: Duals, days: [Int], lines: [[(row: LineRow, dual: Int)]]) {
        let rows = try program.rowDuals()
        func scaled(_ row: Int) -> Int {
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
        let cells = cellRows.map { $0 < 0 ? 0 : scaled($0) }
        return (
            Duals(cells: cells, sets: sets), dayRows.map(scaled),
            lineRows.map { $0.map { ($0.row, scaled($0.number)) } }
        )
    }

    /// Adds the Hall set that the present solution breaks most, for each slot.
    ///
    /// - Returns: How many were added.
    mutating func addBrokenSets(relaxation: LagrangianRelaxation) throws(SolverError) -> Int {
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
            for slot in 0..<coupling.slotCount where backup.groupNumbers[slot] >= 0 {
                let group = backup.groups[backup.groupNumbers[slot]]
                let count = group.needs.count
                var short = group.needs.indices.map {
                    Double(group.needs[$0] - relaxation.carried(number, slot: slot, set: $0))
                }
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
                let need = Double(group.needs[worst] - relaxation.carried(number, slot: slot, set: worst))
                let row = try program.addRow(terms, in: need...(.infinity))
                setRows[number].append((slot, worst, row))
                added += 1
            }
        }
        return added
    }
}
