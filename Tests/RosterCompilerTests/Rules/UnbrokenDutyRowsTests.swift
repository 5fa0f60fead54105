import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct UnbrokenDutyRowsTests {
    @Test(arguments: [60, 120, 180] as [Minutes], [0, 60, 120, 180] as [Minutes])
    func `judge and rows agree on every short day with two breaks`(limit: Minutes, rest: Minutes) {
        let hall = Hall.tiny(windows: [.tiny("a")], shifts: [.day(3, 6, 7, breaks: [.hour, .long])])

        #expect(flaws(on: hall, .unbrokenDuty(UnbrokenDuty(limit: limit, rest: rest))) == [])
    }

    @Test(arguments: [0, 60, 120] as [Minutes], [0, 60, 90, 120, 180] as [Minutes])
    func `judge and rows agree where strain 0 counts as rest`(limit: Minutes, rest: Minutes) {
        let hall = Hall.tiny(windows: [.tiny("a"), .tiny("b", strain: 0)], shifts: [.day(3, 5, breaks: [.hour])])

        #expect(flaws(on: hall, .unbrokenDuty(UnbrokenDuty(limit: limit, rest: rest, strainFree: true))) == [])
    }

    @Test func `the counter begins anew with each shift`() {
        let hall = Hall.tiny(
            days: 2, windows: [.tiny("a")],
            shifts: [
                .tiny("day", starts: [1320], lengths: [120, 180]), .tiny("late", starts: [0, 60], lengths: [120]),
            ])

        let check = check(hall, [RuleEntry(.unbrokenDuty(UnbrokenDuty(limit: 120)))])

        #expect(check.disagreements == [])
        // Two days of four hours without a break between: legal, as each shift keeps the limit.
        #expect(check.legal > 10)
    }
}
