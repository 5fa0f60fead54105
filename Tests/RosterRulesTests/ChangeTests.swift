import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct ChangeTests {
    /// Ann was told a shift from 9 to 12 on days 0 and 2 of four, Bob nothing.
    private func hall(leave: [Leave] = []) -> Hall {
        .tiny(
            days: 4, shifts: [.tiny("day"), .tiny("late")],
            employees: [
                .tiny(
                    "Ann", name: "张伟", leave: leave,
                    published: [
                        PublishedShift(day: 0, shift: "day", slots: 9..<12),
                        PublishedShift(day: 2, shift: "day", slots: 57..<60),
                    ]), .tiny("Bob"),
            ])
    }

    private func ann(_ day: Int, _ start: Int, _ pattern: String = "aaa", shift: ShiftType.ID = "day") -> WrittenShift {
        WrittenShift("Ann", day: day, from: 24 * day + start, pattern, shift: shift)
    }

    private func days(_ shifts: WrittenShift..., leave: [Leave] = [], rule: Change = Change()) -> [Int?] {
        let roster = Roster(shifts.flatMap { Roster.build($0).activities })
        return hall(leave: leave).findings(of: .change(rule), in: roster).map(\.day)
    }

    @Test func `what was published is no change, at whatever windows`() {
        #expect(days(ann(0, 9), ann(2, 9)) == [])
        #expect(days(ann(0, 9, "b-a"), ann(2, 9, "bab")) == [])
    }

    @Test func `another start, end or shift type, a shift more and one less are changes`() {
        #expect(days(ann(0, 10, "aa"), ann(2, 9)) == [0])
        #expect(days(ann(0, 9, "aaaa"), ann(2, 9)) == [0])
        #expect(days(ann(0, 9, shift: "late"), ann(2, 9)) == [0])
        #expect(days(ann(0, 9), ann(2, 9), ann(3, 9)) == [3])
        #expect(days(ann(0, 9)) == [2])
        #expect(days(ann(0, 9), ann(1, 9), ann(2, 10)) == [1, 2])
    }

    @Test func `the finding says what is and what was`() {
        let roster = Roster.build(ann(0, 10, "aa"), ann(3, 9))

        let findings = hall().findings(of: .change(Change()), in: roster)

        #expect(
            findings.map(\.message) == [
                "张伟 (Ann) has shift day on 2026-11-23 from 10:00 to 12:00, published was shift day from 09:00 to 12:00 "
                    + "(notice of 0 days, 1 point)",
                "张伟 (Ann) has a day off on 2026-11-25, published was shift day from 09:00 to 12:00 "
                    + "(notice of 2 days, 1 point)",
                "张伟 (Ann) has shift day on 2026-11-26 from 09:00 to 12:00, published was day off "
                    + "(notice of 3 days, 1 point)",
            ])
    }

    @Test func `who was told nothing is not judged`() {
        let roster = Roster.build(ann(0, 9), ann(2, 9), WrittenShift("Bob", from: 9, "aaa"))

        #expect(hall().findings(of: .change(Change()), in: roster) == [])
    }

    @Test func `leave within a published shift frees the day`() {
        #expect(days(ann(2, 9), leave: [Leave(slots: 11..<14)]) == [])
        #expect(days(ann(2, 9), leave: [Leave(slots: 12..<14)]) == [0])
    }

    @Test func `points are those of the largest notice that is reached`() {
        let rule = Change(notice: [.init(days: 3, points: 0), .init(days: 0, points: 9), .init(days: 2, points: 4)])
        let roster = Roster.build(ann(1, 9), ann(3, 9))

        // Days 0 and 1 have less than two days of notice, day 2 two, day 3 three.
        #expect(hall().findings(of: .change(rule), in: roster).map(\.count) == [9, 9, 4])
        #expect(hall().judgement(of: roster, by: .change(rule), price: .points(10)).score == 220)
    }

    @Test func `notice counts from the date that is given, and days before it have none`() {
        let period = hall().period
        let rule = Change(notice: [.init(days: 0, points: 9), .init(days: 1, points: 4)], from: period.date(ofDay: 2))

        #expect((0..<4).map { rule.points(onDay: $0, of: period) } == [9, 9, 9, 4])
        let before = Change(notice: [.init(days: 5, points: 2)], from: period.date(ofDay: -3))
        #expect((0..<4).map { before.points(onDay: $0, of: period) } == [0, 0, 2, 2])
    }

    @Test func `priced points cost each, for employees in scope`() {
        let roster = Roster.build(ann(0, 10), WrittenShift("Bob", from: 9, "a"))

        // Day 0 is another shift, day 2 is off.
        #expect(hall().judgement(of: roster, by: .change(Change()), price: .points(10)).score == 20)
        let bob = hall().judgement(
            of: roster, by: .change(Change()), for: Scope(employees: ["Bob"]), price: .points(10))
        #expect(bob.score == 0)
    }
}
