import RosterModel
import Testing

@Suite struct CivilDateTests {
    @Test func `the epoch is a Thursday`() {
        #expect(CivilDate("1970-01-01")?.dayNumber == 0)
        #expect(CivilDate("1970-01-01")?.weekday == .thursday)
    }

    @Test func `dates before the epoch have weekdays too`() {
        #expect(CivilDate("1969-12-31")?.weekday == .wednesday)
        #expect(CivilDate("0001-01-01")?.weekday == .monday)
    }

    @Test func `every date of forty years reads back as itself`() {
        for number in 10_000..<25_000 {
            let date = CivilDate(dayNumber: number)

            #expect(CivilDate(date.description) == date)
        }
    }

    @Test(arguments: ["2026-02-30", "2026-2-03", "2026-13-01", "2026-00-10", "26-01-01", "2026-01-01 ", "+026-01-01"])
    func `what is no date is refused`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func `leap years follow the Gregorian rule`() {
        #expect(CivilDate("2024-02-29") != nil)
        #expect(CivilDate("2000-02-29") != nil)
        #expect(CivilDate("1900-02-29") == nil)
    }
}

@Suite struct PeriodTests {
    /// Days begin at 07:00: 01:30 after midnight of the first day is slot (24 + 1.5 − 7) · 2 = 37.
    let period = Period(start: CivilDate(dayNumber: 20_780), days: 2, grid: 30, dayBegins: 420)

    @Test func `a night after midnight belongs to the day before`() {
        let slot = period.slot(day: 0, clock: 1530)

        #expect(slot == 37)
        #expect(period.day(ofSlot: 37) == 0)
        #expect(period.civilDate(ofSlot: 37) == period.start + 1)
        #expect(period.clockText(ofSlot: 37, day: 0) == "01:30+1")
    }

    @Test func `midnight is 24:00 as an end and next day's 00:00 as a start`() {
        #expect(period.clockText(ofSlot: 34, day: 0, asEnd: true) == "24:00")
        #expect(period.clockText(ofSlot: 34, day: 0) == "00:00+1")
    }

    @Test func `times off the grid have no slot`() {
        #expect(period.slot(day: 0, clock: 485) == nil)
    }

    @Test func `slots before the period lie on negative days`() {
        #expect(period.day(ofSlot: -1) == -1)
        #expect(period.day(ofSlot: -48) == -1)
        #expect(period.day(ofSlot: -49) == -2)
        #expect(period.clock(ofSlot: -1) == 390)
    }
}
