import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct ScreenTimeRowsTests {
    /// Ann serves at a screen and away from one.
    private func hall(_ shift: ShiftType) -> Hall {
        .tiny(windows: [.tiny("a"), .tiny("b", hasScreen: false)], shifts: [shift])
    }

    @Test(arguments: [0, 60, 120] as [Minutes], [0, 60, 90, 120, 180] as [Minutes])
    func `judge and rows agree on every short day`(limit: Minutes, rest: Minutes) {
        #expect(
            flaws(on: hall(.day(3, 6, breaks: [.hour])), .screenTime(ScreenTime(limit: limit, rest: rest))) == [])
    }

    @Test(arguments: [60, 120] as [Minutes], [120, 180, 240] as [Minutes])
    func `judge and rows agree where two breaks and a window may add up`(limit: Minutes, rest: Minutes) {
        #expect(
            flaws(on: hall(.day(7, breaks: [.hour, .long])), .screenTime(ScreenTime(limit: limit, rest: rest))) == [])
    }

    @Test func `the counter begins anew with each shift`() {
        let hall = Hall.tiny(
            days: 2, windows: [.tiny("a")],
            shifts: [
                .tiny("day", starts: [1320], lengths: [120, 180]), .tiny("late", starts: [0, 60], lengths: [120]),
            ])

        let check = check(hall, [RuleEntry(.screenTime(ScreenTime(limit: 120, rest: 120)))])

        #expect(check.disagreements == [])
        // Two days of four hours without a break between: legal, as each shift keeps the limit.
        #expect(check.legal > 10)
    }
}
