public import RosterModel
public import RosterRules

/// What one run of the solver was asked, found and proved.
public struct RunReport: Sendable {
    /// What can be said of the roster; why the search stopped is another matter.
    public enum Status: String, Hashable, Sendable {
        /// No legal roster scores lower.
        case optimal
        /// Legal; a better one may exist, at most the gap away.
        case feasible
        /// Hard rules contradict each other.
        case impossible
        /// Nothing was found, and nothing disproved.
        case notFound = "not_found"
    }

    public enum Stop: String, Hashable, Sendable, CaseIterable {
        case provenOptimal = "proven_optimal"
        case gapReached = "gap_reached"
        case timeLimit = "time_limit"
        case workLimit = "work_limit"
        case interrupted, impossible
    }

    /// A proof that no legal roster scores below `value`.
    public struct Bound: Hashable, Sendable {
        public let value: Int
        public let origin: String

        public init(value: Int, origin: String) {
            self.value = value
            self.origin = origin
        }
    }

    /// How the search was set up.
    public struct Settings: Hashable, Sendable {
        public let seed: UInt64
        public let threads: Int
        public let isDeterministic: Bool
        /// Percent of the score.
        public let gap: Double
        /// In milliseconds.
        public let timeLimit: Int?

        public init(seed: UInt64, threads: Int, isDeterministic: Bool, gap: Double, timeLimit: Int?) {
            self.seed = seed
            self.threads = threads
            self.isDeterministic = isDeterministic
            self.gap = gap
            self.timeLimit = timeLimit
        }
    }

    public let problem: Problem
    public let roster: Roster?
    public let judgement: Judgement?
    public let bound: Bound?
    public let stop: Stop
    public let conflict: [String]
    public let counters: [(name: String, value: Int)]
    public let seconds: Double
    public let settings: Settings
    /// Programs that took part, by name.
    public let versions: [(name: String, version: String)]

    public init(
        of problem: Problem, roster: Roster?, judgement: Judgement?, bound: Bound?, stop: Stop,
        conflict: [String] = [], counters: [(name: String, value: Int)] = [], seconds: Double, settings: Settings,
        versions: [(name: String, version: String)]
    ) {
        self.problem = problem
        self.roster = roster
        self.judgement = judgement
        self.bound = bound
        self.stop = stop
        self.conflict = conflict
        self.counters = counters
        self.seconds = seconds
        self.settings = settings
        self.versions = versions
    }

    public var status: Status {
        if let judgement, roster != nil { return judgement.score == bound?.value ? .optimal : .feasible }
        return stop == .impossible ? .impossible : .notFound
    }

    /// What the roster may still be above the best one; nothing without a roster or a bound.
    public var gap: Gap? {
        guard roster != nil, let score = judgement?.score, let bound, bound.value <= score else { return nil }
        return Gap(score: score, bound: bound.value, problem)
    }
}

/// The distance between a score and its bound, in three measures.
public struct Gap: Hashable, Sendable {
    public let points: Int
    /// As many person-slots below target would cost as much; nothing where those are free.
    let slots: Decimal?
    /// Of the score.
    let percent: Decimal

    init(score: Int, bound: Int, _ problem: Problem) {
        points = score - bound
        percent = Decimal(score > 0 ? Decimal(points, over: score, places: 6).units : 0, places: 4)
        let prices = problem.rules.compactMap { entry -> Int? in
            if case .cover(let cover) = entry.rule, cover.belowTarget > 0 { cover.belowTarget } else { nil }
        }
        slots = prices.first.map { Decimal(score - bound, over: $0, places: 1) }
    }
}
