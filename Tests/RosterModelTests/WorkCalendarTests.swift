import RosterModel
import Testing

@Suite struct WorkCalendarTests {
    /// Monday 2026-11-23 is day 20,780.
    let monday = CivilDate(dayNumber: 20_780)

    @Test func `without a calendar Saturday and Sunday are days of rest`() {
        let kinds = (0..<7).map { WorkCalendar().kind(of: monday + $0) }

        #expect(kinds == Array(repeating: .workday, count: 5) + [.restDay, .restDay])
    }

    @Test func `a holiday is one on any weekday, and a workday made up for is none of rest`() {
        let calendar = WorkCalendar(
            holidays: [.init(monday + 2), .init(monday + 6)], workdays: [.init(monday + 5, like: .wednesday)])

        #expect(calendar.kind(of: monday + 2) == .holiday)
        #expect(calendar.kind(of: monday + 6) == .holiday)
        #expect(calendar.kind(of: monday + 5) == .workday)
        #expect(calendar.kind(of: monday + 12) == .restDay)
        #expect(calendar.weekday(of: monday + 5) == .wednesday)
        #expect(calendar.weekday(of: monday + 2) == .wednesday)
    }
}
