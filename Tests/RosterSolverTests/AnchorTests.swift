import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

@Suite struct AnchorTests {
    @Test(arguments: 1...20)
    func `what being far costs is kept as days come and go`(seed: Int) {
        let problem = RandomHall.problem(seed: UInt64(seed))
        var annealer = Annealer(Schedule(staff: Staff(problem), coupling: Coupling(problem)), seed: UInt64(seed))
        annealer.sweep(within: Budget(limit: .none))
        let anchor = Anchor(annealer.schedule, price: 3 * Scale.point)
        annealer.anchor = anchor
        #expect(annealer.strayed == 0)

        for _ in 0..<12 {
            annealer.run(
                within: Budget(limit: .pricings(annealer.pricings + 8)),
                settings: Annealer.Settings(noise: 20 * Scale.point, temperature: 5 * Scale.point, guidance: 0, lean: 0)
            )

            #expect(annealer.strayed == anchor.cost(of: annealer.schedule))
            #expect(annealer.strayed.isMultiple(of: 3 * Scale.point))
        }
        annealer.restart(from: annealer.best)
        #expect(annealer.strayed == anchor.cost(of: annealer.best))
    }
}
