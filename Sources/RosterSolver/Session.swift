import RosterModel
import RosterRules

/// One run of the solver: what is known so far, and when to stop.
struct Session: Sendable {
    let problem: Problem
    let options: SolveOptions
    private let progress: @Sendable (Progress) -> Void
    private let standing = Standing()
    let begin = ContinuousClock.now

    private(set) var incumbent: (roster: Roster, judgement: Judgement)?
    /// What the search goes by: its score, and what it is worth to be near the roster to begin with; in pricing units.
    private var incumbentWeight = Int.max
    /// How much of the run was over when the judge passed it.
    private var judgedAt = 0.0
    /// In points; no cost is negative.
    private(set) var bound = Bound(value: 0, origin: "no price is negative")
    private(set) var counters: [(name: String, value: Int)] = []
    private(set) var work = 0
    /// Of the round that is running; none in a deterministic run, where no lane may depend on when the other is done.
    private var end: EndSignal?

    init(_ problem: Problem, options: SolveOptions, progress: @escaping @Sendable (Progress) -> Void) {
        self.problem = problem
        self.options = options
        self.progress = progress
    }

    var seconds: Double { (ContinuousClock.now - begin) / .seconds(1) }

    /// Seconds of the run so far; what stands for them in a deterministic run.
    var elapsed: Double {
        options.isDeterministic ? Double(work) / Double(Budget.pricingsPerSecond) : seconds
    }

    /// Seconds since a moment of the run; what stands for so many pricings in a deterministic run.
    func length(since begin: Double, pricings: Int) -> Double {
        options.isDeterministic ? Double(pricings) / Double(Budget.pricingsPerSecond) : seconds - begin
    }

    /// The run's limit in seconds; without a limit it counts as a minute.
    private var whole: Double { options.timeLimit.map { $0 / .seconds(1) } ?? 60 }

    /// Seconds until the limit.
    var left: Double { left(until: 1) }

    /// Seconds until a share of the limit has passed.
    func left(until share: Double) -> Double { options.timeLimit == nil ? .infinity : max(0, share * whole - elapsed) }

    /// How far the run is: 0 at the start, 1 at its limit.
    var share: Double { whole > 0 ? elapsed / whole : 1 }

    /// A budget of at most `seconds` from now, and never past the run's own limit.
    func budget(seconds wanted: Double, from pricings: Int) -> Budget {
        // A day is as good as no limit, and stays a number of pricings.
        let granted = min(wanted, left, 86_400)
        return options.isDeterministic
            ? Budget(limit: .pricings(pricings + Int(granted * Double(Budget.pricingsPerSecond))))
            : Budget(limit: .moment(ContinuousClock.now + .seconds(granted)), end: end)
    }

    /// A round of two lanes, each with a copy of this session, begins.
    mutating func beginRound() { end = options.isDeterministic ? nil : EndSignal() }

    /// Ends the round of both lanes before its time, but for a deterministic run.
    ///
    /// - Returns: Whether it does.
    func endRound() -> Bool {
        end?.raise()
        return end != nil
    }

    /// Whether a lane is to end: for a reason of its own, or because the other has settled the matter.
    var isOver: Bool { reasonToStop != nil || end?.isRaised == true }

    /// Ends the round when the gap is closed by what both lanes know.
    private func endIfSettled() {
        if let score = standing.score, isClosed(score: score, bound: standing.bound) { end?.raise() }
    }

    /// What both lanes know of the bound; in a deterministic run, in which no lane may depend on how far the other is, this one.
    private var knownBound: Int { options.isDeterministic ? bound.value : standing.bound }

    /// Whether the score is as near to the bound as was asked for.
    private func isClosed(score: Int, bound: Int) -> Bool {
        Double(score - bound) <= options.gap / 100 * Double(score)
    }

    /// Seconds that a share of the run is, within limits.
    func secondsFor(share: Double, atLeast least: Double, atMost most: Double) -> Double {
        min(max(share * whole, least), most)
    }

    mutating func addWork(_ pricings: Int) { work += pricings }

    mutating func count(_ name: String, _ value: Int) {
        if let index = counters.firstIndex(where: { $0.name == name }) {
            counters[index].value = value
        } else {
            counters.append((name, value))
        }
    }

    mutating func raise(_ value: Int, origin: String) {
        guard value > bound.value else { return }
        bound = Bound(value: value, origin: origin)
        standing.note(bound: value)
        endIfSettled()
    }

    func report(_ phase: String) { standing.report(seconds, phase, to: progress) }

    /// Lets the judge look at a schedule that is better than the incumbent, and keeps it if it is legal.
    ///
    /// - Parameter weight: What the search goes by, in pricing units; the cost if not given.
    /// - Throws: When the judge counts otherwise than the search: then neither can be trusted.
    mutating func offer(_ schedule: Schedule, weight: Int? = nil) throws(SolverFault) {
        guard isBetter(schedule.cost, weight: weight) else { return }
        try offer(schedule.roster, score: schedule.cost / Scale.point, weight: weight)
    }

    /// Whether a roster of that cost and weight, in pricing units, is legal and better than the incumbent.
    func isBetter(_ cost: Int, weight: Int? = nil) -> Bool {
        cost < Scale.hard && (weight ?? cost) / Scale.point < incumbentWeight / Scale.point
    }

    /// Whether the judge should look at a roster of that cost on the way: it is better, and the last look was long enough ago, as in a
    /// large hall one takes as long as a thousand moves; or it would settle the matter. What ends a piece of work is always judged.
    func isDue(_ cost: Int, weight: Int? = nil) -> Bool {
        guard isBetter(cost, weight: weight) else { return false }
        return incumbent == nil || isClosed(score: cost / Scale.point, bound: knownBound)
            || elapsed - judgedAt >= min(elapsed / 20, 2)
    }

    mutating func offer(_ roster: Roster, score: Int, weight: Int? = nil) throws(SolverFault) {
        let judgement = problem.judgement(of: roster)
        if let breach = judgement.breaches.first {
            throw SolverFault("the search takes a roster for legal that the judge does not: \(breach.finding.message)")
        }
        guard judgement.score == score else {
            throw SolverFault("the search counts \(score) points where the judge counts \(judgement.score)")
        }
        incumbent = (roster, judgement)
        incumbentWeight = weight ?? score * Scale.point
        judgedAt = elapsed
        standing.note(score: score, weight: incumbentWeight)
        endIfSettled()
    }

    /// Points that a better roster may save at most; `nil` without a legal one.
    var gain: Int? { incumbent.map { $0.judgement.score - bound.value } }

    /// Why to stop now, if there is a reason.
    var reasonToStop: StopReason? {
        if let gain, gain <= 0 { return .provenOptimal }
        if Budget.isInterrupted { return .interrupted }
        if let incumbent, isClosed(score: incumbent.judgement.score, bound: bound.value) { return .gapReached }
        if options.timeLimit != nil, share >= 1 { return options.isDeterministic ? .workLimit : .timeLimit }
        return nil
    }

    func result(_ stop: StopReason, conflict: [String] = []) -> SolveResult {
        SolveResult(
            roster: incumbent?.roster, judgement: incumbent?.judgement,
            bound: conflict.isEmpty ? bound : nil, stop: stop, conflict: conflict, counters: counters, seconds: seconds)
    }
}
