/// Passes over single days in one lane or both, and when they are over.
struct DayPasses: Sendable {
    private var passes = 0
    /// How often a pass plans everybody's day anew on each day.
    private var sweeps = 200
    /// What the roster cost when the longest pass found nothing.
    private var finishedCost: Int?

    private static let mostSweeps = 6400
    /// Share of the cost below which a pass has gained too little: the next takes twice as long.
    private static let fairGain = 0.03

    /// Whether a pass over the days of a roster of that cost may still find something.
    func isDue(at cost: Int) -> Bool { cost != finishedCost }

    /// How many employee-days the next pass plans anew, each as often as it is.
    func plannings(of schedule: Schedule) -> Int { sweeps * schedule.paths.count }

    /// One pass from a roster: the first half of the period in one lane and the second in the other.
    mutating func pass(
        _ first: inout Annealer, _ second: inout Annealer, from start: Schedule, _ cycle: Temperatures.Cycle,
        in session: inout Session
    ) throws(SolverFault) {
        first.restart(from: start)
        second.restart(from: start)
        let half = start.days / 2
        let (ended, other) = inParallel(
            threads: session.options.threads, DayCyclesJob(first, 0..<half, sweeps: sweeps, session, cycle).run,
            DayCyclesJob(second, half..<start.days, sweeps: sweeps, session, cycle).run)
        (first, session) = try ended.get()
        (second, _) = try other.get()
        var better = first.best
        better.adoptBetterDays(of: second.best)
        first.restart(from: better)
        count(from: start, to: min(first.bestCost, second.bestCost), in: &session)
    }

    /// One pass over the whole period in one lane, beside other work in the other.
    mutating func pass<Other: Sendable>(
        _ annealer: inout Annealer, from start: Schedule, _ cycle: Temperatures.Cycle, in session: inout Session,
        beside other: @Sendable () -> Other
    ) throws(SolverFault) -> Other {
        annealer.restart(from: start)
        let work = DayCyclesJob(annealer, 0..<start.days, sweeps: sweeps, session, cycle)
        let (ended, result) = inParallel(threads: session.options.threads, work.run, other)
        (annealer, session) = try ended.get()
        count(from: start, to: annealer.bestCost, in: &session)
        return result
    }

    private mutating func count(from start: Schedule, to cost: Int, in session: inout Session) {
        passes += 1
        session.count("passes over single days", passes)
        let gain = start.cost - cost
        if gain == 0, sweeps >= Self.mostSweeps { finishedCost = start.cost }
        if Double(gain) < Self.fairGain * Double(start.cost) { sweeps = min(2 * sweeps, Self.mostSweeps) }
    }
}
