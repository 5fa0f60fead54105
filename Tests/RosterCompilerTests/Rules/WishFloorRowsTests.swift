import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct WishFloorRowsTests {
    /// Two days, two shift types; wishes for and against days, shifts and spans.
    private let hall = Hall.tiny(
        days: 2, windows: [.tiny("a")],
        shifts: [.tiny("day", starts: [540], lengths: [60, 120]), .tiny("late", starts: [600], lengths: [60])],
        employees: [
            .tiny(
                "Ann", skills: [Skill("a")],
                wishes: [
                    Wish(.day(0), isFor: false, weight: 3), Wish(.shift("late", day: 1), isFor: true, weight: 2),
                    Wish(.span(34..<35, day: 1), isFor: false, weight: 1),
                    Wish(.span(9..<11, day: 0), isFor: true, weight: 2),
                    Wish(.window("a", day: 0), isFor: false, weight: 1),
                ]), .tiny("Bo", skills: [Skill("a")]),
        ])

    @Test(arguments: [30, 50, 75, 100]) func `judge and rows agree on every roster of two days`(share: Int) {
        let priced = check(hall, [RuleEntry(.wishFloor(WishFloor(share: share)), price: .points(3))])

        #expect(priced.disagreements == [])
        #expect(priced.rosters == 256 && priced.scores.count > 1)
    }

    @Test func `it may be hard, and bind some`() {
        #expect(flaws(on: hall, .wishFloor(WishFloor(share: 60)), for: Scope(employees: ["Ann"])) == [])
    }
}
