import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct HoursRowsTests {
    private let unpaid = ShiftType.tiny("day", starts: [540], lengths: [60, 180, 240], breaks: [.hour])

    @Test(arguments: [
        Hours(per: .day, least: 120), Hours(per: .day, most: 150), Hours(per: .day, least: 121, most: 179),
        Hours(per: .week, least: 240, most: 360), Hours(per: .period, most: 0), Hours(per: .sevenDays, most: 300),
    ])
    func `judge and rows agree on every roster of two days`(hours: Hours) {
        let hall = Hall.tiny(days: 2, windows: [.tiny("a")], shifts: [unpaid])

        #expect(flaws(on: hall, .hours(hours)) == [])
    }

    @Test(arguments: [
        Hours(per: .week, least: 300, leaveCounts: 150), Hours(per: .week, most: 300, leaveCounts: 150),
        Hours(per: .week, most: 60, leaveCounts: 90), Hours(per: .sevenDays, most: 480, leaveCounts: 90),
        Hours(per: .day, least: 120, leaveCounts: 90),
    ])
    func `leave counts, and all is too much where leave alone is more than most`(hours: Hours) {
        let hall = Hall.tiny(
            days: 3, windows: [.tiny("a")], shifts: [unpaid],
            employees: [.tiny("Ann", leave: [Leave(slots: 20..<48)])])

        #expect(flaws(on: hall, .hours(hours)) == [])
    }

    /// Days −8, −6 and −1 of the history, with paid time off the grid; day −8 is in no span.
    @Test(arguments: [400, 500, 560, 620] as [Minutes])
    func `seven days reach into the history`(most: Minutes) {
        let worked = [(-8, 300), (-6, 130), (-1, 245)].map { day, paid in
            History.WorkedDay(day: day, slots: (24 * day + 9)..<(24 * day + 14), paid: Minutes(paid))
        }
        let hall = Hall.tiny(
            days: 3, windows: [.tiny("a")], shifts: [.day(1, 3)],
            employees: [.tiny("Ann", history: History(worked: worked))])

        #expect(flaws(on: hall, .hours(Hours(per: .sevenDays, least: 900, most: most))) == [])
    }

    /// The history alone is beyond `most` up to day 0 (415 minutes), and for the least figure up to day 2 (245) too.
    @Test(arguments: [100, 245, 300, 414, 415] as [Minutes])
    func `no roster is blamed for its history`(most: Minutes) {
        let worked = [(-6, 130), (-5, 40), (-1, 245)].map { day, paid in
            History.WorkedDay(day: day, slots: (24 * day + 9)..<(24 * day + 14), paid: Minutes(paid))
        }
        let hall = Hall.tiny(
            days: 3, windows: [.tiny("a")], shifts: [.day(1, 3)],
            employees: [.tiny("Ann", history: History(worked: worked))])

        #expect(flaws(on: hall, .hours(Hours(per: .sevenDays, most: most))) == [])
    }

    @Test func `each week is looked at by itself`() {
        let hall = Hall.tiny(
            days: 9, windows: [.tiny("a")],
            shifts: [.tiny("day", starts: [540], lengths: [60, 120], weekdays: [.monday, .tuesday])])

        #expect(flaws(on: hall, .hours(Hours(per: .week, least: 120, most: 180))) == [])
    }
}
