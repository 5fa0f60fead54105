import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

extension Annealer {
    /// Plans a few days anew. Noise of twenty points makes the search wander, over rosters that break rules too.
    mutating func wander() {
        run(
            within: Budget(limit: .pricings(pricings + 8)),
            settings: Settings(noise: 20 * Scale.point, temperature: nil, guidance: 0, lean: 0))
    }
}

extension Problem {
    /// A roster that a short search has wandered to, whether legal or not.
    func wandered(seed: Int) -> Schedule {
        var annealer = Annealer(Schedule(staff: Staff(self), coupling: Coupling(self)), seed: UInt64(seed))
        annealer.sweep(within: Budget(limit: .none))
        annealer.wander()
        return annealer.schedule
    }

    /// Expects that a schedule passes for legal where the judge finds it so, and then costs what the judge counts.
    ///
    /// - Returns: The judge's score of a legal one.
    @discardableResult
    func expectJudgedCost(
        of schedule: Schedule, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) -> Int? {
        let judgement = judgement(of: schedule.roster)
        #expect(judgement.isLegal == (schedule.cost < Scale.hard), comment, sourceLocation: sourceLocation)
        guard judgement.isLegal else { return nil }
        #expect(schedule.cost == judgement.score * Scale.point, comment, sourceLocation: sourceLocation)
        return judgement.score
    }
}

extension Annealer {
    /// After one sweep from scratch, guided by what one person more costs then.
    init(sweptOver problem: Problem) {
        self.init(Schedule(staff: Staff(problem), coupling: Coupling(problem)), seed: 1)
        sweep(within: Budget(limit: .none))
        guide = Duals(marginalCostsOf: best)
    }
}
