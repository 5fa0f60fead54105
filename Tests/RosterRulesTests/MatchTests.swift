import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct MatchTests {
    private let rule = Rule.match(Match(preferred: 3))

    private func hall(_ skills: [Skill]) -> Hall {
        .tiny(employees: [.tiny("Ann", skills: skills), .tiny("Bo", skills: [Skill("a", level: 3)])])
    }

    @Test func `the preferred level misses nothing`() {
        let roster = Roster.build(WrittenShift("Bo", from: 9, "aaa"))

        #expect(hall([]).findings(of: rule, in: roster).isEmpty)
    }

    @Test func `each level missing counts in each slot`() {
        let findings = hall([Skill("a", level: 2), Skill("b")])
            .findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "aa-bbb")))

        #expect(findings.map(\.count) == [2, 6])
        #expect(
            findings.first?.message
                == "Ann serves at a on 2026-11-23 from 09:00 to 11:00 with level 2 (3 preferred)")
    }

    @Test func `no skill is level 0`() {
        #expect(hall([]).findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "a"))).map(\.count) == [3])
    }

    /// Ann is an expert on the 23rd only; the shift of that day runs on to 2 o'clock on the 24th.
    @Test func `after midnight the next date decides`() {
        let hall = hall([Skill("a", level: 3, until: CivilDate("2026-11-23")), Skill("a", level: 2)])

        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 22, "aaaa")))

        #expect(findings.map(\.slots) == [24..<26])
        #expect(findings.map(\.count) == [2])
    }

    @Test func `it is bound to employees and window types in scope`() {
        let hall = hall([Skill("a"), Skill("b", level: 2)])
        let roster = Roster.build(WrittenShift("Ann", from: 9, "abb"), WrittenShift("Bo", from: 9, "b"))

        #expect(hall.judgement(of: roster, by: rule, price: .points(2)).score == 14)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(employees: ["Ann"]), price: .points(2)).score == 8)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(windows: ["a"]), price: .points(2)).score == 4)
    }
}
