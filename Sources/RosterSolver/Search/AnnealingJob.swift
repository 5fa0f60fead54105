import RosterRules

/// One lane's annealing cycle as a value: it can be handed to another thread and comes back changed.
struct AnnealingJob: Sendable {
    private let annealer: Annealer
    private let session: Session
    private let cycle: Temperatures.Cycle
    /// Seconds, or what stands for them in a deterministic run.
    private let seconds: Double

    init(_ annealer: Annealer, _ session: Session, _ cycle: Temperatures.Cycle, seconds: Double) {
        self.annealer = annealer
        self.session = session
        self.cycle = cycle
        self.seconds = seconds
    }

    /// Runs the cycle; the judge sees better rosters now and then, and the best in the end.
    @Sendable func run() -> Result<(Annealer, Session), SolverFault> {
        Result { () throws(SolverFault) in try annealed() }
    }

    private func annealed() throws(SolverFault) -> (Annealer, Session) {
        var annealer = annealer
        var session = session
        let begin = session.elapsed
        // Polishing begins with the roster at hand, and goes on with the best.
        var isPolishing = false
        var isAtBest = false
        while !session.isOver {
            let passed = (session.elapsed - begin) / max(seconds, 1e-9)
            if passed >= 1 { break }
            isPolishing = passed >= cycle.polishFrom
            if passed >= cycle.polishFrom + (1 - cycle.polishFrom) / 3 && !isAtBest {
                isAtBest = true
                annealer.restart(from: annealer.best)
            }
            let before = annealer.pricings
            let settings =
                isPolishing
                ? cycle.polishing
                : cycle.settings(at: passed / cycle.polishFrom, isLegal: annealer.bestCost < Scale.hard / 2)
            annealer.run(
                within: session.budget(seconds: min(0.2, seconds * 0.05), from: before), settings: settings)
            session.addWork(max(1, annealer.pricings - before))
            if session.isDue(annealer.bestCost, weight: annealer.bestWeight) {
                try session.offer(annealer.best, weight: annealer.bestWeight)
            }
            session.report("annealing")
        }
        if session.isBetter(annealer.bestCost, weight: annealer.bestWeight) {
            try session.offer(annealer.best, weight: annealer.bestWeight)
        }
        return (annealer, session)
    }
}
