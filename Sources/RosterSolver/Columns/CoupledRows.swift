import GLPK
import Linear
import RosterRules

/// What a restricted master chooses from: a day of an employee, or a whole line.
protocol Column {
    var member: Int { get }

    /// Cells (window · slots + slot of the period) on duty.
    func cells(slotsPerDay: Int, slotCount: Int) -> [Int]
}

/// The rules that couple employees, as rows of a restricted master.
///
///     (cell)   Σ λ on duty there + short − over = the cheapest number of people
///     (set)    Σ λ of qualified people on duty + missing[slot] ≥ need        added when broken
struct CoupledRows: Sendable {
    private let coupling: Coupling
    /// The roster without what the master may change.
    private let rest: Schedule
    /// Whether what the master may change can reach a slot.
    private let isReached: [Bool]
    /// By cell; −1 where nothing depends on the number of people.
    private(set) var cells: [Int] = []
    /// Duals of cells without a row, in pricing units: where nobody can be seated, as much as keeps the bound from seating somebody.
    private var fixedDuals: [Int] = []
    /// By backup entry, in the order they were added.
    private var sets: [[(slot: Int, set: Int, row: Int)]]
    /// By backup entry, then slot.
    private var missing: [[Int: Int]]

    /// Prices above this tell the linear program nothing more and spoil its numbers.
    static let dearest = 10_000.0

    static func points(_ cost: Int) -> Double { min(Double(cost) / Double(Scale.point), dearest) }

    /// Adds the rows of the cells; those of Hall sets come when they are broken.
    init(_ free: FreeDays, to program: inout LinearRelaxation) throws(SolverError) {
        rest = free.rest
        coupling = free.rest.coupling
        isReached = free.isReached
        sets = coupling.backups.map { _ in [] }
        missing = coupling.backups.map { _ in [:] }
        let seats = free.seats
        for cell in seats.indices {
            let table = coupling.tables[coupling.tableNumbers[cell]]
            let carried = rest.counts[cell]
            guard let cheapest = table.indices.min(by: { table[$0] < table[$1] }), seats[cell] > 0,
                table[carried...min(carried + seats[cell], table.count - 1)].contains(where: { $0 != table[carried] })
            else {
                cells.append(-1)
                let savings = table.indices.dropFirst(carried + 1).map {
                    (table[carried] - table[$0] + $0 - carried - 1) / ($0 - carried)
                }
                fixedDuals.append(seats[cell] > 0 ? 0 : max(0, savings.max() ?? 0))
                continue
            }
            fixedDuals.append(0)
            let wanted = Double(max(0, cheapest - carried))
            let row = try program.addRow(in: wanted...wanted)
            cells.append(row)
            try program.addSegments(to: row, table: table, cheapest: max(cheapest, carried), carried: carried)
        }
    }

    /// What cells and Hall sets cost in every solution, in pricing units.
    var constant: Int {
        var sum = 0
        for (cell, row) in cells.enumerated() {
            let table = coupling.tables[coupling.tableNumbers[cell]]
            let carried = rest.counts[cell]
            sum += row < 0 ? table[carried] : table[carried...].min() ?? 0
        }
        for (sets, slacks) in zip(coupling.backups, rest.backups) {
            for slot in slacks.missing.indices where !isReached[slot] { sum += slacks.missing[slot] * sets.price }
        }
        return sum
    }

    /// Coefficients of a member's column that is on duty in some cells.
    func coefficients(_ member: Int, on duty: [Int]) -> [(row: Int, coefficient: Double)] {
        var terms: [(row: Int, coefficient: Double)] = []
        for cell in duty where cells[cell] >= 0 { terms.append((cells[cell], 1)) }
        for (number, rows) in sets.enumerated() where !rows.isEmpty {
            let slots = Set(duty.map { $0 % coupling.slotCount })
            for (slot, set, row) in rows where slots.contains(slot) && hits(number, member, slot, set) {
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

    /// - Parameter rows: Duals of the program's rows, in points.
    func duals(_ rows: [Double]) -> Duals {
        let ofSets = sets.indices.map { number in
            var duals = sets[number].map {
                Duals.SetDual(slot: $0.slot, set: $0.set, price: max(0, rows.scaled($0.row)))
            }
            duals.sort { ($0.slot, $0.set) < ($1.slot, $1.set) }
            duals.limitSum(perSlot: coupling.backups[number].price)
            return duals
        }
        return Duals(cells: zip(cells, fixedDuals).map { $0 < 0 ? $1 : rows.scaled($0) }, sets: ofSets)
    }

    /// Adds the Hall set that the present solution breaks most, for each slot.
    ///
    /// - Parameters:
    ///   - columns: The known ones.
    ///   - numbers: Of each in the program.
    /// - Returns: How many were added.
    mutating func addBrokenSets(
        _ columns: [some Column], numbers: [Int], to program: inout LinearRelaxation
    ) throws(SolverError) -> Int {
        guard !coupling.backups.isEmpty else { return 0 }
        let memberCount = rest.staff.members.count
        let values = try program.columnValues()
        var presence = [Double](repeating: 0, count: memberCount * coupling.slotCount)
        var users: [[Int]] = Array(repeating: [], count: coupling.slotCount)
        for (index, column) in columns.enumerated() {
            let value = values[numbers[index]]
            for cell in column.cells(slotsPerDay: rest.slotsPerDay, slotCount: coupling.slotCount) {
                let slot = cell % coupling.slotCount
                users[slot].append(index)
                presence[column.member * coupling.slotCount + slot] += value
            }
        }
        var added = 0
        for (number, backup) in coupling.backups.enumerated() {
            for slot in isReached.indices where isReached[slot] && backup.groupNumbers[slot] >= 0 {
                let group = backup.groups[backup.groupNumbers[slot]]
                let count = group.needs.count
                var short = group.needs.indices.map { Double(rest.need(number, slot: slot, set: $0)) }
                for member in 0..<memberCount {
                    let here = presence[member * coupling.slotCount + slot]
                    guard here > 1e-9 else { continue }
                    for set in 0..<count where group.hits(member, set) { short[set] -= here }
                }
                let paid = missing[number][slot].map { values[$0] } ?? 0
                guard let worst = short.indices.max(by: { short[$0] < short[$1] }), short[worst] > paid + 0.01,
                    !sets[number].contains(where: { $0.slot == slot && $0.set == worst })
                else { continue }
                var terms: [(column: Int, coefficient: Double)] = users[slot].filter {
                    group.hits(columns[$0].member, worst)
                }.map { (numbers[$0], 1) }
                let column: Int
                if let known = missing[number][slot] {
                    column = known
                } else {
                    column = try program.addColumn(cost: Self.points(backup.price))
                    missing[number][slot] = column
                }
                terms.append((column, 1))
                let row = try program.addRow(terms, in: Double(rest.need(number, slot: slot, set: worst))...(.infinity))
                sets[number].append((slot, worst, row))
                added += 1
            }
        }
        return added
    }
}

extension LinearRelaxation {
    /// Columns for being short of, and over, the cheapest number of people in a cell: one for each slope.
    fileprivate mutating func addSegments(
        to row: Int, table: [Int], cheapest: Int, carried: Int
    ) throws(SolverError) {
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
            let column = try addColumn(
                cost: CoupledRows.points(slope), in: 0...(people == carried ? .infinity : Double(width)), [(row, 1)])
            if isFirst, people == carried { try makeBasic(column, insteadOf: row) }
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
            _ = try addColumn(cost: CoupledRows.points(slope), in: 0...Double(width), [(row, -1)])
        }
    }
}

extension [Double] {
    /// The dual of a row in pricing units; 0 for −1, and where it is no number to go by.
    func scaled(_ row: Int) -> Int {
        if row < 0 { return 0 }
        let value = self[row] * Double(Scale.point)
        return abs(value) < 1e12 ? Int(value) : 0
    }
}
