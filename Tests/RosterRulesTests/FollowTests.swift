import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Hourly slots; `early` and `late` may be worked at any time.
@Suite struct FollowTests {
    private let rule = Follow(after: ["late"], never: ["early"])

    private func hall(days: Int = 7, history: [(Int, ShiftType.ID?)] = [], leave: [Int] = []) -> Hall {
        let worked = history.map { day, shift in
            History.WorkedDay(day: day, slots: (24 * day + 9)..<(24 * day + 11), paid: 120, shift: shift)
        }
        return .tiny(
            days: days, shifts: [.tiny("early"), .tiny("late")],
            employees: [
                .tiny(
                    "Ann", name: "张伟", leave: leave.map { Leave(slots: (24 * $0)..<(24 * $0 + 24)) },
                    history: History(worked: worked)), .tiny("Bob"),
            ])
    }

    /// One letter a day: e, l, or off.
    private func roster(_ days: String, of employee: Employee.ID = "Ann") -> Roster {
        Roster(
            zip(0..., days).filter { $0.1 != "." }.flatMap { day, letter in
                Roster.build(
                    WrittenShift(employee, day: day, from: 24 * day + 9, "aa", shift: letter == "e" ? "early" : "late")
                ).activities
            })
    }

    private func days(_ rule: Follow, _ pattern: String, in hall: Hall? = nil) -> [Int?] {
        (hall ?? self.hall()).findings(of: .follow(rule), in: roster(pattern)).map(\.day)
    }

    @Test func `what may not follow is a breach of the later day, said in full`() {
        let findings = hall().findings(of: .follow(rule), in: roster("le"))

        #expect(findings.map(\.day) == [1])
        #expect(findings.map(\.count) == [1])
        #expect(
            findings.map(\.message) == [
                "张伟 (Ann) has a shift early on 2026-11-24 from 09:00 to 11:00 after the shift late of 2026-11-23 "
                    + "(never within 1 day)"
            ])
    }

    @Test func `the other way round, the same again, and a day off between are allowed`() {
        #expect(days(rule, "el") == [])
        #expect(days(rule, "ll") == [])
        #expect(days(rule, "l.e") == [])
    }

    @Test func `within several days each forbidden shift counts once`() {
        let rule = Follow(after: ["late"], never: ["early"], days: 2)

        #expect(days(rule, "l.e") == [2])
        #expect(days(rule, "l..e") == [])
        // Two late days before it, and the one between is no matter.
        #expect(days(rule, "lle") == [2])
        #expect(days(rule, "lee") == [1, 2])
    }

    @Test func `lists that are left out mean all shift types`() {
        #expect(days(Follow(after: ["late"]), "ll.l") == [1])
        #expect(days(Follow(never: ["early"]), "ee.e") == [1])
    }

    @Test func `days of the history forbid, and are not judged`() {
        #expect(days(rule, "e", in: hall(history: [(-2, "late"), (-1, "early")])) == [])
        #expect(days(rule, "e", in: hall(history: [(-1, "late")])) == [0])
        #expect(
            days(Follow(after: ["late"], never: ["early"], days: 3), ".e", in: hall(history: [(-2, "late")])) == [1])
        #expect(days(Follow(after: ["late"], never: ["early"], days: 2), ".e", in: hall(history: [(-2, "late")])) == [])
    }

    @Test func `a shift of the history whose type is not known forbids only if all do`() {
        #expect(days(rule, "e", in: hall(history: [(-1, nil)])) == [])
        #expect(days(Follow(never: ["early"]), "e", in: hall(history: [(-1, nil)])) == [0])
    }

    @Test func `before leave the shift before it counts, said in full`() {
        let findings = hall(leave: [2, 3]).findings(
            of: .follow(Follow(after: ["late"], beforeLeave: true)), in: roster("ll"))

        #expect(findings.map(\.day) == [1])
        #expect(
            findings.map(\.message) == [
                "张伟 (Ann) has a shift late on 2026-11-24 from 09:00 to 11:00 before leave from 2026-11-25 "
                    + "(never within 1 day)"
            ])
    }

    @Test func `only the beginning of a leave is looked at, as many days back as the rule says`() {
        let rule = Follow(after: ["late"], days: 2, beforeLeave: true)

        #expect(days(rule, "lll", in: hall(leave: [3, 4])) == [1, 2])
        #expect(days(rule, "lel", in: hall(leave: [3])) == [2])
        // Leave from the period's first day has nothing before it here; work between two leaves counts once.
        #expect(days(rule, ".l", in: hall(history: [(-1, "late")], leave: [0, 2, 3])) == [1])
        #expect(days(rule, "l...", in: hall(leave: [1, 2])) == [0])
        #expect(days(rule, "ll..", in: hall(leave: [2, 4])) == [0, 1])
    }

    @Test func `half a day of leave is none`() {
        let hall = Hall.tiny(
            days: 2, shifts: [.tiny("late")], employees: [.tiny("Ann", leave: [Leave(slots: 36..<48)])])

        #expect(days(Follow(beforeLeave: true), "l", in: hall) == [])
    }

    @Test func `priced shifts cost each, for employees in scope`() {
        let both = Roster(roster("lele").activities + roster("le", of: "Bob").activities)

        #expect(hall().judgement(of: both, by: .follow(rule), price: .points(10)).score == 30)
        #expect(
            hall().judgement(of: both, by: .follow(rule), for: Scope(employees: ["Bob"]), price: .points(10)).score
                == 10)
    }
}
