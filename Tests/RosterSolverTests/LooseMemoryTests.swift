import RosterModel
import RosterPricing
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Line networks that have room for next to nothing: rules over days are counted on finished lines, and sums priced by
/// multipliers.
@Suite struct LooseMemoryTests {
    private static let rules: [Rule.Kind] = [.hours, .days, .consecutive, .weekends, .wishFloor]

    /// With room for no rule over days.
    private func loose(_ problem: Problem) -> Staff { Staff(problem, arcLimit: 0) }

    /// Up to four halls of a rule, of several days, where somebody has a memory that stays out.
    private func problems(_ rule: Rule.Kind) throws -> [Problem] {
        var problems: [Problem] = []
        for seed in UInt64(1)...80 where problems.count < 4 {
            let problem = try #require(RandomHall.problem(seed: seed, having: rule, mostRosters: 150))
            let isLoose = problem.hall.period.days > 1 && loose(problem).members.contains { !$0.loose.isEmpty }
            if isLoose { problems.append(problem) }
        }
        return problems
    }

    /// Whoever had none would never be rostered, and all who follow would be taken for somebody else.
    @Test(arguments: rules) func `without room everybody still has a line, in the order of the hall`(
        rule: Rule.Kind
    ) throws {
        for problem in try problems(rule) {
            let members = loose(problem).members

            #expect(members.map(\.employee.id) == problem.hall.employees.map(\.id))
            // Somebody off all the time passes one arc a day.
            #expect(members.allSatisfy { member in member.network.layers.allSatisfy { !$0.arcs.isEmpty } })
        }
    }

    @Test(arguments: rules) func `without room the bound still passes no roster`(rule: Rule.Kind) throws {
        let problems = try problems(rule)
        #expect(problems.count > 1)

        for problem in problems {
            guard let best = BruteForce(problem).best() else { continue }
            var bound = LagrangianBound(staff: loose(problem), coupling: Coupling(problem))
            for _ in 0..<30 { bound.iterate(within: Budget(limit: .none)) }

            #expect(bound.best <= best.score * Scale.point)
        }
    }

    @Test(arguments: rules) func `without room a schedule still costs what the judge counts`(rule: Rule.Kind) throws {
        for problem in try problems(rule) {
            var annealer = Annealer(Schedule(staff: loose(problem), coupling: Coupling(problem)), seed: 1)
            for _ in 0..<6 {
                annealer.wander()
                problem.expectJudgedCost(of: annealer.schedule)
            }
        }
    }
}
