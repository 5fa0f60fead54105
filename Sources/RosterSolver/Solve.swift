public import RosterRules
public import RosterModel

/// How long and how hard to look.
public struct SolveOptions: Sendable {
    /// Time after which the best roster so far is returned; `nil` means until the gap is closed.
    public var timeLimit: Duration?
    /// Stop when (score − bound) is at most this many percent of the score.
    public var gap: Double
    public var seed: UInt64
    /// Threads used, 1 or 2.
    public var threads: Int
    /// Limit the work by counts instead of the clock: the same input gives the same roster, byte for byte.
    public var isDeterministic: Bool
    /// A roster to begin with, and to stay near: what of it is legal is kept, and a day changes only where that saves
    /// more points than a change is worth.
    public var start: Roster?
    /// Points that a person-day which differs from `start` must save; about a third of a person-slot below target if not
    /// given. It is no part of the score.
    public var changePrice: Int?

    public init(
        timeLimit: Duration? = .seconds(60), gap: Double = 0, seed: UInt64 = 1, threads: Int = 2,
        isDeterministic: Bool = false, start: Roster? = nil, changePrice: Int? = nil
    ) {
        self.timeLimit = timeLimit
        self.gap = gap
        self.seed = seed
        self.threads = threads
        self.isDeterministic = isDeterministic
        self.start = start
        self.changePrice = changePrice
    }
}

/// No legal roster has a lower score.
public struct Bound: Hashable, Sendable {
    public let value: Int
    /// How it was proven, in words: `Lagrangian, exact dynamic program`.
    public let origin: String

    public init(value: Int, origin: String) {
        self.value = value
        self.origin = origin
    }
}

/// Why the search ended; what it has is another matter.
public enum StopReason: String, Hashable, Sendable {
    case provenOptimal, gapReached, timeLimit, workLimit, interrupted, impossible
}

/// Where the search stands.
public struct Progress: Hashable, Sendable {
    public let seconds: Double
    /// Score of the best legal roster so far.
    public let score: Int?
    public let bound: Int?
    /// What it is doing, in words.
    public let phase: String

    public init(seconds: Double, score: Int?, bound: Int?, phase: String) {
        self.seconds = seconds
        self.score = score
        self.bound = bound
        self.phase = phase
    }
}

/// What a search found, and why it stopped.
public struct SolveResult: Sendable {
    /// The best legal roster, judged; `nil` when none was found.
    public let roster: Roster?
    public let judgement: Judgement?
    public let bound: Bound?
    public let stop: StopReason
    /// When impossible: sentences naming rules that cannot hold together, each of them necessary.
    public let conflict: [String]
    /// What was counted on the way, in a fixed order.
    public let counters: [(name: String, value: Int)]
    public let seconds: Double

    public init(
        roster: Roster?, judgement: Judgement?, bound: Bound?, stop: StopReason, conflict: [String],
        counters: [(name: String, value: Int)], seconds: Double
    ) {
        self.roster = roster
        self.judgement = judgement
        self.bound = bound
        self.stop = stop
        self.conflict = conflict
        self.counters = counters
        self.seconds = seconds
    }
}

/// The solver contradicts the judge: nothing it says can be trusted.
public struct SolverFault: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}

/// Looks for a legal roster of low score, and for a bound that proves how good it is.
///
/// A roster is returned only after the judge has passed it and counted the same score. The idea in short:
/// best response by exact dynamic programs, annealed; beside it a Lagrangian bound from the same programs;
/// small halls are solved whole by GLPK, started from the roster found. See `Docs/Algorithm.md`.
///
/// - Parameter progress: Told how the search stands, on any thread, one call at a time; it must not take long.
/// - Throws: `SolverFault` when the search and the judge disagree, which means a defect in one of them.
public func solve(
    _ problem: Problem, options: SolveOptions = SolveOptions(),
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
) throws(SolverFault) -> SolveResult {
    var session = Session(problem, options: options, progress: progress)
    let staff = Staff(problem)
    if let conflict = Contradiction(in: staff) { return session.result(.impossible, conflict: conflict.sentences) }
    var search = Search(staff, seed: options.seed)
    try search.construct(in: &session)
    if let stop = try session.solveWhole(staff) {
        guard stop == .impossible else { return session.result(stop) }
        let shortfall = try session.shortfall()
        if session.incumbent != nil { throw Session.falseProof }
        return session.result(stop, conflict: shortfall?.sentences ?? [])
    }
    search.adopt(session.incumbent?.roster)
    var mayLookForShortfall = true
    while true {
        if let stop = session.reasonToStop { return session.result(stop) }
        if mayLookForShortfall, session.incumbent == nil, session.share >= 0.4 {
            mayLookForShortfall = false
            if let shortfall = try session.shortfall() {
                return session.result(.impossible, conflict: shortfall.sentences)
            }
            search.adopt(session.incumbent?.roster)
        }
        try search.round(in: &session)
    }
}
