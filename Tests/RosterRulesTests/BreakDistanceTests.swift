import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct BreakDistanceTests {
    let hall = Hall.tiny(employees: [.tiny("E07", name: "张伟"), .tiny("Bob")])
    let rule = Rule.breakDistance(BreakDistance(least: 180))

    /// `-` and digits are breaks, each its own.
    func counts(_ pattern: String, _ rule: Rule? = nil) -> [Int] {
        hall.findings(of: rule ?? self.rule, in: .build(WrittenShift("Bob", from: 8, pattern))).map(\.count)
    }

    @Test func `exactly the distance is enough`() {
        #expect(counts("a-aaa-a") == [])
    }

    @Test func `one slot less is one breach, said in full`() {
        let roster = Roster.build(WrittenShift("E07", from: 9, "a-ab-a"))

        let findings = hall.findings(of: rule, in: roster)

        // Two of three hours between.
        #expect(findings.map(\.count) == [1])
        #expect(findings.map(\.slots) == [13..<14])
        #expect(
            findings.map(\.message) == [
                "张伟 (E07) takes the break rest on 2026-11-23 from 13:00 to 14:00, 120 min after the one before it "
                    + "(least 180)"
            ])
    }

    @Test func `only breaks that follow one another are compared`() {
        // Two hours missing from the first to the second, two to the third; the first and the third are no pair.
        #expect(counts("a-a-a-a") == [2, 2])
    }

    @Test func `how long a break is does not matter`() {
        #expect(counts("a---aaa-a") == [])
        #expect(counts("a---aa-a") == [1])
    }

    @Test func `the start and the end of the shift are no breaks`() {
        #expect(counts("a-a") == [])
    }

    @Test func `two breaks that touch have no time between them`() {
        #expect(counts("a-1a") == [3])
    }

    @Test func `what is missing is rounded up to slots`() {
        #expect(counts("a-aa-a", .breakDistance(BreakDistance(least: 130))) == [1])
    }

    @Test func `priced slots cost each, for employees in scope`() {
        let roster = Roster.build(WrittenShift("E07", from: 9, "a-a-a"), WrittenShift("Bob", from: 9, "a-aa-a"))

        #expect(hall.judgement(of: roster, by: rule, price: .points(10)).score == 30)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(employees: ["Bob"]), price: .points(10)).score == 10)
    }
}
