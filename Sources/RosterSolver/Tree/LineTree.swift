import GLPK
import Linear
import RosterPricing

/// Branch and price over whole lines: a tree of decisions, in each node a column generation with its exact bound.
///
/// Dives first: of the two sides of a decision it goes on with the one that the solution leans to, down to a whole solution or to
/// where the bound says that nothing better can come; then with the node of the least bound. See Docs/Algorithm.md. A value
/// between two runs: the linear program lives in one run only.
struct LineTree: Sendable {
    /// The best roster known.
    private(set) var best: Schedule
    /// Not settled yet; the last is next while diving.
    private var open = [Node(decisions: [], bound: 0)]
    private var isDiving = false
    /// The least bound of nodes in which nothing is left to decide, though the bound does not reach what they cost.
    private var leftOver = Int.max
    /// Lines worth keeping from run to run.
    private var pool: [LineColumn] = []
    private var progress = Generation()
    private(set) var nodes = 0
    private(set) var iterations = 0

    private struct Node: Sendable {
        var decisions: [Decision]
        /// In points.
        var bound: Int
    }

    /// - Parameters:
    ///   - duals: Good ones, to begin with.
    ///   - lines: To begin with, by round, then member.
    init(_ schedule: Schedule, duals: Duals, _ lines: [[[DayPath?]]]) {
        best = schedule
        progress.duals = duals
        for round in lines {
            for (member, line) in round.enumerated() where !line.isEmpty {
                pool.append(LineColumn(line, member: member, in: schedule))
            }
        }
    }

    /// Whether nothing is left to look at.
    var isFinished: Bool { open.isEmpty }

    /// Nodes not settled yet.
    var openCount: Int { open.count }

    /// Whether there is work for two lanes.
    var isForked: Bool { open.count > 1 }

    /// No roster costs less, in points.
    var bound: Int { min(open.map(\.bound).min() ?? Int.max, leftOver, bestPoints) }

    private var bestPoints: Int { best.cost / Scale.point }

    /// Takes over a better roster found elsewhere.
    mutating func offer(_ schedule: Schedule) {
        if schedule.cost < best.cost { best = schedule }
    }

    // MARK: Two lanes

    /// Every other open node, the least bounds first, for another lane.
    mutating func split() -> LineTree {
        var other = self
        (other.nodes, other.iterations, other.leftOver) = (0, 0, Int.max)
        (isDiving, other.isDiving) = (false, false)
        let ranked = open.indices.sorted { (open[$0].bound, -$0) < (open[$1].bound, -$1) }
        let (mine, others) = (Set(ranked.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)), open)
        open = others.indices.filter { mine.contains($0) }.map { others[$0] }
        other.open = others.indices.filter { !mine.contains($0) }.map { others[$0] }
        return other
    }

    /// What another lane made of its part comes back.
    mutating func join(_ other: LineTree) {
        offer(other.best)
        open += other.open
        leftOver = min(leftOver, other.leftOver)
        pool += other.pool
        nodes += other.nodes
        iterations += other.iterations
        isDiving = false
    }

    // MARK: Running

    /// Columns at which the linear program is made anew from half as many; those that a run leaves.
    private static let most = 1500
    /// Share of an employee in a cell that is decided first, and above which the employee is in the cell in the node to go on with.
    private static let decidedShare = 0.7
    private static let likelyShare = 0.4
    /// One decision for so many members is taken at once, and how near all but the first must be.
    private static let membersPerDecision = 10
    private static let nearShare = 0.2
    /// Rounds of column generation without a better solution after which a node is branched that no bound can cut off.
    private static let patience = 2

    /// Settles nodes until the budget is spent.
    ///
    /// - Parameters:
    ///   - budget: An iteration of the simplex method counts as `pricingsPerIteration`.
    ///   - isOver: Asked before each node, whether to end before its time. It may offer a better roster.
    /// - Returns: The work, in pricings.
    mutating func run(
        within budget: Budget, isOver: (inout LineTree) -> Bool
    ) throws(SolverError) -> Int {
        var relaxation = LagrangianRelaxation(staff: best.staff, coupling: best.coupling)
        var master = try LineMaster.of(best)
        try master.add(pool)
        var before = 0
        var work: Int { relaxation.pricings + DivingJob.pricingsPerIteration * (before + master.iterations) }
        while !budget.isSpent(pricings: work), !isOver(&self), let node = next() {
            if node.bound >= bestPoints {
                open.removeLast()
                continue
            }
            if master.columns.count > Self.most {
                before += master.iterations
                let lines = try master.promising(Self.most / 2)
                master = try LineMaster.of(best)
                try master.add(lines)
            }
            let patience = nodes > 0 ? Self.patience : .max
            guard var bound = try bound(of: node, &master, &relaxation, patience, within: budget) else { break }
            var children = bound < bestPoints ? try branches(of: node, bound, master) : []
            if bound < bestPoints, children.isEmpty {
                // A whole solution; a better one may be hidden behind columns not asked for yet.
                guard let last = try self.bound(of: node, &master, &relaxation, .max, within: budget) else { break }
                bound = last
                children = bound < bestPoints ? try branches(of: node, bound, master) : []
                if bound < bestPoints, children.isEmpty { leftOver = min(leftOver, bound) }
            }
            nodes += 1
            open.removeLast()
            open += children
            isDiving = !children.isEmpty
        }
        pool = try master.promising(Self.most / 2)
        iterations += before + master.iterations
        return work
    }

    /// The node to settle next, put last: the child just made, or that with the least bound when a dive has ended.
    private mutating func next() -> Node? {
        if !isDiving, let place = open.indices.min(by: { (open[$0].bound, -$0) < (open[$1].bound, -$1) }) {
            open.swapAt(place, open.count - 1)
        }
        isDiving = false
        return open.last
    }

    /// Column generation in a node.
    ///
    /// - Returns: The bound in points; `nil` when time or GLPK ends it.
    private mutating func bound(
        of node: Node, _ master: inout LineMaster, _ relaxation: inout LagrangianRelaxation, _ patience: Int,
        within budget: Budget
    ) throws(SolverError) -> Int? {
        var decisions: [[Decision]] = best.staff.members.map { _ in [] }
        for decision in node.decisions { decisions[decision.member].append(decision) }
        relaxation.decisions = decisions
        try master.obey(decisions)
        progress.bound = Int.min
        var limits = GenerationLimits(budget: budget, cutoff: best.cost - Scale.point)
        limits.patience = patience
        let isFinished = try master.generate(&progress, &relaxation, isTightened: true, limits)
        return isFinished ? max(node.bound, progress.points) : nil
    }

    /// Takes the solution where it is whole; else nodes that part at decisions (an employee is in a cell, or is not), the one to go
    /// on with last.
    private mutating func branches(
        of node: Node, _ bound: Int, _ master: borrowing LineMaster
    ) throws(SolverError) -> [Node] {
        let values = try master.values()
        // What the solution takes of each member's cells, where it takes no line whole; and the line it takes most of.
        var shares: [[Int: Double]] = best.staff.members.map { _ in [:] }
        var largest = shares.map { _ in (value: 0.0, column: -1) }
        for (number, column) in master.columns.enumerated() where values[number] > 1e-6 {
            if values[number] > largest[column.member].value { largest[column.member] = (values[number], number) }
            guard values[number] < 0.999 else { continue }
            for cell in column.duty { shares[column.member][cell, default: 0] += values[number] }
        }
        var rounded = best
        rounded.adopt(
            largest.enumerated().flatMap { member, line in
                line.column < 0 ? Array(best.line(of: member)) : master.columns[line.column].paths
            })
        if rounded.cost < best.cost { best = rounded }
        // Of each member the cell whose share comes nearest.
        var choices: [(decision: Decision, distance: Double)] = []
        for (member, cells) in shares.enumerated() {
            let open = cells.filter { $0.value > 0.01 && $0.value < 0.99 }.sorted { $0.key < $1.key }
            let distances = open.map { abs($0.value - Self.decidedShare) }
            guard let place = distances.indices.min(by: { distances[$0] < distances[$1] }) else { continue }
            let isOn = open[place].value > Self.likelyShare
            choices.append((Decision(member: member, cell: open[place].key, isOn: isOn), distances[place]))
        }
        choices.sort { ($0.distance, $0.decision.member) < ($1.distance, $1.decision.member) }
        let together = max(1, shares.count / Self.membersPerDecision)
        let chosen =
            choices.prefix(1) + choices.dropFirst().prefix { $0.distance < Self.nearShare }.prefix(together - 1)
        // Rosters part by the first decision they do not obey.
        var children: [Node] = []
        var obeyed = node.decisions
        for (decision, _) in chosen {
            children.append(Node(decisions: obeyed + [decision.opposite], bound: bound))
            obeyed.append(decision)
        }
        return children.isEmpty ? [] : children + [Node(decisions: obeyed, bound: bound)]
    }
}
