import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct EventRowsTests {
    private func hall(_ history: History = History()) -> Hall {
        .tiny(
            needs: [.closed("b", in: 3..<24)], shifts: [.tiny("day", starts: [0, 60], lengths: [60, 120, 180])],
            employees: [.tiny("Ann"), .tiny("Bo", history: history)])
    }

    @Test(arguments: [60, 90, 180]) func `judge and rows agree on every roster of two people`(minutes: Int) {
        #expect(flaws(on: hall(), .event(Event(at: "b", length: Minutes(minutes)))) == [])
    }

    @Test func `an event without a time breaks the rule for everybody`() {
        let long = check(hall(), [RuleEntry(.event(Event(at: "b", length: 240)), price: .points(3))])

        #expect(long.disagreements == [])
        #expect(long.scores.first == 24)
    }

    @Test func `duty carried over is duty, and who is not meant plays no part`() {
        let night = History(
            worked: [History.WorkedDay(day: -1, slots: -2..<1, paid: 180)],
            carriedDuty: [History.CarriedDuty(window: "b", slots: 0..<1)])
        let rule = Rule.event(Event(at: "b", length: 60))

        #expect(flaws(on: hall(night), rule) == [])
        #expect(flaws(on: hall(), rule, for: Scope(employees: ["Bo"])) == [])
        #expect(rows(of: rule, on: hall(), for: Scope(employees: ["Zoe"])).isEmpty)
    }

    @Test func `an event on one of two days`() {
        let days = Hall.tiny(
            days: 2, windows: [.tiny("b")], needs: [.closed("b", in: 2..<24), .closed("b", in: 25..<48)],
            shifts: [.tiny("day", starts: [0], lengths: [60, 120])],
            employees: [.tiny("Ann", skills: [Skill("b")]), .tiny("Bo", skills: [Skill("b")])])

        #expect(flaws(on: days, .event(Event(at: "b", length: 60))) == [])
    }
}
