import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Two standard people are wanted at a from 9 to 12, one of them required. Ann, of level 1, does 6 tenths of their work, Bo, of
/// level 2, 8; Cy, of level 3, all of it.
@Suite struct ProficiencyTests {
    private let rule = Rule.proficiency(
        Proficiency(tenths: [LevelSpeed(level: 1, tenths: 6), LevelSpeed(level: 2, tenths: 8)]))

    private func hall(ann: [Skill] = [Skill("a"), Skill("b", level: 3)], history: History = History()) -> Hall {
        .tiny(
            days: 2, needs: [.people(1, target: 2, at: "a", in: 9..<12), .closed("b", in: 12..<48)],
            employees: [
                .tiny("Ann", skills: ann), .tiny("Bo", skills: [Skill("a", level: 2)], history: history),
                .tiny("Cy", skills: [Skill("a", level: 3)]),
            ])
    }

    /// Two of 8 and 10 tenths are 2 short of 20; a third of 6 makes up for them, and is not counted as 4 too many.
    @Test func `slower people are made up for by one more`() {
        let two = Roster.build(WrittenShift("Bo", from: 9, "aaa"), WrittenShift("Cy", from: 9, "aaa"))
        let three = Roster.build(
            WrittenShift("Ann", from: 9, "aaa"), WrittenShift("Bo", from: 9, "aaa"), WrittenShift("Cy", from: 9, "aaa"))

        let findings = hall().findings(of: rule, in: two)

        #expect(findings.map(\.count) == [6] && findings.map(\.slots) == [9..<12])
        #expect(
            findings.map(\.message) == [
                "a has 2 people on 2026-11-23 from 09:00 to 12:00 who serve like 1.8 (2.0 wanted)"
            ])
        #expect(hall().findings(of: rule, in: three).isEmpty)
    }

    /// Ten tenths are the minimum: Cy alone serves it, Ann alone is 4 short, Ann and Bo have 14.
    @Test func `the minimum may be what is to be served`() {
        let least = Rule.proficiency(
            Proficiency(tenths: [LevelSpeed(level: 1, tenths: 6), LevelSpeed(level: 2, tenths: 8)], of: .minimum))
        let roster = Roster.build(
            WrittenShift("Cy", from: 9, "a"), WrittenShift("Ann", from: 10, "aa"), WrittenShift("Bo", from: 11, "a"))

        let findings = hall().findings(of: least, in: roster)

        #expect(findings.map(\.count) == [4] && findings.map(\.slots) == [10..<11])
        #expect(
            findings[0].message.hasSuffix(
                "1 person on 2026-11-23 from 10:00 to 11:00 who serve like 0.6 (1.0 required)"))
    }

    /// Nobody: 20 tenths an hour. Ann on a break, or at b, serves nobody at a.
    @Test func `whoever is missing, on a break or elsewhere adds nothing`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "a-b"))

        #expect(hall().findings(of: rule, in: roster).map(\.count) == [14, 40])
        #expect(hall().findings(of: rule, in: Roster([])).map(\.count) == [60])
    }

    /// At b nobody is wanted, and it is closed from 12 on.
    @Test func `where nobody is wanted nothing is missing`() {
        let served = Roster.build(WrittenShift("Ann", from: 9, "bbbb"))

        #expect(hall().findings(of: rule, in: served, for: Scope(windows: ["b"])).isEmpty)
        #expect(hall().judgement(of: served, by: rule, for: Scope(windows: ["a"]), price: .points(2)).score == 120)
    }

    /// The target of two is at a from 23:00 to 01:00; Ann's level there ends with Monday.
    @Test func `the level is that of the slot's date, and whoever has none serves nobody`() {
        let night = Hall.tiny(
            days: 2, needs: [.people(0, target: 1, at: "a", in: 23..<25)],
            employees: [.tiny("Ann", skills: [Skill("a", level: 3, until: CivilDate(dayNumber: 20_780))])])

        let findings = night.findings(of: rule, in: .build(WrittenShift("Ann", from: 23, "aa")))

        #expect(findings.map(\.count) == [10] && findings.map(\.slots) == [24..<25])
    }

    @Test func `those who are faster than the standard make up for others`() {
        let fast = Rule.proficiency(
            Proficiency(tenths: [LevelSpeed(level: 1, tenths: 8), LevelSpeed(level: 3, tenths: 12)]))
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aaa"), WrittenShift("Cy", from: 9, "aaa"))

        #expect(hall().findings(of: fast, in: roster).isEmpty)
    }

    @Test func `duty that is carried over counts`() {
        let night = History(
            worked: [.init(day: -1, slots: -3..<2, paid: 300)], carriedDuty: [.init(window: "a", slots: 0..<2)])
        let early = Hall.tiny(
            needs: [.people(1, at: "a", in: 0..<3)],
            employees: [.tiny("Bo", skills: [Skill("a", level: 2)], history: night)])

        #expect(early.findings(of: rule, in: Roster([])).map(\.count) == [4, 10])
    }
}
