import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Ann has worked more in the last seven days than the rules allow; with every hour of the period she could reach the
/// target of one.
@Suite struct SevenDaysTests {
    private func problem(days: Int, _ rule: Rule, price: Price) -> Problem {
        let worked = (-6..<0).map {
            History.WorkedDay(day: $0, slots: (24 * $0 + 9)..<(24 * $0 + 19), paid: Minutes(590 + $0))
        }
        let hall = Hall.tiny(
            days: days, windows: [.tiny("a")],
            needs: (0..<days).map { .people(0, target: 1, at: "a", in: (24 * $0 + 9)..<(24 * $0 + 12)) },
            shifts: [.tiny("day", starts: [540], lengths: [60, 180])],
            employees: [.tiny("Ann", history: History(worked: worked))])
        return Problem(
            hall: hall,
            rules: [
                RuleEntry(.cover(Cover(belowTarget: 10, aboveTarget: 1)), price: .points(100)),
                RuleEntry(.shifts(Shifts())), RuleEntry(rule, price: price),
            ])
    }

    private static let rules: [Rule] = [
        .hours(Hours(per: .sevenDays, most: 2640)), .hours(Hours(per: .sevenDays, most: 2950)),
        .hours(Hours(per: .sevenDays, most: 600)), .days(Days(per: .sevenDays, most: 4)),
        .days(Days(per: .sevenDays, most: 2)),
    ]

    @Test(arguments: rules, [3, 8])
    func `a history beyond a hard limit leaves a roster, and it is the best`(rule: Rule, days: Int) throws {
        let problem = problem(days: days, rule, price: .hard)
        let best = try #require(BruteForce(problem).best())

        let result = try solve(
            problem, options: SolveOptions(timeLimit: .seconds(1), threads: 1, isDeterministic: true))

        #expect(result.judgement?.score == best.score)
        #expect(result.stop == .provenOptimal)
    }

    @Test(arguments: rules, [3, 8])
    func `a schedule costs what the judge counts`(rule: Rule, days: Int) {
        let problem = problem(days: days, rule, price: .points(3))
        var annealer = Annealer(Schedule(staff: Staff(problem), coupling: Coupling(problem)), seed: 1)

        for _ in 0..<12 {
            annealer.wander()

            let judgement = problem.judgement(of: annealer.schedule.roster)
            #expect(annealer.schedule.cost == judgement.score * Scale.point)
        }
    }
}
