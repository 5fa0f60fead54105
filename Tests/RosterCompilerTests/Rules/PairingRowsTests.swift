import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct PairingRowsTests {
    private func hall(_ history: History = History()) -> Hall {
        .tiny(
            windows: [.tiny("b")], shifts: [.tiny("day", starts: [0, 60], lengths: [60, 180], breaks: [.hour])],
            employees: [.tiny("Ann", skills: [Skill("b")]), .tiny("Bo", skills: [Skill("b")], history: history)])
    }

    @Test(arguments: [true, false])
    func `judge and rows agree on every roster of two people`(isTogether: Bool) {
        #expect(flaws(on: hall(), .pairing(Pairing(["Ann", "Bo"], isTogether: isTogether))) == [])
    }

    @Test(arguments: [true, false])
    func `duty carried over is duty, and somebody who is not there is no pair`(isTogether: Bool) {
        let night = History(
            worked: [History.WorkedDay(day: -1, slots: -2..<1, paid: 180)],
            carriedDuty: [History.CarriedDuty(window: "b", slots: 0..<1)])
        let pair = Rule.pairing(Pairing(["Ann", "Bo"], isTogether: isTogether))
        let single = Rule.pairing(Pairing(["Ann", "Zoe"], isTogether: isTogether))

        #expect(check(hall(night), [RuleEntry(pair, price: .points(2))]).disagreements == [])
        #expect(rows(of: single, on: hall()).isEmpty)
    }
}
