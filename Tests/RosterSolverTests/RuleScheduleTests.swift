import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// For each rule of the catalogue, what the search pays for rosters of random halls in which it is on.
@Suite struct RuleScheduleTests {
    /// Noise of twenty points makes the search wander, over rosters that break the rule too.
    @Test(arguments: Rule.catalogue)
    func `a schedule of a hall with this rule costs what the judge counts`(rule: Rule.Kind) throws {
        var legal = 0, charged = 0
        for seed in UInt64(1)...60 where legal < 20 || charged == 0 {
            let problem = try #require(RandomHall.problem(seed: seed, having: rule))
            var annealer = Annealer(Schedule(staff: Staff(problem), coupling: Coupling(problem)), seed: seed)

            for _ in 0..<6 {
                annealer.run(
                    within: Budget(limit: .pricings(annealer.pricings + 8)),
                    settings: Annealer.Settings(noise: 20 * Scale.point, temperature: nil, guidance: 0, lean: 0))

                let schedule = annealer.schedule
                let judgement = problem.judgement(of: schedule.roster)
                #expect(judgement.isLegal == (schedule.cost < Scale.hard), "seed \(seed)")
                guard judgement.isLegal else { continue }
                #expect(schedule.cost == judgement.score * Scale.point, "seed \(seed)")
                legal += 1
                charged += judgement.score > 0 ? 1 : 0
            }
        }
        // Halls that are all impossible, or cost nothing, would prove nothing.
        #expect(legal >= 20 && charged > 0)
    }
}
