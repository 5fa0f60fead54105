import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Ann serves eight hours a day at `a` (strain 1) or `b` (strain 5), on up to three days. Her share of the strain is 900 minutes: three
/// hours at `b`. Nothing else counts, so that the cost of her line is all there is.
@Suite struct SteeringTests {
    private let problem = Problem(
        hall: .tiny(
            days: 3, windows: [.tiny("a"), .tiny("b", strain: 5)], needs: [.people(0, target: 1, at: "b", in: 9..<12)],
            shifts: [.tiny("day", starts: [540], lengths: [480])], employees: [.tiny("Ann")]),
        rules: [
            RuleEntry(.fairness(Fairness(of: .strain, rising: true, below: true)), price: .points(1)),
            RuleEntry(.shifts(Shifts())),
        ])

    /// Days off: 15 hours too little, which count 120. The slope asks for more strain, and answers with a day at `b`: 25 hours too
    /// much, 325 points.
    @Test func `a response to a slope is not taken where it is worth less than the line as it was`() {
        let coupling = Coupling(problem)
        var annealer = Annealer(Schedule(staff: Staff(problem), coupling: coupling), seed: 1)
        annealer.guide = Duals(cells: coupling.tableNumbers.map { _ in 0 }, sets: [])
        var costs = [annealer.schedule.cost]

        for _ in 0..<40 {
            annealer.run(
                within: Budget(limit: .pricings(annealer.pricings + 1)),
                settings: Annealer.Settings(noise: 0, temperature: nil, guidance: 990, lean: 0))
            costs.append(annealer.schedule.cost)
        }

        #expect(costs.first == 120 * Scale.point)
        #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 >= $1 })
    }
}
