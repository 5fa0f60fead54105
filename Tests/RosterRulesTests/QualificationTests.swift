import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct QualificationTests {
    let rule = Rule.qualification(Qualification())

    func hall(_ skills: [Skill], days: Int = 1, dayBegins: Minutes = 0) -> Hall {
        .tiny(
            days: days, dayBegins: dayBegins, windows: [.tiny("a", level: 2), .tiny("b", level: 1)],
            employees: [.tiny("Ann", skills: skills), .tiny("Bob", skills: [])])
    }

    @Test func `the level required is enough, and one above it too`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aab"))

        #expect(hall([Skill("a", level: 2), Skill("b", level: 3)]).findings(of: rule, in: roster).isEmpty)
    }

    @Test func `one level below is a breach in each slot`() {
        let findings = hall([Skill("a", level: 1), Skill("b")])
            .findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "aab")))

        #expect(findings.map(\.count) == [2])
        #expect(
            findings.map(\.message)
                == ["Ann serves at a on 2026-11-23 from 09:00 to 11:00 with level 1 (2 required)"])
    }

    @Test func `no skill at all is level 0`() {
        let findings = hall([]).findings(of: rule, in: .build(WrittenShift("Bob", from: 9, "b")))

        #expect(findings.map(\.count) == [1])
    }

    @Test func `of several skills the highest that is valid counts`() {
        let hall = hall([
            Skill("a", level: 1), Skill("a", level: 3, until: CivilDate("2026-11-22")),
            Skill("a", level: 2, from: CivilDate("2026-11-23")),
        ])

        #expect(hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "a"))).isEmpty)
    }

    /// Ann may serve at `a` on the 23rd only; the shift of that day runs on to 2 o'clock on the 24th.
    @Test func `after midnight the next date decides`() {
        let hall = hall([Skill("a", level: 2, until: CivilDate("2026-11-23"))])

        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 22, "aaaa")))

        #expect(findings.map(\.slots) == [24..<26])
    }

    /// Days begin at 7, so slot 16 is 23 o'clock and slot 17 is midnight.
    @Test func `the civil date decides, not the day of the hall`() {
        let hall = hall([Skill("a", level: 2, until: CivilDate("2026-11-23"))], days: 2, dayBegins: 420)

        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 16, "aa")))

        #expect(findings.map(\.slots) == [17..<18])
        #expect(findings.map(\.day) == [0])
    }

    @Test func `a break needs no skill`() {
        #expect(hall([]).findings(of: rule, in: .build(WrittenShift("Bob", from: 9, "---"))).isEmpty)
    }

    @Test func `priced duty costs each slot, for employees and window types in scope`() {
        let hall = hall([])
        let roster = Roster.build(WrittenShift("Ann", from: 9, "ab"), WrittenShift("Bob", from: 9, "aa"))

        #expect(hall.judgement(of: roster, by: rule, price: .points(2)).score == 8)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(employees: ["Ann"]), price: .points(2)).score == 4)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(windows: ["b"]), price: .points(2)).score == 2)
    }
}
