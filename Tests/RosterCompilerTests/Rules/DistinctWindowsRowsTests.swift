import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct DistinctWindowsRowsTests {
    @Test(arguments: [1, 2, 3], [0, 60, 90, 120] as [Minutes])
    func `judge and rows agree on every roster of two days`(least: Int, minutes: Minutes) {
        let hall = Hall.tiny(days: 2, shifts: [.day(1, 3)])
        let rule = Rule.distinctWindows(DistinctWindows(least: least, minutes: minutes))

        if least < 2 && minutes <= 60 {
            // One window type is served by whoever works.
            #expect(check(hall, [RuleEntry(rule)]).legal == 121)
        } else {
            #expect(flaws(on: hall, rule) == [])
        }
        #expect(flaws(on: hall, rule, for: Scope(windows: ["b"])) == [])
    }

    @Test func `each week is looked at by itself`() {
        let hall = Hall.tiny(
            days: 8, shifts: [.tiny("day", starts: [540], lengths: [60], weekdays: [.monday, .sunday])])

        #expect(flaws(on: hall, .distinctWindows(DistinctWindows(least: 2, minutes: 60))) == [])
    }
}
