import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Two people hold a post from 8 to 18 on five days; nobody stays longer than seven hours.
@Suite struct SharedPostTests {
    private var problem: Problem {
        let open: [Range<Int>] = (0..<5).map { day in (day * 48 + 16)..<(day * 48 + 36) }
        let hall = Hall.tiny(
            days: 5, grid: 30, windows: [.tiny("a")],
            needs: [.closed("a", in: 0..<240)] + open.map { .people(0, target: 1, at: "a", in: $0) },
            shifts: [
                .tiny("part", starts: (16...28).map { Minutes($0 * 30) }, lengths: (6...14).map { Minutes($0 * 30) })
            ],
            employees: [.tiny("Ann", skills: [Skill("a")]), .tiny("Bo", skills: [Skill("a")])])
        return Problem(
            hall: hall,
            rules: [
                RuleEntry(.shifts(Shifts())), RuleEntry(.opening(Opening())),
                RuleEntry(.qualification(Qualification())),
                RuleEntry(.cover(Cover(belowTarget: 10, aboveTarget: 1)), price: .points(100)),
                RuleEntry(
                    .jobShare(JobShare(["Ann", "Bo"], overlap: 30, handover: true, shares: [3, 2], tolerance: 60))),
            ])
    }

    /// Both have to come each day, and hand over for one slot, which is one person above target: five points.
    @Test func `the search covers the post, hands over, and splits the week`() {
        let problem = problem
        var annealer = Annealer(Schedule(staff: Staff(problem), coupling: Coupling(problem)), seed: 1)

        annealer.sweep(within: Budget(limit: .none))
        annealer.run(
            within: Budget(limit: .pricings(3000)),
            settings: Annealer.Settings(noise: Scale.point, temperature: 2 * Scale.point, guidance: 0, lean: 0))

        let judgement = problem.judgement(of: annealer.best.roster)
        #expect(judgement.isLegal)
        #expect(judgement.score == 5)
    }
}
