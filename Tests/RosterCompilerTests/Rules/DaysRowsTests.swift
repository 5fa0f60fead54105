import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct DaysRowsTests {
    @Test(arguments: [
        Days(per: .week, least: 2, most: 3), Days(per: .period, most: 3), Days(per: .period, least: 5),
        Days(per: .sevenDays, most: 4), Days(per: .week, most: 0),
    ])
    func `judge and rows agree on every roster of nine days`(days: Days) {
        let worked = [-9, -6, -5, -1].map { day in
            History.WorkedDay(day: day, slots: (24 * day + 9)..<(24 * day + 14), paid: 300)
        }
        let hall = Hall.tiny(
            days: 9, windows: [.tiny("a")],
            shifts: [
                .tiny("day", starts: [540], lengths: [60], weekdays: [.monday, .tuesday, .thursday, .friday, .sunday])
            ],
            employees: [.tiny("Ann", leave: [Leave(slots: 24..<48)], history: History(worked: worked))])

        #expect(flaws(on: hall, .days(days)) == [])
    }

    @Test(arguments: [
        Days(per: .week, least: 2, most: 3, shifts: ["late"]),
        Days(per: .sevenDays, most: 2, shifts: ["late", "none"]),
        Days(per: .period, least: 1, most: 4, shifts: ["day"]),
    ])
    func `judge and rows agree where some shift types count`(days: Days) {
        let worked = [(-3, "late"), (-2, "day"), (-1, nil)].map { day, shift in
            History.WorkedDay(
                day: day, slots: (24 * day + 9)..<(24 * day + 14), paid: 300, shift: shift.map { .init($0) })
        }
        let hall = Hall.tiny(
            days: 5, windows: [.tiny("a")],
            shifts: [
                .tiny("day", starts: [540], lengths: [60]), .tiny("late", starts: [600], lengths: [60]),
            ], employees: [.tiny("Ann", history: History(worked: worked))])

        #expect(flaws(on: hall, .days(days)) == [])
    }

    @Test(arguments: 0...5)
    func `no roster is blamed for its history`(most: Int) {
        let worked = (-6..<0).map { History.WorkedDay(day: $0, slots: (24 * $0 + 9)..<(24 * $0 + 14), paid: 300) }
        let hall = Hall.tiny(
            days: 5, windows: [.tiny("a")], shifts: [.tiny("day", starts: [540], lengths: [60])],
            employees: [.tiny("Ann", history: History(worked: worked))])

        #expect(flaws(on: hall, .days(Days(per: .sevenDays, most: most))) == [])
    }

    @Test func `a least of seven days, and a single day, are not judged`() {
        let hall = Hall.tiny(days: 2, windows: [.tiny("a")], shifts: [.day(1)])
        let rules: [Rule] = [.days(Days(per: .sevenDays, least: 5)), .days(Days(per: .day, least: 1, most: 0))]

        let check = check(hall, rules.map { RuleEntry($0) })

        #expect(check.disagreements == [])
        #expect(check.legal == 4)
    }
}
