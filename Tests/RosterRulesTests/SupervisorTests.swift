import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Ann and Bo are masters of a, Cy is none; a is open from 9 to 12, b never.
@Suite struct SupervisorTests {
    private let rule = Rule.supervisor(Supervisor(level: 2))

    private func hall(_ history: History = History()) -> Hall {
        .tiny(
            needs: [.closed("a", in: 0..<9), .closed("a", in: 12..<24), .closed("b", in: 0..<24)],
            employees: [
                .tiny("Ann", category: "senior", skills: [Skill("a", level: 2)]),
                .tiny("Bo", category: "senior", skills: [Skill("a", level: 3, until: CivilDate("2026-11-22"))]),
                .tiny("Cy", skills: [Skill("a"), Skill("b", level: 3)], history: history),
            ])
    }

    @Test func `one of the level asked for is enough, all the time the hall is open`() {
        #expect(hall().findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "aaa"))).isEmpty)
    }

    @Test func `a break leaves the hall without a supervisor`() {
        let findings = hall().findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "a-a")))

        #expect(
            findings.map(\.message) == [
                "0 supervisors of level 2 on duty on 2026-11-23 from 10:00 to 11:00 (1 required)"
            ])
    }

    /// Bo's skill ended the day before, and Cy's is for b, which is out of scope.
    @Test func `skills that have ended, or are for other windows, do not count`() {
        let roster = Roster.build(WrittenShift("Bo", from: 9, "aaa"), WrittenShift("Cy", from: 9, "aaa"))

        #expect(hall().findings(of: rule, in: roster, for: Scope(windows: ["a"])).map(\.count) == [3])
        #expect(hall().findings(of: rule, in: roster).isEmpty)
    }

    /// Bo has no skill any more: at level 0 whoever is in scope counts, at level 1 one skill is asked for.
    @Test func `level 0 asks for no skill, and level 1 for one`() {
        let roster = Roster.build(WrittenShift("Bo", from: 9, "aaa"))

        #expect(hall().findings(of: .supervisor(Supervisor(level: 0)), in: roster, for: Scope(windows: ["a"])).isEmpty)
        #expect(
            hall().findings(of: .supervisor(Supervisor(level: 1)), in: roster, for: Scope(windows: ["a"])).map(\.count)
                == [3])
    }

    @Test func `a supervisor may serve at any window, also out of scope`() {
        let findings = hall().findings(
            of: rule, in: .build(WrittenShift("Ann", from: 9, "bbb")), for: Scope(windows: ["a"]))

        #expect(findings.isEmpty)
    }

    @Test func `only people in scope count, and each one missing costs`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aaa"), WrittenShift("Cy", from: 9, "aaa"))
        let two = Rule.supervisor(Supervisor(least: 2))

        let judgement = hall().judgement(of: roster, by: two, for: Scope(categories: ["senior"]), price: .points(4))

        #expect(judgement.scoreLines == ["supervisor (category senior) 3 × 4"])
        #expect(hall().judgement(of: Roster(), by: two, price: .points(4)).score == 24)
    }

    @Test func `where no window in scope is open nobody is asked for`() {
        #expect(hall().findings(of: rule, in: Roster(), for: Scope(windows: ["b"])).isEmpty)
    }

    @Test func `duty carried over counts`() {
        let night = History(
            worked: [.init(day: -1, slots: -3..<10, paid: 780)], carriedDuty: [.init(window: "b", slots: 0..<10)])

        let findings = hall(night).findings(of: .supervisor(Supervisor()), in: Roster())

        #expect(findings.map(\.slots) == [10..<12])
    }
}
