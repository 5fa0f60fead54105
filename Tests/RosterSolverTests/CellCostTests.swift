import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// What a cell costs in the bound.
@Suite struct CellCostTests {
    /// A minimum of one at 1 point, a target of two at 10: none costs 11, one 10, two nothing. From 10 a target of two alone:
    /// 20, 10 and nothing. Ann can never come.
    private let problem = Problem(
        hall: .tiny(
            windows: [.tiny("a")],
            needs: [
                .people(1, target: 2, at: "a", in: 9..<10), .people(0, target: 2, at: "a", in: 10..<11),
            ],
            shifts: [.tiny("day", starts: [540], lengths: [60])],
            employees: [.tiny("Ann", leave: [Leave(slots: 0..<24)])]),
        rules: [
            RuleEntry(.cover(Cover(belowTarget: 10, aboveTarget: 0)), price: .points(1)),
            RuleEntry(.shifts(Shifts())), RuleEntry(.leave(OnLeave())),
        ])

    @Test func `costs that fall faster and faster are told from convex ones`() {
        let coupling = Coupling(problem)

        let table = coupling.tableNumbers[9]
        #expect(coupling.tables[table] == [11, 10, 0].map { $0 * Scale.point })
        #expect(!coupling.areConvex[table])
        #expect(coupling.tables[coupling.tableNumbers[10]] == [20, 10, 0].map { $0 * Scale.point })
        #expect(coupling.areConvex[coupling.tableNumbers[10]])
    }

    /// At 5 points a person: none cost 11, one 15, two 10. A scan that ends at the first rise would take 11. From 10 on, where
    /// nobody is paid, two cost nothing.
    @Test func `the cheapest number of people is found behind a dearer one`() {
        let coupling = Coupling(problem)
        var duals = Duals(cells: Array(repeating: 0, count: 24), sets: [])
        duals.cells[9] = 5 * Scale.point
        var relaxation = LagrangianRelaxation(staff: Staff(problem), coupling: coupling)

        let answer = relaxation.answer(at: duals, within: Budget(limit: .none))

        #expect(answer?.bound == 10 * Scale.point)
        #expect(answer?.people[9] == 2)
    }

    /// At nine two are wanted. Level 1 serves at six tenths, the fastest at ten: with nobody 20 tenths are missing, with one of the fastest 10. Ann,
    /// who is of level 1, misses 4 more; the bound does not know that, the search does.
    @Test func `what the fastest would miss is in a cell's table, and slower people cost the rest`() {
        let slow = Problem(
            hall: .tiny(
                windows: [.tiny("a")], needs: [.people(0, target: 2, at: "a", in: 9..<10)],
                shifts: [.tiny("day", starts: [540], lengths: [60])], employees: [.tiny("Ann", skills: [Skill("a")])]),
            rules: [
                RuleEntry(
                    .proficiency(Proficiency(tenths: [LevelSpeed(level: 1, tenths: 6)])), price: .points(1)),
                RuleEntry(.shifts(Shifts())),
            ])
        let coupling = Coupling(slow)
        let schedule = Schedule(staff: Staff(slow), coupling: coupling)

        #expect(coupling.tables[coupling.tableNumbers[9]] == [20, 10, 0].map { $0 * Scale.point })
        #expect(coupling.areConvex[coupling.tableNumbers[9]])
        #expect(schedule.cost == 20 * Scale.point)
        #expect(schedule.teamCost(member: 0, window: 0, slot: 9) == 4 * Scale.point)
    }
}
