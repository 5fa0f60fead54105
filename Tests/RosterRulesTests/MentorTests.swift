import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Ann is new at a; Bo is a mentor of a and can do b and c too. a and b stand in zone X, c in zone Y.
@Suite struct MentorTests {
    private let rule = Rule.mentor(Mentor(below: 2, level: 3))

    private func hall(
        bo: [Skill] = [Skill("a", level: 3), Skill("b", level: 2), Skill("c", level: 2)], history: History = History()
    ) -> Hall {
        .tiny(
            days: 2,
            windows: [
                WindowType(id: "a", counters: 9, zone: "X"), WindowType(id: "b", counters: 9, zone: "X"),
                WindowType(id: "c", counters: 9, zone: "Y"),
            ],
            employees: [
                .tiny("Ann"), .tiny("Bo", skills: bo, history: history), .tiny("Cy", skills: [Skill("a", level: 2)]),
            ])
    }

    @Test func `with a mentor at the next window nobody is alone`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aa"), WrittenShift("Bo", from: 9, "ba"))

        #expect(hall().findings(of: rule, in: roster).isEmpty)
    }

    @Test func `a mentor in another zone, on a break or gone guides nobody`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aaaa"), WrittenShift("Bo", from: 9, "ac-"))

        let findings = hall().findings(of: rule, in: roster)

        #expect(findings.map(\.slots) == [10..<13])
        #expect(
            findings.map(\.message) == [
                "Ann serves at a on 2026-11-23 from 10:00 to 13:00 without a mentor (level 3) on duty in zone X"
            ])
    }

    /// Cy, of level 2, is not new, and no mentor either.
    @Test func `whoever has the level needs no mentor, and is none without the mentor's level`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "a"), WrittenShift("Cy", from: 9, "aa"))

        #expect(hall().findings(of: rule, in: roster).map(\.slots) == [9..<10])
        #expect(hall().findings(of: .mentor(Mentor(below: 2, level: 2)), in: roster).isEmpty)
    }

    @Test func `the level is that of the window served at, and of its date`() {
        let roster = Roster.build(WrittenShift("Ann", from: 22, "aaaa"), WrittenShift("Bo", from: 22, "aaaa"))
        let untilMonday = hall(bo: [Skill("a", level: 3, until: CivilDate("2026-11-23")), Skill("b", level: 3)])

        #expect(
            untilMonday.findings(of: rule, in: roster).filter { $0.employee == "Ann" }.map(\.slots) == [24..<26])
    }

    @Test func `only people and windows in scope are judged, and anybody may be the mentor`() {
        let alone = Roster.build(WrittenShift("Ann", from: 9, "aab"))
        let guided = Roster.build(WrittenShift("Ann", from: 9, "a"), WrittenShift("Bo", from: 9, "a"))

        let judgement = hall().judgement(of: alone, by: rule, for: Scope(windows: ["a"]), price: .points(5))

        #expect(judgement.scoreLines == ["mentor (windows a) 2 × 5"])
        #expect(hall().findings(of: rule, in: alone, for: Scope(employees: ["Cy"])).isEmpty)
        #expect(hall().findings(of: rule, in: guided, for: Scope(employees: ["Ann"])).isEmpty)
    }

    @Test func `a mentor whose duty is carried over guides`() {
        let night = History(
            worked: [.init(day: -1, slots: -3..<2, paid: 300)], carriedDuty: [.init(window: "b", slots: 0..<2)])

        let findings = hall(history: night).findings(of: rule, in: .build(WrittenShift("Ann", from: 0, "aaa")))

        #expect(findings.map(\.slots) == [2..<3])
    }
}
