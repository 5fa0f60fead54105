import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct LoadTests {
    private func load(
        _ roster: Roster, days: Int = 7, calendar: WorkCalendar = WorkCalendar(), wishes: [Wish] = [],
        terms: LoadTerms = LoadTerms()
    ) throws -> Load {
        let rest = BreakType(id: "1", length: 60, isPaid: false)
        let tiny = Hall.tiny(
            days: days, windows: [.tiny("a", strain: 2), .tiny("b", strain: 5)], shifts: [.tiny("day", breaks: [rest])],
            employees: [.tiny("Ann", wishes: wishes)])
        let hall = Hall(
            period: Period(start: tiny.period.start, days: days, grid: 60, calendar: calendar), windows: tiny.windows,
            demand: tiny.demand, shifts: tiny.shifts, contracts: tiny.contracts, employees: tiny.employees,
            loadTerms: terms)
        return try #require(hall.loads(of: roster).first?.load)
    }

    /// Two hours at strain 2, a rest, one hour at strain 5: 2 · 2 · 60 + 5 · 60 = 540.
    @Test func `strain is duty times strain, complaints are duty at strain five`() throws {
        let load = try load(.build(WrittenShift("Ann", from: 9, "aa1b")))

        var expected = Load()
        expected.strain = 540
        expected.complaints = 60
        // Seven days of a week of 40 hours.
        expected.contract = 2400
        #expect(load == expected)
    }

    /// On the clock from 4 to 8: two hours of night, one early, one of neither; from 18 to 23: one, three late, one night.
    @Test func `early, late and night do not overlap, and breaks count`() throws {
        let morning = try load(.build(WrittenShift("Ann", from: 4, "aa1a")))
        let evening = try load(.build(WrittenShift("Ann", from: 18, "aaaaa")))

        #expect([morning.night, morning.early, morning.late] == [120, 60, 0])
        #expect([evening.night, evening.early, evening.late] == [60, 0, 180])
    }

    /// From Friday 22:00 (slot 118) to 2:00: two hours of it on Saturday.
    @Test func `a shift over midnight counts on both dates`() throws {
        let load = try load(.build(WrittenShift("Ann", day: 4, from: 118, "aaaa")))

        #expect([load.night, load.weekend] == [240, 120])
    }

    /// Saturday is made a workday, Wednesday and Sunday are holidays.
    @Test func `holidays and workdays are those of the calendar`() throws {
        let monday = CivilDate(dayNumber: 20_780)
        let calendar = WorkCalendar(
            holidays: [.init(monday + 2), .init(monday + 6)], workdays: [.init(monday + 5, like: .friday)])
        let roster = Roster(
            [2, 5, 6].flatMap { Roster.build(WrittenShift("Ann", day: $0, from: 24 * $0 + 9, "aaa")).activities })

        let load = try load(roster, calendar: calendar)

        #expect([load.weekend, load.holiday] == [0, 360])
    }

    /// Five shifts of ten hours, one of them unpaid: 45 hours; and one of nine in the next week.
    @Test func `overtime is paid time beyond a normal week, week by week`() throws {
        let roster = Roster(
            [0, 1, 2, 3, 4, 7].flatMap {
                Roster.build(WrittenShift("Ann", day: $0, from: 24 * $0 + 8, "aaaa1aaaaa")).activities
            })

        #expect(try load(roster, days: 14).overtime == 300)
        #expect(try load(roster, days: 14, terms: LoadTerms(normalWeek: 480)).overtime == 45 * 60 - 480 + 60)
    }

    @Test func `a wish is met when it costs nothing`() throws {
        let wishes = [
            Wish(.day(0), isFor: true, weight: 1), Wish(.day(1), isFor: true, weight: 1),
            Wish(.window("b", day: nil), isFor: false, weight: 1),
            Wish(.window("a", day: nil), isFor: false, weight: 1),
        ]

        let load = try load(.build(WrittenShift("Ann", from: 9, "aa")), wishes: wishes)

        #expect([load.wishesMet, load.wishesUnmet] == [2, 2])
    }

    @Test func `the lines can be drawn elsewhere`() throws {
        let terms = LoadTerms(nightBegin: 1380, nightEnd: 300, early: 300, late: 1080, complaints: 2)

        let load = try load(
            .build(WrittenShift("Ann", from: 4, "aaa"), WrittenShift("Ann", day: 1, from: 24 + 17, "aaaaaaa")),
            terms: terms)

        // 4 to 7: an hour of night; 17 to 24: one, five late, one of night. All ten hours are complaint windows.
        #expect([load.night, load.early, load.late, load.complaints] == [120, 0, 300, 600])
    }
}
