import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Three people must work eight hours a day, one after the other or together; somebody is asked for in ten hours of each day.
@Suite struct LevelTests {
    private func problem(aboveTarget: Int, asked: Range<Int> = 8..<18) -> Problem {
        Problem(
            hall: .tiny(
                days: 2, windows: [.tiny("a", counters: 3)],
                needs: [
                    .people(1, at: "a", in: asked),
                    .people(1, at: "a", in: asked.lowerBound + 24..<asked.upperBound + 24),
                ],
                shifts: [.tiny("day", starts: [420, 480, 540, 600], lengths: [480])],
                employees: [.tiny("Ann"), .tiny("Bob"), .tiny("Cem")]),
            rules: [
                RuleEntry(.cover(Cover(aboveTarget: aboveTarget))), RuleEntry(.shifts(Shifts())),
                RuleEntry(.hours(Hours(per: .period, least: 16 * 60, most: 16 * 60))),
            ])
    }

    private func bound(_ problem: Problem, rounds: Int, arcLimit: Int = Staff.arcLimit) -> Int {
        var bound = LagrangianBound(staff: Staff(problem, arcLimit: arcLimit), coupling: Coupling(problem))
        for _ in 0..<rounds { bound.iterate(within: Budget(limit: .none)) }
        return bound.points
    }

    /// 48 hours are worked and 20 asked for.
    @Test(arguments: [1, 3]) func `hours that nobody asked for are proven at once`(price: Int) {
        #expect(bound(problem(aboveTarget: price), rounds: 1) == 28 * price)
    }

    @Test func `so they are where hours are priced by multipliers`() {
        #expect(bound(problem(aboveTarget: 1), rounds: 1, arcLimit: 0) == 28)
    }

    /// A level that proves more than a first cycle does not end the way up.
    @Test func `the bound is no lower after the way began anew`() {
        let problem = problem(aboveTarget: 1, asked: 10..<12)
        let first = bound(problem, rounds: 1)

        #expect(first == 44)
        #expect(bound(problem, rounds: 130) >= first)
    }
}
