/// Cycles of one lane, each over two days of the best roster while all others stay, as a value: it can be handed to another thread and
/// comes back changed.
struct DayPairsJob: Sendable {
    private let annealer: Annealer
    private let pairs: [[Int]]
    private let session: Session
    private let cycle: Temperatures.Cycle
    /// Seconds, or what stands for them in a deterministic run.
    private let seconds: Double

    init(
        _ annealer: Annealer, _ pairs: some Sequence<[Int]>, _ session: Session, _ cycle: Temperatures.Cycle,
        seconds: Double
    ) {
        self.annealer = annealer
        self.pairs = Array(pairs)
        self.session = session
        self.cycle = cycle.polishing(from: Self.polishFrom)
        self.seconds = seconds
    }

    /// Share of a cycle over two days after which it polishes.
    private static let polishFrom = 0.8

    /// Plans each pair of days anew once, all for the same time; every cycle begins with the best roster and the same duals.
    @Sendable func run() -> Result<(Annealer, Session), SolverFault> {
        Result { () throws(SolverFault) in try replanned() }
    }

    private func replanned() throws(SolverFault) -> (Annealer, Session) {
        var (annealer, session) = (annealer, session)
        let (guide, allDays, begin) = (annealer.guide, annealer.focus, session.elapsed)
        for (number, pair) in pairs.enumerated() where !session.isOver {
            let left = seconds - (session.elapsed - begin)
            annealer.focus = pair
            annealer.guide = guide
            let work = AnnealingJob(annealer, session, cycle, seconds: left / Double(pairs.count - number))
            (annealer, session) = try work.run().get()
            annealer.restart(from: annealer.best)
        }
        annealer.focus = allDays
        annealer.guide = guide
        return (annealer, session)
    }
}
