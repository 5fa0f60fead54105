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
    let free: FreeDays
    private var program: LinearRelaxation
    private var coupled: CoupledRows
    private(set) var columns: [LineColumn] = []
    private var known: Set<LineColumn> = []
    private var numbers: [Int] = []
    /// By member.
    private let memberRows: [Int]
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
        decisions = memberRows.map { _ in [] }
        constant = Double(coupled.constant) / Double(Scale.point)
    }

    /// All rows but those of Hall sets, and the lines of a roster.
    static func of(_ schedule: Schedule) throws(SolverError) -> LineMaster {
        let members = schedule.staff.members.indices
        var program = try LinearRelaxation()
        var rows: [Int] = []
        for _ in members {
            let row = try program.addRow(in: 1...1)
            rows.append(row)
            // Where no known line may be taken, the program has a solution all the same.
            let nothing = try program.addColumn(cost: CoupledRows.dearest, [(row, 1)])
            try program.makeBasic(nothing, insteadOf: row)
        }
        let free = FreeDays(all: schedule.staff, schedule.coupling)
        let coupled = try CoupledRows(free, to: &program)
        var master = LineMaster(free, rows, coupled, program: program)
        try master.add(members.map { LineColumn(Array(schedule.line(of: $0)), member: $0, in: schedule) })
        return master
    }

    var iterations: Int { program.iterations }
    var objective: Double? { program.objective + constant }

    mutating func add(_ lines: [LineColumn]) throws(SolverError) {
        var new: [LinearRelaxation.Column] = []
        for line in lines
        where line.cost < Scale.hard / 2 && known.insert(line).inserted {
            columns.append(line)
            new.append(
                LinearRelaxation.Column(
                    cost: Double(line.cost) / Double(Scale.point), in: range(of: line),
                    [(memberRows[line.member], 1)] + coupled.coefficients(line.member, on: line.duty)))
        }
        numbers += Array(try program.add(new))
    }

    private func range(of line: LineColumn) -> ClosedRange<Double> {
        decisions[line.member].allSatisfy { line.covers($0.cell) == $0.isOn } ? 0...(.infinity) : 0...0
    }

    /// Lines that do not obey may not be taken.
    mutating func obey(_ decisions: [[Decision]]) throws(SolverError) {
        let before = self.decisions
        self.decisions = decisions
        for (line, number) in zip(columns, numbers) where decisions[line.member] != before[line.member] {
            try program.setRange(ofColumn: number, to: range(of: line))
        }
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
            let column = LineColumn(line, member: member, in: free.rest)
            let reduced =
                column.cost - out.own[member] - out.coupled.reward(for: column.duty, of: member, free.rest.coupling)
            if reduced < -Scale.point / 256 { lines.append(column) }
        }
        return (answer.bound, lines)
    }

    /// How much of each line the present solution takes.
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
