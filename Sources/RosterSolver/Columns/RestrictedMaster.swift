import GLPK
import Linear

/// A linear program over the columns known so far.
///
/// It only proposes duals and columns; what it claims to cost is never used as a bound.
protocol RestrictedMaster: ~Copyable {
    associatedtype Choice: Column

    /// What may change: all else is taken as it is.
    var free: FreeDays { get }
    var columns: [Choice] { get }
    /// Simplex iterations so far.
    var iterations: Int { get }
    /// What the last solution costs with all that is not to be chosen, in points; `nil` where the program does not know that.
    var objective: Double? { get }

    /// Adds columns not yet known.
    mutating func add(_ columns: [Choice]) throws(SolverError)
    /// - Returns: Whether the optimum over the known columns was reached.
    mutating func solve(within limit: Duration, iterations: Int, dual: Bool) throws(SolverError) -> Bool
    func duals() throws(SolverError) -> RowDuals
    /// Adds the Hall set that the present solution breaks most, for each slot.
    ///
    /// - Returns: How many were added.
    mutating func addBrokenSets() throws(SolverError) -> Int
    /// The exact bound at `duals`, and columns of negative reduced cost at the master's own duals `out`.
    func price(
        _ relaxation: inout LagrangianRelaxation, at duals: Duals, out: RowDuals, within budget: Budget
    ) -> (bound: Int, columns: [Choice])?
}

/// Duals of a master's rows, in pricing units.
struct RowDuals {
    let coupled: Duals
    /// Of what one column is chosen for: by member, or by member and day.
    let own: [Int]
    /// By member, in the order of the rows.
    var lines: [[(row: LineRow, dual: Int)]] = []
}

/// How far a column generation has come.
struct Generation: Sendable {
    /// The best duals met; those of the master are smoothed with them.
    var duals: Duals?
    /// What they prove, in pricing units.
    var bound = Int.min
    var rounds = 0
    var isFinished = false

    /// Share of the best duals in those the next round prices at.
    fileprivate var smoothing = firstSmoothing
    fileprivate static let firstSmoothing = 0.7

    fileprivate mutating func smooth(isMispriced: Bool) {
        smoothing = isMispriced ? max(0.3, smoothing - 0.1) : min(0.9, smoothing + 0.05)
    }

    /// The proven bound in points: no score is a fraction.
    var points: Int { bound <= 0 ? 0 : (bound + Scale.point - 1) / Scale.point }
}

/// What ends a column generation early.
struct GenerationLimits: Sendable {
    var budget = Budget(limit: .none)
    /// Simplex iterations of the master in all.
    var iterations = Int.max
    /// A bound beyond which nobody asks how far it goes, in pricing units.
    var cutoff = Int.max
    /// Rounds in which the program's objective may stand still although it is below the cutoff, so that nobody will be able to say
    /// that the cutoff is reached.
    var patience = Int.max

    /// How long the next linear program may take: no budget is asked while one is solved.
    fileprivate var left: Duration {
        if case .moment(let moment) = budget.limit { moment - ContinuousClock.now } else { .seconds(1_000_000) }
    }
}

extension RestrictedMaster where Self: ~Copyable {
    /// Column generation: solve, price, add, until no column is missing.
    ///
    /// Each round prices at duals between the best ones and the master's own (Wentges smoothing, by more where that still finds
    /// columns, by less where it does not), takes the exact Lagrangian bound there, and adds the columns that look better at the
    /// master's own duals. It ends as well where the bound, rounded up to a whole number of points, has reached the program's
    /// objective: no round can raise it then.
    ///
    /// - Parameter isTightened: Whether rows or limits have changed since the last solution.
    /// - Returns: Whether it came to its end or to the cutoff.
    mutating func generate(
        _ progress: inout Generation, _ relaxation: inout LagrangianRelaxation, isTightened: Bool = false,
        _ limits: GenerationLimits, afterRound: (borrowing Self, Generation) -> Void = { _, _ in }
    ) throws(SolverError) -> Bool {
        relaxation.free = free
        progress.smoothing = Generation.firstSmoothing
        // What the best duals prove here: duals between them and the master's own must prove more to take their place.
        if let duals = progress.duals {
            guard let answer = relaxation.answer(at: duals, within: limits.budget) else { return false }
            progress.bound = answer.bound
            if progress.bound > limits.cutoff { return true }
        }
        var isTightened = isTightened
        var (lowest, stillRounds) = (Double.infinity, 0)
        while !Budget.isInterrupted {
            let left = limits.left
            guard left > .zero, iterations < limits.iterations,
                try solve(within: left, iterations: limits.iterations - iterations, dual: isTightened)
            else { return false }
            let out = try duals()
            progress.rounds += 1
            // A misprice (nothing found between) is answered by pricing nearer to the master's own duals.
            var new: [Choice] = []
            var share = progress.smoothing
            while true {
                let between = Duals(share, of: progress.duals ?? out.coupled, and: out.coupled)
                guard let priced = price(&relaxation, at: between, out: out, within: limits.budget) else {
                    return false
                }
                if priced.bound > progress.bound || progress.duals == nil {
                    progress.bound = priced.bound
                    progress.duals = between
                }
                new = priced.columns
                if !new.isEmpty || share == 0 { break }
                share = share > 0.3 ? share - 0.3 : 0
            }
            progress.smooth(isMispriced: share < progress.smoothing)
            if progress.bound > limits.cutoff { return true }
            let known = columns.count
            let broken = try addBrokenSets()
            try add(new)
            isTightened = broken > 0 && new.isEmpty
            let isReached = objective.map { Double(progress.points) >= $0 - 1e-6 } ?? false
            if let objective {
                stillRounds = objective < lowest - 0.02 ? 0 : stillRounds + 1
                lowest = min(lowest, objective)
                if stillRounds >= limits.patience, lowest * Double(Scale.point) < Double(limits.cutoff) { return true }
            }
            progress.isFinished = broken == 0 && (columns.count == known || isReached)
            afterRound(self, progress)
            if progress.isFinished { return true }
        }
        return false
    }
}
