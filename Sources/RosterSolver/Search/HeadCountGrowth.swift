/// The tree of numbers of people at work of a search: whether it is worth its time, and its rounds.
struct HeadCountGrowth: Sendable {
    private var tree: HeadCountTree?
    /// How long it has grown, or what stands for that in a deterministic run.
    private(set) var seconds = 0.0

    /// Rounds of subgradients that find good duals to begin with: four cycles.
    private static let restedRounds = 1500
    /// Share of the run after which the tree must have raised the bound.
    private static let trialShare = 0.15
    private static let origin = "Lagrangian, in every branch of a tree of numbers of people at work"

    /// Employee-days beyond which a node takes long, and there are too many ways to make a number whole by moving parts of others.
    private static let mostDays = 200

    /// Whether there is a tree to grow: people are few, and it has raised the bound, or its trial is not over.
    func isDue(for best: Schedule, after lagrangian: LagrangianBound, in session: Session) -> Bool {
        guard best.paths.count <= Self.mostDays else { return false }
        guard let tree else { return lagrangian.iterations >= Self.restedRounds }
        return !tree.isFinished && (tree.hasGained || seconds < Self.trial(in: session))
    }

    private static func trial(in session: Session) -> Double {
        session.secondsFor(share: trialShare, atLeast: 0, atMost: .infinity)
    }

    /// The same after so many seconds, or at the end of its trial if it has gained nothing until then.
    ///
    /// - Parameters:
    ///   - lagrangian: Whose best duals a new tree begins with.
    ///   - best: The best roster, legal.
    func grown(
        from lagrangian: LagrangianBound, to best: Schedule, in session: Session, seconds: Double
    ) -> HeadCountGrowth {
        var session = session
        var tree =
            self.tree ?? HeadCountTree(lagrangian, ShiftKinds(best.staff), days: best.days)
        // A roster that costs less costs a point less.
        let cutoff = (best.cost / Scale.point - 1) * Scale.point + 1
        var grown = self
        var left = seconds
        while !tree.isFinished, !session.isOver {
            let length = tree.hasGained ? left : min(left, Self.trial(in: session) - grown.seconds)
            guard length > 0 else { break }
            let (begin, before) = (session.seconds, tree.pricings)
            tree.grow(cutoff: cutoff, within: session.budget(seconds: length, from: before)) { bound in
                session.raise(Self.points(bound), origin: Self.origin)
            }
            grown.seconds += session.length(since: begin, pricings: tree.pricings - before)
            left -= length
        }
        grown.tree = tree
        return grown
    }

    /// Tells what the tree has proven.
    func tell(_ session: inout Session, best: Schedule) {
        guard let tree else { return }
        session.raise(Self.points(min(tree.bound, best.cost)), origin: Self.origin)
        session.count("nodes of numbers of people", tree.nodes)
    }

    private static func points(_ bound: Int) -> Int { (bound + Scale.point - 1) / Scale.point }
}
