import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Where there is no bound, gentle cycles race with the usual ones, which end a little above the optimum there.
@Suite struct GentleCycleTests {
    /// A hall that asks for what one of its rosters gives: 0 is the best score, and no bound says more.
    private func planted() throws -> Problem {
        var generated = GeneratedHall()
        (generated.employees, generated.windows, generated.hasBackup) = (20, 4, false)
        let problem = generated.problem()
        let hall = problem.hall
        let found = try solve(problem, options: SolveOptions(timeLimit: .seconds(1), isDeterministic: true))
        let roster = try #require(found.roster)
        var people = [[Int]](repeating: Array(repeating: 0, count: hall.period.slots.count), count: hall.windows.count)
        for activity in roster.activities {
            guard case .duty(let id) = activity.kind else { continue }
            let window = try #require(hall.windows.firstIndex { $0.id == id })
            for slot in activity.slots.clamped(to: hall.period.slots) { people[window][slot] += 1 }
        }
        var demand = Demand(windows: hall.windows.count, slots: hall.period.slots.count)
        for window in hall.windows.indices {
            for slot in hall.period.slots where hall.demand[window, slot] != nil {
                demand[window, slot] = .init(minimum: 0, target: people[window][slot])
            }
        }
        let rules = problem.rules.filter { if case .wishes = $0.rule { false } else { true } }
        let asked = Hall(
            name: "planted", period: hall.period, windows: hall.windows, demand: demand, shifts: hall.shifts,
            contracts: hall.contracts, employees: hall.employees)
        return Problem(hall: asked, rules: rules)
    }

    @Test func `a demand that can be met is met, whatever the number of threads`() throws {
        let problem = try planted()

        let results = try [1, 2].map {
            try solve(
                problem, options: SolveOptions(timeLimit: .seconds(12), threads: $0, isDeterministic: true))
        }

        for result in results {
            #expect(result.judgement?.score == 0)
            #expect(result.stop == .provenOptimal)
            // Without a bound nothing says that single days are worth their time.
            #expect(!result.counters.contains { $0.name == "passes over single days" })
        }
        #expect(results[0].roster == results[1].roster)
    }
}
