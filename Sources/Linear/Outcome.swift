/// What a solve established about a model: what it has, why it stopped, and what is certain.
///
/// The three are independent. A solve stopped by its time limit may have a solution or none,
/// and may know a bound without having a solution.
public struct Outcome: Hashable, Sendable {
    /// The cheapest solution found, which keeps every row; `nil` when none was found.
    public let best: Solution?
    /// Why the solve ended.
    public let stop: Stop
    /// A number that no solution costs less than; `nil` when none is known.
    public let bound: Double?
    /// How much work it was.
    public let effort: Effort

    /// What was found, why it ended, and what is certain.
    public init(best: Solution?, stop: Stop, bound: Double? = nil, effort: Effort = Effort()) {
        self.best = best
        self.stop = stop
        self.bound = bound
        self.effort = effort
    }

    /// How much of the best solution's cost could still be saved at most, 0 for an optimum;
    /// `nil` without a solution or a bound.
    public var gap: Double? {
        guard let best, let bound else { return nil }
        return max(0, best.objective - bound)
    }
}

/// Why a solve ended.
public enum Stop: String, Hashable, Sendable, CaseIterable {
    /// Nothing is cheaper than the best solution.
    case optimal
    /// The best solution is within the gap asked for.
    case gapReached
    /// No values keep every row.
    case infeasible
    /// There is no end to how cheap it gets.
    case unbounded
    /// The time limit came first.
    case timeLimit
    /// The limit on nodes or iterations came first.
    case workLimit
    /// Someone asked to stop.
    case interrupted
    /// The solver's arithmetic failed, and so did every remedy.
    case numericalFailure
}

/// Work done, in the solver's own units; the same on every run of the same program.
public struct Effort: Hashable, Sendable {
    /// Simplex iterations.
    public var iterations: Int
    /// Nodes of the search tree.
    public var nodes: Int

    /// So many iterations and nodes.
    public init(iterations: Int = 0, nodes: Int = 0) {
        self.iterations = iterations
        self.nodes = nodes
    }
}
