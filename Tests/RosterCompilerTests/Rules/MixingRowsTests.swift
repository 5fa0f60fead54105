import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct MixingRowsTests {
    private func hall(zone: String, history: History = History()) -> Hall {
        .tiny(
            windows: [
                WindowType(id: "a", counters: 9, zone: "X"), WindowType(id: "b", counters: 9, zone: zone),
            ],
            shifts: [.tiny("day", starts: [0], lengths: [60])],
            employees: [
                .tiny("Ann", category: "established"), .tiny("Bo", category: "established"),
                .tiny("Cy", category: "agency"), .tiny("Di", category: "agency", history: history),
            ])
    }

    @Test(arguments: ["X", "Y"], [2, 3])
    func `judge and rows agree on every roster of four people`(zone: String, least: Int) {
        // Of three of four, one is of the other category: with everybody free only teams of two are alike.
        let problem = [RuleEntry(.mixing(Mixing(least: least)), price: .points(3))]
        let priced = check(hall(zone: zone), problem)

        #expect(priced.disagreements == [])
        #expect(priced.rosters == 81 && (priced.scores.count > 1) == (least == 2))
        if least == 2 { #expect(flaws(on: hall(zone: zone), .mixing(Mixing(least: least))) == []) }
    }

    @Test func `the team is of the people and window types in scope, with those carried over`() {
        let night = History(
            worked: [History.WorkedDay(day: -1, slots: -2..<1, paid: 180)],
            carriedDuty: [History.CarriedDuty(window: "b", slots: 0..<1)])

        #expect(flaws(on: hall(zone: "X", history: night), .mixing(Mixing())) == [])
        #expect(flaws(on: hall(zone: "X"), .mixing(Mixing()), for: Scope(windows: ["a"])) == [])
        #expect(flaws(on: hall(zone: "X"), .mixing(Mixing()), for: Scope(employees: ["Ann", "Bo", "Cy"])) == [])
    }
}
