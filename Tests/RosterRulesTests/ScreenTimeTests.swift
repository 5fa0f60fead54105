import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct ScreenTimeTests {
    /// `g` has no strain and no screen, `p` strain but no screen, `s` no strain but a screen.
    let hall = Hall.tiny(
        windows: [
            .tiny("a"), .tiny("b"), .tiny("g", strain: 0), .tiny("p", strain: 3, hasScreen: false),
            .tiny("s", strain: 0, hasScreen: true),
        ],
        employees: [.tiny("E07", name: "张伟"), .tiny("Bob")])
    let rule = Rule.screenTime(ScreenTime(limit: 180))
    /// Two hours away are a rest.
    let long = Rule.screenTime(ScreenTime(limit: 180, rest: 120))

    func counts(_ pattern: String, _ rule: Rule? = nil) -> [Int] {
        hall.findings(of: rule ?? self.rule, in: .build(WrittenShift("Bob", from: 8, pattern))).map(\.count)
    }

    @Test func `exactly the limit is allowed before and after a rest`() {
        #expect(counts("aaa-aaa") == [])
    }

    @Test func `one slot more is one breach, said in full`() {
        let roster = Roster.build(WrittenShift("E07", from: 9, "aabb-a"))

        let findings = hall.findings(of: rule, in: roster)

        #expect(findings.map(\.count) == [1])
        #expect(findings.map(\.slots) == [9..<13])
        #expect(
            findings.map(\.message) == [
                "张伟 (E07) looks at a screen for 240 min without a rest from it on 2026-11-23 from 09:00 to 13:00 "
                    + "(limit 180)"
            ])
    }

    @Test func `a window without a screen is a rest from it, however hard`() {
        #expect(counts("aaapaaa") == [])
        #expect(counts("aaagaaa") == [])
        #expect(counts("pppppp") == [])
    }

    @Test func `a window with a screen is none, however easy`() {
        #expect(counts("aasaa") == [2])
    }

    @Test func `time away that is too short stops nothing, and is not counted`() {
        // 3 + 1 = 4 slots at screens; the slot away is none.
        #expect(counts("aaapa", long) == [1])
        #expect(counts("aaappa", long) == [])
    }

    @Test func `a break and a window without a screen add up to a rest`() {
        #expect(counts("aaa-pa", long) == [])
        #expect(counts("aaagpa", long) == [])
        // With a screen between they do not.
        #expect(counts("aa-apa", long) == [1])
    }

    @Test func `what comes first or last in the shift is no matter`() {
        #expect(counts("paaap", long) == [])
        #expect(counts("paaaap", long) == [1])
    }

    @Test func `each run between rests counts on its own`() {
        #expect(counts("aaaa-aaaaa") == [1, 2])
    }

    @Test func `two shifts are two counters`() {
        let hall = Hall.tiny(days: 2)
        let roster = Roster.build(WrittenShift("Ann", from: 22, "aa"), WrittenShift("Ann", day: 1, from: 24, "aa"))

        #expect(hall.findings(of: rule, in: roster).isEmpty)
    }

    @Test func `priced slots cost each, for employees in scope`() {
        let roster = Roster.build(WrittenShift("E07", from: 9, "aaaaa"), WrittenShift("Bob", from: 9, "aaaa"))

        #expect(hall.judgement(of: roster, by: rule, price: .points(10)).score == 30)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(employees: ["Bob"]), price: .points(10)).score == 10)
    }
}
