import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct BackOfficeRowsTests {
    private func hall(_ history: History = History()) -> Hall {
        .tiny(
            needs: [.closed("b", in: 3..<24)], shifts: [.tiny("day", starts: [0, 60], lengths: [60, 120])],
            employees: [.tiny("Ann"), .tiny("Bo", history: history)])
    }

    @Test(arguments: [60, 150, 240]) func `judge and rows agree on every roster of two people`(minutes: Int) {
        let rule = Rule.backOffice(BackOffice(hours: Minutes(minutes)))

        #expect(flaws(on: hall(), rule, for: Scope(windows: ["b"])) == [])
    }

    @Test func `the hours may be those of the period, and carried over`() {
        let night = History(
            worked: [History.WorkedDay(day: -1, slots: -2..<1, paid: 180)],
            carriedDuty: [History.CarriedDuty(window: "b", slots: 0..<1)])

        #expect(flaws(on: hall(), .backOffice(BackOffice(hours: 180, per: .period))) == [])
        #expect(flaws(on: hall(night), .backOffice(BackOffice(hours: 120)), for: Scope(windows: ["b"])) == [])
    }
}
