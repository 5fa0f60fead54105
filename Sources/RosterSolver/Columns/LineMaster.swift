import GLPK
import Linear
import RosterPricing

/// The linear program over the lines known so far.
///
///     min  Σ cost λ + what the coupled rows lack
///     (e)      Σ_l λ[e,l] = 1
///
/// and the rows of `CoupledRows`.
struct LineMaster: RestrictedMaster, ~Copyable {
    private(set) var free: FreeDays
    /// The roster without the lines that were free at first.
    private let rest: Schedule
    private var program: LinearRelaxation
    private var coupled: CoupledRows
    private(set) var columns: [LineColumn] = []
    private var known: Set<LineColumn> = []
    private var numbers: [Int] = []
    /// By member; −1 for lines that were never free.
    private let memberRows: [Int]
    /// Those that are not to be chosen; and those that have been.
    private var banned: Set<Int> = []
    private var settled: [Int] = []
    /// By member: what a line must obey.
    private var decisions: [[Decision]]
    /// What is the same in every solution, in points.
    private let constant: Double

    private init(
        _ free: FreeDays, _ memberRows: [Int], _ coupled: CoupledRows, program: consuming LinearRelaxation
    ) {
        self.memberRows = memberRows
        self.coupled = coupled
        self.program = program
        self.free = free
        rest = free.rest
        decisions = memberRows.map { _ in [] }
        let constant = zip(memberRows, free.rest.memberCosts).reduce(coupled.constant) { $1.0 < 0 ? $0 + $1.1 : $0 }
        self.constant = Double(constant) / Double(Scale.point)
    }

    /// All rows but those of Hall sets, and no line.
    ///
    /// - Parameter free: All days of some employees.
    static func empty(_ free: FreeDays) throws(SolverError) -> LineMaster {
        var program = try LinearRelaxation()
        var rows: [Int] = []
        for days in free.days {
            guard !days.isEmpty else {
                rows.append(-1)
                continue
            }
            let row = try program.addRow(in: 1...1)
            rows.append(row)
            // Where no known line may be taken, the program has a solution all the same.
            let nothing = try program.addColumn(cost: CoupledRows.dearest, [(row, 1)])
            try program.makeBasic(nothing, insteadOf: row)
        }
        let coupled = try CoupledRows(free, to: &program)
        return LineMaster(free, rows, coupled, program: program)
    }

    var iterations: Int { program.iterations }
    var objective: Double? { program.objective + constant }

    mutating func add(_ lines: [LineColumn]) throws(SolverError) {
        var new: [LinearRelaxation.Column] = []
        for line in lines
        where line.cost < Scale.hard / 2 && memberRows[line.member] >= 0 && known.insert(line).inserted {
            columns.append(line)
            new.append(
                LinearRelaxation.Column(
                    cost: Double(line.cost) / Double(Scale.point), in: range(columns.count - 1),
                    [(memberRows[line.member], 1)] + coupled.coefficients(line.member, on: line.duty)))
        }
        numbers += Array(try program.add(new))
    }

    // MARK: Choices

    private func range(_ number: Int) -> ClosedRange<Double> {
        if settled.contains(number) { return 1...1 }
        return allows(number) ? 0...(.infinity) : 0...0
    }

    private mutating func updateRanges(of member: Int) throws(SolverError) {
        for (number, line) in columns.enumerated() where line.member == member {
            try program.setRange(ofColumn: numbers[number], to: range(number))
        }
    }

    /// Lines that do not obey may not be taken.
    mutating func obey(_ decisions: [[Decision]]) throws(SolverError) {
        let before = self.decisions
        self.decisions = decisions
        for (number, line) in columns.enumerated() where decisions[line.member] != before[line.member] {
            try program.setRange(ofColumn: numbers[number], to: range(number))
        }
    }

    func isFree(_ number: Int) -> Bool { !free.days[columns[number].member].isEmpty }

    func allows(_ number: Int) -> Bool {
        let line = columns[number]
        return isFree(number) && !banned.contains(number)
            && decisions[line.member].allSatisfy { line.covers($0.cell) == $0.isOn }
    }

    mutating func settle(_ number: Int) throws(SolverError) {
        let line = columns[number]
        settled.append(number)
        for (day, path) in line.paths.enumerated() { free.settle(path, member: line.member, day: day) }
        try updateRanges(of: line.member)
    }

    mutating func release(isBanned: Bool) throws(SolverError) {
        let number = settled.removeLast()
        let member = columns[number].member
        for day in columns[number].paths.indices { free.release(member: member, day: day) }
        if isBanned { banned.insert(number) }
        try updateRanges(of: member)
    }

    mutating func allow(_ numbers: [Int]) throws(SolverError) {
        banned.subtract(numbers)
        for number in numbers { try updateRanges(of: columns[number].member) }
    }

    // MARK: Solving

    mutating func solve(within limit: Duration, iterations: Int, dual: Bool) throws(SolverError) -> Bool {
        try program.solve(within: limit, dual ? .dual : .primal, iterations: iterations) == .optimal
    }

    func duals() throws(SolverError) -> RowDuals {
        let rows = try program.rowDuals()
        return RowDuals(coupled: coupled.duals(rows), own: memberRows.map(rows.scaled))
    }

    mutating func addBrokenSets() throws(SolverError) -> Int {
        try coupled.addBrokenSets(columns, numbers: numbers, to: &program)
    }

    func price(
        _ relaxation: inout LagrangianRelaxation, at duals: Duals, out: RowDuals, within budget: Budget
    ) -> (bound: Int, columns: [LineColumn])? {
        guard let answer = relaxation.answer(at: duals, within: budget) else { return nil }
        var lines: [LineColumn] = []
        for (member, line) in answer.lines.enumerated() where !line.isEmpty {
            let column = LineColumn(line, member: member, in: rest)
            let reduced = column.cost - out.own[member] - column.reward(at: out.coupled, rest.coupling)
            if reduced < -Scale.point / 256 { lines.append(column) }
        }
        return (answer.bound, lines)
    }

    func values() throws(SolverError) -> [Double] {
        let values = try program.columnValues()
        return numbers.map { values[$0] }
    }

    /// The columns that the present solution is most likely to need again: those in the basis, and the cheapest of the others.
    func promising(_ count: Int) throws(SolverError) -> [LineColumn] {
        let basic = try program.isBasic()
        let costs = try program.reducedCosts()
        let ranked = columns.indices.sorted {
            let (a, b) = (numbers[$0], numbers[$1])
            let (first, second) = (basic[a] ? -1 : costs[a], basic[b] ? -1 : costs[b])
            return first != second ? first < second : $0 < $1
        }
        return ranked.prefix(count).sorted().map { columns[$0] }
    }
}
