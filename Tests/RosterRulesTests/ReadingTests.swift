import RosterModel
import RosterRules
import RosterTesting
import Testing

/// How rules read rosters that are nonsense.
@Suite struct ReadingTests {
    let hall = Hall.tiny(days: 2, employees: [.tiny("Ann"), .tiny("Bob")])
    let shifts = Rule.shifts(Shifts())
    let counters = Rule.cover(Cover(aboveTarget: 1))

    func duty(
        _ slots: Range<Int>, of employee: Employee.ID = "Ann", day: Int = 0, shift: ShiftType.ID = "day",
        at window: WindowType.ID = "a"
    ) -> Roster.Activity {
        Roster.Activity(employee: employee, day: day, shift: shift, slots: slots, kind: .duty(window))
    }

    /// People above the target of 0 in all slots: how much duty counts.
    func dutyCounted(_ activities: Roster.Activity..., in hall: Hall? = nil) -> Int {
        (hall ?? self.hall).judgement(of: Roster(activities), by: counters, price: .points(1)).score
    }

    func faults(_ activities: Roster.Activity...) -> [String] {
        hall.findings(of: shifts, in: Roster(activities)).map(\.message)
    }

    @Test func `duty of an unknown employee counts for nothing, and is found whatever the scope`() {
        #expect(dutyCounted(duty(9..<12, of: "Zoe")) == 0)
        #expect(
            faults(duty(9..<12, of: "Zoe"), duty(13..<14, of: "Zoe"), duty(33..<34, of: "Zoe", day: 1)) == [
                "Zoe is no employee of the hall, but has a shift on 2026-11-23",
                "Zoe is no employee of the hall, but has a shift on 2026-11-24",
            ])
        #expect(
            hall.findings(of: shifts, in: Roster([duty(9..<12, of: "Zoe")]), for: Scope(employees: ["Bob"])).map(
                \.employee)
                == ["Zoe"])
    }

    @Test func `duty of a day outside the period counts for nothing`() {
        #expect(dutyCounted(duty(9..<12, day: 2), duty(9..<12, day: -1)) == 0)
        #expect(
            faults(duty(48..<50, day: 2), duty(-5 ..< -3, day: -1)) == [
                "Ann has no proper shift on day -1, which is not in the period: the roster is for 2026-11-23 to 2026-11-24",
                "Ann has no proper shift on day 2, which is not in the period: the roster is for 2026-11-23 to 2026-11-24",
            ])
    }

    @Test func `slots before the day or later than the day after it count for nothing`() {
        // 48 is the end of the day after day 0.
        #expect(dutyCounted(duty(46..<48)) == 2)
        #expect(dutyCounted(duty(46..<49)) == 0)
        #expect(dutyCounted(duty(23..<26, day: 1)) == 0)
        #expect(
            faults(duty(23..<26, day: 1)) == [
                "Ann has no proper shift on 2026-11-24: an activity lies outside its day and the one after it"
            ])
    }

    @Test func `an activity without slots or at an unknown window counts for nothing`() {
        #expect(dutyCounted(duty(9..<9), duty(10..<12, at: "zoo")) == 0)
        #expect(
            faults(duty(9..<9), duty(10..<12, at: "zoo")) == [
                "Ann has no proper shift on 2026-11-23: an activity has no length, the hall has no window type zoo"
            ])
    }

    @Test func `a stray activity does not hide what else is wrong with the day`() {
        #expect(
            faults(duty(9..<10), duty(11..<12), duty(14..<15, at: "zoo")) == [
                "Ann has no proper shift on 2026-11-23: there is a gap from 10:00 to 11:00, the hall has no window type zoo"
            ])
    }

    /// From 9 to 12 at `a`; the duty at `b` from 10 to 13 counts from 12 on.
    @Test func `what overlaps counts from the end of what is earlier`() {
        let roster = Roster([duty(9..<12), duty(10..<13, at: "b"), duty(10..<11, at: "b")])

        #expect(
            hall.findings(of: .stint(Stint(longest: 0)), in: roster).map(\.slots) == [9..<12, 12..<13])
    }

    @Test func `the same duty twice counts once`() {
        #expect(dutyCounted(duty(9..<12), duty(9..<12)) == 3)
    }

    /// Monday's shift lasts until 2 on Tuesday, and Tuesday's begins at midnight.
    @Test func `overlapping shifts count from the end of the earlier day's`() {
        #expect(dutyCounted(duty(22..<26), duty(24..<28, day: 1, at: "b")) == 6)
    }

    @Test func `a shift inside another day's is none`() {
        let roster = Roster([duty(22..<30), duty(24..<26, day: 1)])

        #expect(hall.findings(of: .days(Days(per: .period, most: 0)), in: roster).map(\.count) == [1])
    }

    @Test func `the history's shift and carried duty count first`() {
        let night = History(
            worked: [.init(day: -1, slots: -2..<3, paid: 300)],
            carriedDuty: [.init(window: "a", slots: 0..<1), .init(window: "zoo", slots: 1..<2)])
        let hall = Hall.tiny(employees: [.tiny("Ann", history: night)])

        // One slot carried over; of 1 ..< 5 only 3 ..< 5 counts.
        #expect(dutyCounted(duty(1..<5), in: hall) == 3)
    }

    @Test func `the last of the history's shifts counts first, without carried duty too`() {
        let history = History(worked: [
            .init(day: -2, slots: -40 ..< -32, paid: 480), .init(day: -1, slots: -2..<3, paid: 300),
        ])
        let hall = Hall.tiny(employees: [.tiny("Ann", history: history)])

        // Of 1 ..< 5 only 3 ..< 5 counts.
        #expect(dutyCounted(duty(1..<5), in: hall) == 2)
    }

    @Test func `the first activity that counts names the shift's type`() {
        let roster = Roster([duty(9..<10, shift: "late"), duty(10..<12, shift: "day")])
        let hall = Hall.tiny(employees: [.tiny("Ann", pins: [.shift("late", day: 0, slots: 9..<12)])])

        #expect(hall.findings(of: .pins(Pins()), in: roster).isEmpty)
    }

    @Test func `stints at both sides of a gap are two`() {
        let roster = Roster([duty(9..<11), duty(12..<14)])

        #expect(hall.findings(of: .stint(Stint(longest: 120)), in: roster).isEmpty)
    }

    @Test(arguments: [Int.min..<Int.max, Int.min..<Int.min + 1, Int.max - 1..<Int.max])
    func `extreme slots and days trap nowhere`(slots: Range<Int>) {
        let roster = Roster([
            duty(slots, day: Int.max), duty(slots, day: Int.min), duty(slots), duty(slots, of: "Zoe", day: Int.min),
        ])

        let judgement = Problem(hall: hall, rules: RandomWorld.everyRule.map { RuleEntry($0) }).judgement(of: roster)

        #expect(judgement.breaches.filter { $0.rule == "shifts" }.count == 4)
    }

    @Test func `employees of one name are told apart by their identifiers`() {
        let hall = Hall.tiny(employees: [.tiny("E1", name: "王芳"), .tiny("E2", name: "王芳")])

        let findings = hall.findings(of: .stint(Stint(longest: 0)), in: .build(WrittenShift("E2", from: 9, "a")))

        #expect(findings.map(\.message) == ["王芳 (E2) stays 60 min at a on 2026-11-23 from 09:00 to 10:00 (longest 0)"])
    }
}
