/// A tree of numbers of people at work: each node a bound by subgradients with limits on such numbers, all nodes together one of the
/// hall. See Docs/Algorithm.md. A value between two runs.
struct HeadCountTree: Sendable {
    /// Whose relaxation all nodes share; its duals are those of the node last looked at.
    private var ascent: LagrangianBound
    /// What may be counted, from coarse to fine.
    private let headCounts: [[HeadCount]]
    /// By ascending bound.
    private var open: [Node] = []
    /// The least bound of nodes that reach the cutoff, or in which all numbers are whole; in pricing units.
    private var leftOver = Int.max
    /// What the first node proved, in pricing units.
    private var rootBound: Int?
    private(set) var nodes = 0

    private struct Node: Sendable {
        var limits: [HeadCountLimit]
        var duals: Duals
        /// In pricing units.
        var bound: Int
        /// Mean numbers of people by day, then kind of shift.
        var people: [Double]
    }

    /// How far from a whole number what is branched on must be, from coarse to fine. Means of rounds scatter by a twentieth.
    private static let leastFractions = [0.06, 0.15, 0.15]
    /// A tenth of a point is a gain.
    private static let leastGain = Scale.point / 10

    /// - Parameter lagrangian: After many rounds: its best duals are what the first node begins with.
    init(_ lagrangian: LagrangianBound, _ kinds: ShiftKinds, days: Int) {
        ascent = lagrangian
        headCounts = kinds.headCounts(days: days)
        ascent.count(kinds)
    }

    /// Work so far.
    var pricings: Int { ascent.pricings }

    /// No roster below the cutoff costs less, in pricing units.
    var bound: Int { rootBound == nil ? 0 : min(open.first?.bound ?? .max, leftOver) }

    /// Whether nothing is left to look at that could raise the bound.
    var isFinished: Bool { rootBound != nil && (open.isEmpty || leftOver <= open[0].bound) }

    /// Whether the bound is above that of the first node.
    var hasGained: Bool { rootBound.map { bound >= $0 + Self.leastGain } ?? false }

    /// Looks at nodes, the one of the least bound first. A node that is not settled in time is looked at anew the next time.
    ///
    /// - Parameters:
    ///   - cutoff: What no better roster costs, in pricing units: a node that reaches it is done.
    ///   - afterNode: Called with the bound of all nodes.
    mutating func grow(cutoff: Int, within budget: Budget, afterNode: (_ bound: Int) -> Void) {
        if rootBound == nil {
            guard let root = settled([], from: ascent.bestDuals, bound: ascent.best, people: nil, cutoff, budget) else {
                return
            }
            rootBound = root.bound
            insert(root, cutoff)
        }
        while !isFinished, !budget.isSpent(pricings: pricings) {
            let node = open[0]
            guard let (count, value) = branch(node) else {
                leftOver = min(leftOver, node.bound)
                open.removeFirst()
                continue
            }
            let limits = [
                HeadCountLimit(count: count, people: Int(value.rounded(.up)), isAtLeast: true),
                HeadCountLimit(count: count, people: Int(value.rounded(.down)), isAtLeast: false),
            ]
            var children: [Node] = []
            for limit in limits {
                var duals = node.duals
                duals.limits.append(0)
                guard
                    let child = settled(
                        node.limits + [limit], from: duals, bound: node.bound, people: node.people, cutoff, budget)
                else { return }
                children.append(child)
            }
            open.removeFirst()
            nodes += 2
            for child in children { insert(child, cutoff) }
            afterNode(min(bound, cutoff))
        }
    }

    /// A node whose duals have come to rest; `nil` if the budget ends before.
    private mutating func settled(
        _ limits: [HeadCountLimit], from duals: Duals, bound: Int, people: [Double]?, _ cutoff: Int, _ budget: Budget
    ) -> Node? {
        ascent.begin(at: duals, limits, bound: bound, people: people)
        while !ascent.isSettled, ascent.best < cutoff {
            if budget.isSpent(pricings: pricings) { return nil }
            ascent.iterate(within: budget)
        }
        return Node(limits: limits, duals: ascent.bestDuals, bound: ascent.best, people: ascent.meanPeople)
    }

    /// Keeps a node, unless it reaches the cutoff.
    private mutating func insert(_ node: Node, _ cutoff: Int) {
        guard node.bound < cutoff else {
            leftOver = min(leftOver, node.bound)
            return
        }
        open.insert(node, at: open.firstIndex { $0.bound > node.bound } ?? open.endIndex)
    }

    /// What is farthest from a whole number, of the coarsest that are far enough; `nil` if nothing is.
    private func branch(_ node: Node) -> (count: HeadCount, value: Double)? {
        for (counts, least) in zip(headCounts, Self.leastFractions) {
            var best: (count: HeadCount, value: Double)?
            var farthest = least
            for count in counts {
                let value = count.total(of: node.people, kindCount: ascent.kindCount)
                let distance = abs(value - value.rounded())
                if distance > farthest { (best, farthest) = ((count, value), distance) }
            }
            if let best { return best }
        }
        return nil
    }
}
