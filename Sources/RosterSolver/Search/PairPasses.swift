/// Passes over pairs of days in one lane or both, and when they are over.
struct PairPasses: Sendable {
    private var passes = 0
    /// What the roster cost when a pass found nothing.
    private var finishedCost: Int?

    /// How long a pass takes: seconds, or what stands for them in a deterministic run.
    private static let seconds = 30.0

    /// Whether a pass over the pairs of days of a roster of that cost may still find something.
    func isDue(at cost: Int) -> Bool { cost != finishedCost }

    /// How long the next pass takes.
    func length(in session: Session) -> Double { min(Self.seconds, session.left(until: 1)) }

    /// One pass from a roster, half of all pairs in each lane, both guided by the same duals.
    mutating func pass(
        _ first: inout Annealer, _ second: inout Annealer, from start: Schedule, _ cycle: Temperatures.Cycle,
        in session: inout Session
    ) throws(SolverFault) {
        first.restart(from: start)
        second.restart(from: start)
        second.guide = first.guide
        let (pairs, seconds) = (first.shuffledPairs(), length(in: session))
        let half = pairs.count / 2
        let (ended, other) = inParallel(
            threads: session.options.threads,
            DayPairsJob(first, pairs.prefix(half), session, cycle, seconds: seconds).run,
            DayPairsJob(second, pairs.dropFirst(half), session, cycle, seconds: seconds).run)
        (first, session) = try ended.get()
        (second, _) = try other.get()
        count(from: start, to: min(first.bestCost, second.bestCost), in: &session)
    }

    /// One pass over all pairs in one lane, beside other work in the other.
    mutating func pass<Other: Sendable>(
        _ annealer: inout Annealer, from start: Schedule, _ cycle: Temperatures.Cycle, in session: inout Session,
        beside other: @Sendable () -> Other
    ) throws(SolverFault) -> Other {
        annealer.restart(from: start)
        let pairs = annealer.shuffledPairs()
        let work = DayPairsJob(annealer, pairs, session, cycle, seconds: length(in: session))
        let (ended, result) = inParallel(threads: session.options.threads, work.run, other)
        (annealer, session) = try ended.get()
        count(from: start, to: annealer.bestCost, in: &session)
        return result
    }

    private mutating func count(from start: Schedule, to cost: Int, in session: inout Session) {
        passes += 1
        session.count("passes over pairs of days", passes)
        if cost == start.cost { finishedCost = cost }
    }
}
