import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct RestRowsTests {
    private let late = History(
        worked: [
            History.WorkedDay(day: -2, slots: -30 ..< -26, paid: 240),
            History.WorkedDay(day: -1, slots: -3..<1, paid: 240),
        ])

    /// Early and late shifts; from an hour to more than two days of rest.
    @Test(arguments: [60, 660, 690, 840, 1440, 1500, 2400, 3000] as [Minutes])
    func `judge and rows agree on every roster of three days`(least: Minutes) {
        let shift = ShiftType.tiny("day", starts: [360, 840, 1320], lengths: [120, 480])
        let hall = Hall.tiny(days: 3, windows: [.tiny("a")], shifts: [shift])
        let rule = Rule.rest(Rest(least: least))

        if least > 60 {
            #expect(flaws(on: hall, rule) == [])
        } else {
            // From 22:00 to 6:00 and on at once.
            #expect(flaws(on: hall, rule, price: 1) == [])
        }
    }

    @Test(arguments: [120, 660, 1440, 2000] as [Minutes])
    func `the last shift of the history is followed by rest`(least: Minutes) {
        let shift = ShiftType.tiny("day", starts: [120, 480, 960], lengths: [60])
        let hall = Hall.tiny(days: 3, windows: [.tiny("a")], shifts: [shift], employees: [.tiny("Ann", history: late)])

        #expect(flaws(on: hall, .rest(Rest(least: least))) == [])
    }
}
