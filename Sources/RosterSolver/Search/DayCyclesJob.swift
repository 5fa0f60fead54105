/// Short cycles of one lane, each over one day, as a value: it can be handed to another thread and comes back changed.
struct DayCyclesJob: Sendable {
    private let annealer: Annealer
    private let days: Range<Int>
    private let sweeps: Int
    private let session: Session
    private let cycle: Temperatures.Cycle

    init(
        _ annealer: Annealer, _ days: Range<Int>, sweeps: Int, _ session: Session, _ cycle: Temperatures.Cycle
    ) {
        self.annealer = annealer
        self.days = days
        self.sweeps = sweeps
        self.session = session
        self.cycle = cycle
    }

    /// Plans each of the days anew once; the judge sees better rosters now and then, and the best in the end.
    @Sendable func run() -> Result<(Annealer, Session), SolverFault> {
        Result { () throws(SolverFault) in try replanned() }
    }

    private func replanned() throws(SolverFault) -> (Annealer, Session) {
        var annealer = annealer
        var session = session
        for day in annealer.shuffled(days) where !session.isOver {
            let before = annealer.pricings
            let budget = session.budget(seconds: .infinity, from: before)
            annealer.replan(day: day, sweeps: sweeps, cycle) { session.isOver || budget.isSpent(pricings: $0) }
            session.addWork(max(1, annealer.pricings - before))
            if session.isDue(annealer.bestCost, weight: annealer.bestWeight) {
                try session.offer(annealer.best, weight: annealer.bestWeight)
            }
            session.report("single days")
        }
        if session.isBetter(annealer.bestCost, weight: annealer.bestWeight) {
            try session.offer(annealer.best, weight: annealer.bestWeight)
        }
        return (annealer, session)
    }
}
