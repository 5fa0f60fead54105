import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct DaysTests {
    func hall(days: Int, history: [Int] = [], leave: [Leave] = []) -> Hall {
        let worked = history.map { History.WorkedDay(day: $0, slots: (24 * $0 + 9)..<(24 * $0 + 17), paid: 480) }
        return .tiny(
            days: days, employees: [.tiny("Ann", leave: leave, history: History(worked: worked)), .tiny("Bob")])
    }

    func parts(_ rule: Days, _ hall: Hall, worked days: [Int]) -> [String] {
        hall.findings(of: .days(rule), in: roster(days), for: Scope(employees: ["Ann"])).map {
            "\($0.part) \($0.count)"
        }
    }

    func roster(_ days: [Int], of employee: Employee.ID = "Ann") -> Roster {
        Roster(days.flatMap { Roster.build(WrittenShift(employee, day: $0, from: 24 * $0 + 9, "aa")).activities })
    }

    @Test func `as many days as the bounds are allowed`() {
        #expect(parts(Days(per: .week, least: 3, most: 3), hall(days: 7), worked: [0, 2, 6]) == [])
    }

    @Test func `one day more or less is one`() {
        #expect(parts(Days(per: .week, most: 2), hall(days: 7), worked: [0, 2, 6]) == ["too many 1"])
        #expect(parts(Days(per: .week, least: 4), hall(days: 7), worked: [0, 2, 6]) == ["too few 1"])
    }

    @Test func `the finding says how many and when`() {
        let findings = hall(days: 7).findings(of: .days(Days(per: .week, most: 2)), in: roster([0, 2, 6]))

        #expect(findings.map(\.message) == ["Ann works 3 days from 2026-11-23 to 2026-11-29 (most 2)"])
    }

    /// A shift from Monday 23:00 to Tuesday 1:00 is one day.
    @Test func `a shift over midnight is one day, that on which it starts`() {
        let roster = Roster.build(WrittenShift("Ann", day: 6, from: 167, "aa"))

        let findings = hall(days: 14).findings(of: .days(Days(per: .week, most: 0)), in: roster)

        #expect(findings.map(\.count) == [1])
        #expect(findings.map(\.message) == ["Ann works 1 day from 2026-11-23 to 2026-11-29 (most 0)"])
    }

    /// Late on days 0 and 2, in the history on −1; what day −2 was is not known.
    @Test func `of some shift types only their days count`() {
        let worked = [(-2, nil), (-1, "late"), (-3, "day")].map { day, shift in
            History.WorkedDay(
                day: day, slots: (24 * day + 9)..<(24 * day + 17), paid: 480, shift: shift.map { .init($0) })
        }
        let hall = Hall.tiny(
            days: 7, shifts: [.tiny("day"), .tiny("late")],
            employees: [.tiny("Ann", history: History(worked: worked.sorted { $0.day < $1.day }))])
        let roster = Roster(
            [(0, "late"), (1, "day"), (2, "late"), (5, "day")].flatMap { day, shift in
                Roster.build(WrittenShift("Ann", day: day, from: 24 * day + 9, "aa", shift: .init(shift))).activities
            })
        func parts(_ rule: Days) -> [String] {
            hall.findings(of: .days(rule), in: roster).map { "\($0.part) \($0.count)" }
        }

        #expect(parts(Days(per: .week, most: 2, shifts: ["late"])) == [])
        #expect(parts(Days(per: .week, least: 3, most: 1, shifts: ["late"])) == ["too few 1", "too many 1"])
        #expect(parts(Days(per: .period, most: 3, shifts: ["late", "day"])) == ["too many 1"])
        // −1, 0 and 2 lie in the seven days up to 2, 3, 4 and 5.
        #expect(
            parts(Days(per: .sevenDays, most: 2, shifts: ["late"])) == [
                "too many 1", "too many 1", "too many 1", "too many 1",
            ])
        #expect(
            hall.findings(of: .days(Days(per: .week, most: 1, shifts: ["late"])), in: roster).map(\.message) == [
                "Ann works 2 days of shift late from 2026-11-23 to 2026-11-29 (most 1)"
            ])
    }

    @Test func `weeks are judged each, also the last short one, and the period as a whole`() {
        #expect(
            parts(Days(per: .week, least: 2, most: 2), hall(days: 9), worked: [0, 1, 2, 7]) == [
                "too many 1", "too few 1",
            ])
        #expect(parts(Days(per: .period, most: 3), hall(days: 9), worked: [0, 1, 2, 7]) == ["too many 1"])
    }

    /// Worked on days −3, −2, −1, 0, 1 and 4: seven days up to day 0 hold 4 days, up to day 1, 2 and 3 hold 5, up to
    /// day 4 (from −2 on) hold 5, up to day 5 (from −1 on) hold 4.
    @Test func `seven days roll, and days before the period count`() {
        let hall = hall(days: 6, history: [-3, -2, -1])

        #expect(
            parts(Days(per: .sevenDays, least: 9, most: 4), hall, worked: [0, 1, 4])
                == ["too many 1", "too many 1", "too many 1", "too many 1"])
    }

    /// Six days on −6 … −1: up to day 0 they are six, up to day 1 five, up to day 2 four.
    @Test func `a history beyond the limit is no breach, all work in its seven days is`() {
        let hall = hall(days: 3, history: [-6, -5, -4, -3, -2, -1])

        #expect(parts(Days(per: .sevenDays, most: 4), hall, worked: []) == [])
        #expect(parts(Days(per: .sevenDays, most: 5), hall, worked: [0]) == ["too many 1", "too many 1"])
        #expect(parts(Days(per: .sevenDays, most: 5), hall, worked: [2]) == [])
    }

    @Test func `a day of leave makes few days enough, but never too many`() {
        let hall = hall(days: 7, leave: [Leave(slots: 96..<120)])

        #expect(parts(Days(per: .week, least: 4, most: 3), hall, worked: [0, 1, 2]) == [])
        #expect(parts(Days(per: .week, least: 5), hall, worked: [0, 1, 2]) == ["too few 1"])
    }

    @Test func `a day only partly on leave does not`() {
        #expect(
            parts(Days(per: .week, least: 4), hall(days: 7, leave: [Leave(slots: 97..<120)]), worked: [0, 1, 2])
                == ["too few 1"])
    }

    @Test func `a single day is no span of this rule`() {
        #expect(parts(Days(per: .day, least: 1, most: 0), hall(days: 7), worked: [0, 1, 2]) == [])
    }

    @Test func `both parts are priced, for employees in scope`() {
        let rule = Rule.days(Days(per: .week, least: 2, most: 2))
        let roster = Roster(roster([0, 1, 2]).activities + roster([0], of: "Bob").activities)

        #expect(
            hall(days: 7).judgement(of: roster, by: rule, price: .points(9)).scoreLines
                == ["days: too few 1 × 9", "days: too many 1 × 9"])
        #expect(
            hall(days: 7).judgement(of: roster, by: rule, for: Scope(employees: ["Bob"]), price: .points(9)).score == 9)
    }
}
