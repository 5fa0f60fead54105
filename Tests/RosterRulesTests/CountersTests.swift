import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct CountersTests {
    let hall = Hall.tiny(
        windows: [.tiny("a", counters: 2), .tiny("b")], employees: [.tiny("Ann"), .tiny("Bob"), .tiny("Cem")])
    let rule = Rule.counters(Counters())

    @Test func `as many people as counters are allowed`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aa"), WrittenShift("Bob", from: 9, "aa"))

        #expect(hall.findings(of: rule, in: roster).isEmpty)
    }

    @Test func `one more is one person-slot a slot`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 9, "aaaa"), WrittenShift("Bob", from: 9, "aaaa"),
            WrittenShift("Cem", from: 10, "aab"))

        let findings = hall.findings(of: rule, in: roster)

        #expect(findings.map(\.count) == [2])
        #expect(findings.map(\.message) == ["a has 3 people on 2026-11-23 from 10:00 to 12:00 (2 counters)"])
    }

    @Test func `somebody on a break leaves the counter free`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 9, "a-a"), WrittenShift("Bob", from: 9, "aaa"), WrittenShift("Cem", from: 10, "a")
        )

        #expect(hall.findings(of: rule, in: roster).isEmpty)
    }

    /// Demand says how many are wanted, not how many can sit down.
    @Test func `a high demand gives no further counters, and a closed window is judged too`() {
        let hall = Hall.tiny(
            windows: [.tiny("a", counters: 1)], needs: [.people(2, at: "a", in: 9..<10), .closed("a", in: 10..<11)],
            employees: [.tiny("Ann"), .tiny("Bob")])
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aa"), WrittenShift("Bob", from: 9, "aa"))

        #expect(hall.findings(of: rule, in: roster).map(\.count) == [2])
    }

    @Test func `duty carried over takes a counter`() {
        let night = History(
            worked: [.init(day: -1, slots: -2..<2, paid: 240)], carriedDuty: [.init(window: "a", slots: 0..<2)])
        let hall = Hall.tiny(
            windows: [.tiny("a", counters: 1)], employees: [.tiny("Ann", history: night), .tiny("Bob")])

        let findings = hall.findings(of: rule, in: .build(WrittenShift("Bob", from: 1, "aa")))

        #expect(findings.map(\.slots) == [1..<2])
    }

    @Test func `slots after the period are not judged`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 23, "aa"), WrittenShift("Bob", from: 23, "aa"),
            WrittenShift("Cem", from: 23, "aa"))

        #expect(hall.findings(of: rule, in: roster).map(\.slots) == [23..<24])
    }

    @Test func `priced people cost each, at window types in scope only`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 9, "aa"), WrittenShift("Bob", from: 9, "aa"), WrittenShift("Cem", from: 9, "aa"))

        #expect(hall.judgement(of: roster, by: rule, price: .points(5)).score == 10)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(windows: ["b"]), price: .points(5)).score == 0)
    }
}
