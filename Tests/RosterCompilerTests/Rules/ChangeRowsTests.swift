import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct ChangeRowsTests {
    private func hall(_ published: [PublishedShift]?, leave: [Leave] = []) -> Hall {
        .tiny(
            days: 2, windows: [.tiny("a")],
            shifts: [
                .tiny("day", starts: [540, 600], lengths: [60, 120]), .tiny("late", starts: [600], lengths: [60]),
            ], employees: [.tiny("Ann", leave: leave, published: published)])
    }

    @Test(arguments: [
        Change(), Change(notice: [.init(days: 0, points: 3), .init(days: 1, points: 1)]),
        Change(notice: [.init(days: 1, points: 2)]),
    ])
    func `judge and rows agree on every roster of two days`(change: Change) {
        let shift = PublishedShift(day: 1, shift: "day", slots: 34..<35)

        #expect(flaws(on: hall([shift]), .change(change)) == [])
        #expect(flaws(on: hall([]), .change(change)) == [])
        #expect(flaws(on: hall([shift], leave: [Leave(slots: 10..<12)]), .change(change)) == [])
    }

    @Test func `judge and rows agree where what was published cannot be worked`() {
        let shift = PublishedShift(day: 0, shift: "day", slots: 15..<16)

        #expect(check(hall([shift]), [RuleEntry(.change(Change()))]).disagreements == [])
        #expect(check(hall([shift]), [RuleEntry(.change(Change()), price: .points(3))]).disagreements == [])
        #expect(check(hall(nil), [RuleEntry(.change(Change()))]).disagreements == [])
    }
}
