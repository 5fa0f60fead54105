import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct HoursTests {
    /// Break `1` is unpaid, break `2` is paid.
    let shift = ShiftType.tiny(
        "day", breaks: [BreakType(id: "1", length: 60, isPaid: false), BreakType(id: "2", length: 60, isPaid: true)])

    func hall(days: Int, history: History = History(), leave: [Leave] = []) -> Hall {
        .tiny(
            days: days, shifts: [shift],
            employees: [.tiny("Ann", leave: leave, history: history), .tiny("Bob")])
    }

    func parts(_ rule: Hours, _ hall: Hall, _ roster: Roster) -> [String] {
        hall.findings(of: .hours(rule), in: roster, for: Scope(employees: ["Ann"])).map { "\($0.part) \($0.count)" }
    }

    /// Five shifts of 8 hours, from 9 to 17, on Monday to Friday: 40 hours.
    func week(from first: Int = 0, days: Int = 5) -> Roster {
        Roster(
            (first..<(first + days)).flatMap { day in
                Roster.build(WrittenShift("Ann", day: day, from: 24 * day + 9, "aaaaaaaa")).activities
            })
    }

    @Test func `a week of exactly the bounds is allowed`() {
        #expect(parts(Hours(per: .week, least: 2400, most: 2400), hall(days: 7), week()) == [])
    }

    @Test func `one slot beyond or short is one`() {
        #expect(parts(Hours(per: .week, most: 2340), hall(days: 7), week()) == ["too many 1"])
        #expect(parts(Hours(per: .week, least: 2460), hall(days: 7), week()) == ["too few 1"])
    }

    @Test func `minutes off the grid are rounded up to a slot`() {
        #expect(parts(Hours(per: .week, least: 2401), hall(days: 7), week()) == ["too few 1"])
        #expect(parts(Hours(per: .week, most: 2339), hall(days: 7), week()) == ["too many 2"])
    }

    @Test func `the finding says how much and when`() {
        let findings = hall(days: 7).findings(of: .hours(Hours(per: .week, most: 2340)), in: week())

        #expect(
            findings.map(\.message)
                == ["Ann has 40:00 h of paid time from 2026-11-23 to 2026-11-29 (most 39:00 h)"])
    }

    /// Five hours of presence: an unpaid break of one hour, a paid one of one hour, three hours of duty.
    @Test func `unpaid breaks are not paid, paid ones are`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "a1a2a"))

        #expect(parts(Hours(per: .day, least: 240, most: 240), hall(days: 1), roster) == [])
        #expect(parts(Hours(per: .day, most: 180), hall(days: 1), roster) == ["too many 1"])
    }

    @Test func `a day without a shift has no too few hours`() {
        #expect(parts(Hours(per: .day, least: 480), hall(days: 7), week()) == [])
    }

    @Test func `a week without a shift has`() {
        #expect(parts(Hours(per: .week, least: 120), hall(days: 7), Roster()) == ["too few 2"])
    }

    /// Days 0 to 6 hold 40 hours and days 7 to 8 hold 16: each week is judged alone.
    @Test func `weeks begin with the period, and the last may be short`() {
        let roster = Roster(week().activities + week(from: 7, days: 2).activities)

        #expect(parts(Hours(per: .week, least: 1020, most: 2400), hall(days: 9), roster) == ["too few 1"])
        #expect(parts(Hours(per: .period, most: 3300), hall(days: 9), roster) == ["too many 1"])
    }

    /// Sunday's shift ends at 3 on Monday of the next week; all of it is Sunday's.
    @Test func `all of a shift belongs to its day`() {
        let roster = Roster.build(WrittenShift("Ann", day: 6, from: 167, "aaaa"))

        #expect(parts(Hours(per: .week, least: 240), hall(days: 14), roster) == ["too few 4"])
        #expect(parts(Hours(per: .day, most: 180), hall(days: 14), roster) == ["too many 1"])
    }

    /// 40 hours in the four days before the period (10 each) and 8 hours on day 0, 1, 2: seven days up to day 0 to 2
    /// hold 48, 56 and 64 hours; those up to day 3 hold 24 + 30.
    @Test func `seven days roll, and days before the period count`() {
        let history = History(
            worked: (-4..<0).map { .init(day: $0, slots: (24 * $0 + 9)..<(24 * $0 + 19), paid: 600) })
        let hall = hall(days: 4, history: history)

        let findings = hall.findings(
            of: .hours(Hours(per: .sevenDays, least: 9999, most: 3600)), in: week(days: 3),
            for: Scope(employees: ["Ann"]))

        #expect(findings.map { "\($0.part) \($0.count)" } == ["too many 4"])
        #expect(
            findings.map(\.message)
                == ["Ann has 64:00 h of paid time from 2026-11-19 to 2026-11-25 (most 60:00 h)"])
    }

    /// Ten hours a day on the six days before: 60 up to day 0, 50 up to day 1, 40 up to day 2. With most 44 hours, days
    /// 0 and 1 are beyond it before anything is rostered.
    @Test func `a history beyond the limit is no breach, all work in its seven days is`() {
        let history = History(
            worked: (-6..<0).map { .init(day: $0, slots: (24 * $0 + 9)..<(24 * $0 + 19), paid: 600) })
        let hall = hall(days: 3, history: history)
        let rule = Hours(per: .sevenDays, most: 2640)

        #expect(parts(rule, hall, Roster()) == [])
        // Four hours are free on day 2.
        #expect(parts(rule, hall, .build(WrittenShift("Ann", day: 2, from: 57, "aaaa"))) == [])
        #expect(parts(rule, hall, .build(WrittenShift("Ann", day: 2, from: 57, "aaaaaa"))) == ["too many 2"])
        // One hour on day 1 is too many up to day 1, and one more than the three left up to day 2.
        let both = Roster.build(
            WrittenShift("Ann", day: 1, from: 33, "a"), WrittenShift("Ann", day: 2, from: 57, "aaaa"))
        #expect(parts(rule, hall, both) == ["too many 1", "too many 1"])
    }

    /// Friday on leave counts 8 hours: 32 worked and 8 of leave are 40.
    @Test func `a day of leave counts as worked for both bounds`() {
        let leave = [Leave(slots: 96..<108), Leave(slots: 106..<120)]
        let hall = hall(days: 7, leave: leave)
        let bounds = Hours(per: .week, least: 2400, most: 2400, leaveCounts: 480)

        #expect(parts(bounds, hall, week(days: 4)) == [])
        #expect(parts(Hours(per: .week, least: 2460, leaveCounts: 480), hall, week(days: 4)) == ["too few 1"])
        #expect(parts(Hours(per: .week, most: 2340, leaveCounts: 480), hall, week(days: 4)) == ["too many 1"])
    }

    @Test func `a day only partly on leave has no credit`() {
        let hall = hall(days: 7, leave: [Leave(slots: 96..<119)])

        #expect(
            parts(Hours(per: .week, least: 2400, leaveCounts: 480), hall, week(days: 4)) == ["too few 8"])
    }

    /// Two days of leave are worth 20 hours, 10 too many; but only the 2 hours worked can be left out.
    @Test func `no more than the time worked is too many`() {
        let hall = hall(days: 3, leave: [Leave(slots: 24..<72)])
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aa"))

        #expect(parts(Hours(per: .period, most: 600, leaveCounts: 600), hall, roster) == ["too many 2"])
    }

    @Test func `a single day has no credit`() {
        let hall = hall(days: 1, leave: [Leave(slots: 0..<24)])
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aa"))

        #expect(parts(Hours(per: .day, least: 180, leaveCounts: 480), hall, roster) == ["too few 1"])
    }

    @Test func `a breach of a day names its day, one of the period none`() {
        let roster = Roster.build(WrittenShift("Ann", day: 1, from: 33, "aaaa"))

        func days(_ rule: Hours) -> [Int?] { hall(days: 2).findings(of: .hours(rule), in: roster).map(\.day) }
        #expect(days(Hours(per: .day, most: 180)) == [1])
        #expect(days(Hours(per: .period, most: 180)) == [nil])
    }

    @Test func `both parts are priced, for employees in scope`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aaa"), WrittenShift("Bob", from: 9, "aaaaa"))
        let rule = Rule.hours(Hours(per: .day, least: 240, most: 240))

        #expect(
            hall(days: 1).judgement(of: roster, by: rule, for: Scope(contracts: ["full"]), price: .points(2)).scoreLines
                == ["hours (contract full): too few 1 × 2", "hours (contract full): too many 1 × 2"])
        #expect(
            hall(days: 1).judgement(of: roster, by: rule, for: Scope(contracts: ["part"]), price: .points(2)).score == 0
        )
    }
}
