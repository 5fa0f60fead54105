import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct MentorRowsTests {
    private func hall(zone: String, history: History = History()) -> Hall {
        .tiny(
            windows: [
                WindowType(id: "a", counters: 9, zone: "X"), WindowType(id: "b", counters: 9, zone: zone),
            ],
            shifts: [.tiny("day", starts: [0], lengths: [60, 120])],
            employees: [
                .tiny("Ann", skills: [Skill("a"), Skill("b", level: 3)]),
                .tiny("Bo", skills: [Skill("a", level: 3), Skill("b")], history: history),
            ])
    }

    @Test(arguments: ["X", "Y"])
    func `judge and rows agree on every roster of two people who are new at one window each`(zone: String) {
        #expect(flaws(on: hall(zone: zone), .mentor(Mentor(below: 2, level: 3))) == [])
        #expect(flaws(on: hall(zone: zone), .mentor(Mentor(below: 2, level: 3)), for: Scope(windows: ["a"])) == [])
    }

    @Test func `whoever is neither new nor a mentor is not judged`() {
        let hall = Hall.tiny(
            windows: [.tiny("a")], shifts: [.tiny("day", starts: [0], lengths: [60, 120])],
            employees: [
                .tiny("Ann", skills: [Skill("a")]), .tiny("Bo", skills: [Skill("a", level: 2)]),
                .tiny("Cai", skills: [Skill("a", level: 3)]),
            ])

        #expect(flaws(on: hall, .mentor(Mentor(below: 2, level: 3))) == [])
    }

    @Test func `whoever is carried over may be the mentor, and is not judged`() {
        let night = History(
            worked: [History.WorkedDay(day: -1, slots: -2..<1, paid: 180)],
            carriedDuty: [History.CarriedDuty(window: "b", slots: 0..<1)])

        #expect(flaws(on: hall(zone: "X", history: night), .mentor(Mentor(below: 2, level: 3))) == [])
    }
}
