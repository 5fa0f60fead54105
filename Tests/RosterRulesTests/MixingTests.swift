import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Ann and Bo are established, Cy is of an agency; a and b stand in zone X, c in zone Y.
@Suite struct MixingTests {
    private let rule = Rule.mixing(Mixing())

    private func hall(_ history: History = History()) -> Hall {
        .tiny(
            windows: [
                WindowType(id: "a", counters: 9, zone: "X"), WindowType(id: "b", counters: 9, zone: "X"),
                WindowType(id: "c", counters: 9, zone: "Y"),
            ],
            employees: [
                .tiny("Ann", category: "established"), .tiny("Bo", category: "established"),
                .tiny("Cy", category: "agency", history: history),
            ])
    }

    @Test func `two of one category in a zone are a breach, whatever their windows`() {
        let findings = hall().findings(
            of: rule, in: .build(WrittenShift("Ann", from: 9, "aa"), WrittenShift("Bo", from: 9, "bb")))

        #expect(findings.map(\.count) == [2])
        #expect(
            findings.map(\.message) == [
                "only people of category established are on duty in zone X on 2026-11-23 from 09:00 to 11:00"
            ])
    }

    @Test func `one of another category is enough, while on duty in the zone`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 9, "aaaa"), WrittenShift("Bo", from: 9, "aaaa"),
            WrittenShift("Cy", from: 9, "ab-c"))

        #expect(hall().findings(of: rule, in: roster).map(\.slots) == [11..<13])
    }

    @Test func `one person is no team, nor are two in two zones`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aac"), WrittenShift("Bo", from: 9, "cca"))

        #expect(hall().findings(of: rule, in: roster).isEmpty)
    }

    @Test func `a team is looked at from so many people on`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "a"), WrittenShift("Bo", from: 9, "a"))

        #expect(hall().findings(of: .mixing(Mixing(least: 3)), in: roster).isEmpty)
    }

    @Test func `people and windows out of scope are not of the team`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 9, "aa"), WrittenShift("Bo", from: 9, "aa"), WrittenShift("Cy", from: 9, "ab"))

        let judgement = hall().judgement(
            of: roster, by: rule, for: Scope(employees: ["Ann", "Bo"]), price: .points(3))

        #expect(judgement.scoreLines == ["mixing (employee Ann Bo) 2 × 3"])
        #expect(hall().findings(of: rule, in: roster, for: Scope(windows: ["a"])).map(\.slots) == [10..<11])
    }

    @Test func `somebody carried over is of the team`() {
        let night = History(
            worked: [.init(day: -1, slots: -3..<1, paid: 240)], carriedDuty: [.init(window: "b", slots: 0..<1)])
        let roster = Roster.build(WrittenShift("Ann", from: 0, "aa"), WrittenShift("Bo", from: 0, "aa"))

        #expect(hall(night).findings(of: rule, in: roster).map(\.slots) == [1..<2])
    }
}
