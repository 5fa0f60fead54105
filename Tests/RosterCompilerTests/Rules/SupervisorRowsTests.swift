import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct SupervisorRowsTests {
    /// Ann is a master of a until Monday's midnight, Bo of b; Cy, whose night ends at one, of both.
    private let hall = Hall.tiny(
        needs: [.closed("a", in: 2..<24), .closed("b", in: 1..<24)],
        shifts: [.tiny("day", starts: [0, 60], lengths: [60, 120])],
        employees: [
            .tiny("Ann", skills: [Skill("a", level: 2), Skill("b")]),
            .tiny("Bo", category: "agency", skills: [Skill("a"), Skill("b", level: 2)]),
        ])

    @Test(arguments: [0, 2], [1, 2])
    func `judge and rows agree on every roster of two people`(level: Int, least: Int) {
        #expect(flaws(on: hall, .supervisor(Supervisor(least: least, level: level))) == [])
    }

    @Test func `only people and window types in scope count`() {
        let night = History(
            worked: [History.WorkedDay(day: -1, slots: -2..<1, paid: 180)],
            carriedDuty: [History.CarriedDuty(window: "b", slots: 0..<1)])
        let carried = Hall.tiny(
            shifts: [.tiny("day", starts: [0, 60], lengths: [60, 120])],
            employees: [.tiny("Ann"), .tiny("Bo", history: night)])
        let agency = check(
            hall, [RuleEntry(.supervisor(Supervisor()), for: Scope(categories: ["agency"]), price: .points(2))])
        let nights = check(carried, [RuleEntry(.supervisor(Supervisor()), price: .points(2))])

        #expect(flaws(on: hall, .supervisor(Supervisor(level: 2)), for: Scope(windows: ["a"])) == [])
        #expect(agency.disagreements == [] && nights.disagreements == [])
        // Two open hours, in each of which Bo is on duty or not.
        #expect(agency.scores == [0, 2, 4])
    }
}
