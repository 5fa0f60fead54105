/// The tree of whole lines of a search: whether it is worth its time, and its rounds.
struct TreeGrowth: Sendable {
    private var tree: LineTree?
    private var roundsAtRoot = 0
    /// Whether the last round raised the bound or found a better roster.
    private var hasGained = true
    private let hasSmallMaster: Bool

    /// Beyond, a node takes a second and more.
    private static let largestMaster = 10_000
    /// In the first round subgradients find duals to begin with, and lines of their last rounds.
    private static let firstRound = 2
    /// Rounds of subgradients whose lines the tree begins with.
    static let keptRounds = 60
    /// Rounds that the first node may take: about five seconds from the start.
    private static let mostRoundsAtRoot = 4
    private static let shortestRound = 2.0
    /// After so long the open nodes are divided anew.
    private static let longestRound = 10.0

    /// - Parameters:
    ///   - schedule: A roster by which to judge how much there is to do.
    ///   - isNear: Whether the search stays near a roster, which a tree cannot.
    init(_ schedule: Schedule, isNear: Bool) {
        // Linear programs over lines take little time where the rows times the coefficients of a column are few.
        let coupling = schedule.coupling
        let rows = coupling.cellCount
        let coefficients = schedule.counts.indices.reduce(0) { coupling.isRow($1) ? $0 + schedule.counts[$1] : $0 }
        hasSmallMaster =
            !isNear && coupling.isAllRows
            && rows * coefficients <= Self.largestMaster * schedule.staff.members.count
    }

    /// Whether there may be a tree in some round.
    var isPossible: Bool { hasSmallMaster && (tree.map { !$0.isFinished && !isStuck($0) } ?? true) }

    private func isStuck(_ tree: LineTree) -> Bool { tree.nodes == 0 && roundsAtRoot >= Self.mostRoundsAtRoot }

    /// Whether a round is one of the tree: it has nodes to look at, and its first has not taken too long.
    func isDue(round: Int, from schedule: Schedule) -> Bool {
        isPossible && round >= Self.firstRound && schedule.cost < Scale.hard / 2
    }

    /// What is done in a node is lost when it is not settled at the end of the round.
    static func length(atLeast seconds: Double, in session: Session) -> Double {
        max(seconds, min(shortestRound, session.left))
    }

    /// A round of the tree: in both lanes where it has two nodes and gained something the last time, else beside `work`.
    ///
    /// - Parameters:
    ///   - best: The best roster so far.
    ///   - lagrangian: Duals and lines for the tree to begin with.
    /// - Returns: A roster at least as good, and what became of the other work, where it was done.
    mutating func round(
        from best: Schedule, _ lagrangian: LagrangianBound, beside work: AnnealingJob, in session: inout Session,
        seconds: Double
    ) throws(SolverFault) -> (best: Schedule, annealer: Annealer?) {
        var annealer: Annealer?
        var grown = tree ?? LineTree(best, duals: lagrangian.bestDuals, lagrangian.lines)
        grown.offer(best)
        let before = (bound: grown.bound, cost: best.cost)
        if grown.isForked, hasGained {
            let length = min(seconds, Self.longestRound)
            let other = grown.split()
            let exchange = session.options.isDeterministic ? nil : TreeJob.Exchange()
            let (one, two) = inParallel(
                threads: session.options.threads, TreeJob(grown, session, seconds: length, .half(exchange)).run,
                TreeJob(other, session, seconds: length, .half(exchange)).run)
            (grown, session) = try one.get()
            grown.join(try two.get().tree)
        } else {
            let job = TreeJob(grown, session, seconds: seconds, .all(endsWhenForked: hasGained))
            let (one, two) = inParallel(threads: session.options.threads, work.run, job.run)
            (annealer, session) = try one.get()
            grown = try two.get().tree
        }
        tree = grown
        if grown.nodes == 0 { roundsAtRoot += 1 }
        hasGained = grown.nodes == 0 || grown.bound > before.bound || grown.best.cost < before.cost
        session.raise(grown.bound, origin: TreeJob.origin)
        session.count("nodes of lines", grown.nodes)
        session.count("simplex iterations of lines", grown.iterations)
        return (grown.best, annealer)
    }
}
