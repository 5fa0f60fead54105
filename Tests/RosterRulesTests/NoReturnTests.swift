import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct NoReturnTests {
    let hall = Hall.tiny(employees: [.tiny("Ann"), .tiny("Bob")])
    let rule = Rule.noReturn(NoReturn())

    func slots(_ pattern: String) -> [Range<Int>?] {
        hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 8, pattern))).map(\.slots)
    }

    @Test func `another window after the break is a change`() {
        #expect(slots("aa-bb-a") == [])
    }

    @Test func `the same window after the break is a return`() {
        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 8, "aa--a")))

        #expect(findings.map(\.count) == [1])
        #expect(
            findings.map(\.message) == ["Ann returns to a after the break on 2026-11-23 from 10:00 to 12:00"])
    }

    @Test func `the stint just before the break decides, not an earlier one`() {
        #expect(slots("ab-a") == [])
        #expect(slots("ab-b") == [10..<11])
    }

    @Test func `a change without a break is no matter of this rule`() {
        #expect(slots("aba") == [])
    }

    @Test func `each break is judged`() {
        #expect(slots("a-a-a-b") == [9..<10, 11..<12])
    }

    @Test func `a break at the end of a shift returns nowhere`() {
        #expect(slots("aa-") == [])
        #expect(slots("-aa") == [])
    }

    @Test func `the next shift is another`() {
        let hall = Hall.tiny(days: 2)
        let roster = Roster.build(WrittenShift("Ann", from: 20, "a-"), WrittenShift("Ann", day: 1, from: 30, "a"))

        #expect(hall.findings(of: rule, in: roster).isEmpty)
    }

    @Test func `priced returns cost each, for employees and window types in scope`() {
        let roster = Roster.build(WrittenShift("Ann", from: 8, "a-ab-b"), WrittenShift("Bob", from: 8, "a-a"))

        #expect(hall.judgement(of: roster, by: rule, price: .points(3)).score == 9)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(windows: ["b"]), price: .points(3)).score == 3)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(employees: ["Bob"]), price: .points(3)).score == 3)
    }
}
