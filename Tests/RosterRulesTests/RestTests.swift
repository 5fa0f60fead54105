import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct RestTests {
    let rule = Rule.rest(Rest(least: 660))
    let hall = Hall.tiny(days: 4, employees: [.tiny("Ann"), .tiny("Bob")])

    /// A shift from 10 to 20 on Monday, and one of two hours from `start` on the axis.
    func roster(next start: Int, day: Int = 1, _ employee: Employee.ID = "Ann") -> Roster {
        .build(WrittenShift(employee, from: 10, "aaaaaaaaaa"), WrittenShift(employee, day: day, from: start, "aa"))
    }

    @Test func `eleven hours are enough`() {
        #expect(hall.findings(of: rule, in: roster(next: 31)).isEmpty)
    }

    @Test func `one hour less is one slot, on the later shift`() {
        let findings = hall.findings(of: rule, in: roster(next: 30))

        #expect(findings.map(\.count) == [1])
        #expect(findings.map(\.day) == [1])
        #expect(
            findings.map(\.message)
                == ["Ann starts on 2026-11-24 at 06:00, 600 min after the shift of 2026-11-23 (least 660)"])
    }

    @Test func `the end counts, not the day: a night shift shortens the rest of the next day`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 22, "aaaaaaaa"), WrittenShift("Ann", day: 1, from: 40, "aa"))

        // From 6 to 16 on Tuesday: ten hours.
        #expect(hall.findings(of: rule, in: roster).map(\.count) == [1])
    }

    @Test func `a rest longer than a day looks past a day off`() {
        let rule = Rule.rest(Rest(least: 36 * 60))

        // From Monday 20:00 to Wednesday 7:00 are 35 hours.
        #expect(hall.findings(of: rule, in: roster(next: 55, day: 2)).map(\.count) == [1])
        #expect(hall.findings(of: rule, in: roster(next: 56, day: 2)).isEmpty)
    }

    @Test func `missing time is rounded up to a whole slot`() {
        #expect(hall.findings(of: .rest(Rest(least: 610)), in: roster(next: 30)).map(\.count) == [1])
    }

    @Test func `the last shift of the history counts, and shifts of the history are not judged`() {
        let history = History(worked: [
            .init(day: -2, slots: -30 ..< -20, paid: 600), .init(day: -1, slots: -18 ..< -4, paid: 840),
        ])
        let hall = Hall.tiny(employees: [.tiny("Ann", history: history)])

        // From 20 to 6 are ten hours.
        #expect(hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 6, "a"))).map(\.count) == [1])
        #expect(hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 7, "a"))).isEmpty)
        #expect(hall.findings(of: rule, in: Roster()).isEmpty)
    }

    @Test func `priced slots cost each, for employees in scope`() {
        #expect(hall.judgement(of: roster(next: 28), by: rule, price: .points(7)).score == 21)
        #expect(
            hall.judgement(of: roster(next: 28), by: rule, for: Scope(employees: ["Bob"]), price: .points(7)).score == 0
        )
        #expect(
            hall.judgement(of: roster(next: 28, "Bob"), by: rule, for: Scope(employees: ["Bob"]), price: .points(7))
                .score
                == 21)
    }
}
