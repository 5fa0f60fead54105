import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct ChangeOfPlaceTests {
    /// `a` and `b` stand in zone A, `c` in zone B, `d` and `e` in none.
    let hall = Hall.tiny(
        windows: [
            .tiny("a", zone: "A"), .tiny("b", zone: "A"), .tiny("c", zone: "B"), .tiny("d"), .tiny("e"),
        ], employees: [.tiny("E07", name: "张伟"), .tiny("Bob")])
    /// Two hours part the halves of a day.
    let rule = Rule.changeOfPlace(ChangeOfPlace(rest: 120))

    func counts(_ pattern: String, _ rule: Rule? = nil) -> [Range<Int>?] {
        hall.findings(of: rule ?? self.rule, in: .build(WrittenShift("Bob", from: 8, pattern))).map(\.slots)
    }

    @Test func `a half at windows of one zone is a breach, said in full`() {
        let findings = hall.findings(of: rule, in: .build(WrittenShift("E07", from: 9, "aba--ac")))

        #expect(findings.map(\.count) == [1])
        #expect(findings.map(\.slots) == [9..<12])
        #expect(
            findings.map(\.message) == [
                "张伟 (E07) serves at one place only (zone A) on 2026-11-23 from 09:00 to 12:00"
            ])
    }

    @Test func `another zone in each half is enough`() {
        #expect(counts("aca--ca") == [])
        #expect(counts("aac") == [])
    }

    @Test func `a change over the long break is none`() {
        #expect(counts("aa--cc") == [8..<10, 12..<14])
    }

    @Test func `short breaks part nothing, and are no change of place`() {
        #expect(counts("a-c") == [])
        #expect(counts("a-a") == [8..<11])
        #expect(counts("a-1a--ac") == [8..<12])
        #expect(counts("a-c", .changeOfPlace(ChangeOfPlace(rest: 0))) == [8..<9, 10..<11])
    }

    @Test func `windows without a zone are in one together`() {
        #expect(counts("de") == [8..<10])
        #expect(counts("ad") == [])
        #expect(ChangeOfPlace(rest: 0).places(of: hall.windows) == [0, 0, 1, 2, 2])
    }

    @Test func `by window each window type is a place`() {
        let rule = Rule.changeOfPlace(ChangeOfPlace(rest: 120, by: .window))

        #expect(counts("ab--de", rule) == [])
        #expect(counts("aa--d", rule) == [8..<10, 12..<13])
        #expect(
            hall.findings(of: rule, in: .build(WrittenShift("Bob", from: 8, "d"))).map(\.message)
                == ["Bob serves at one place only (d) on 2026-11-23 from 08:00 to 09:00"])
    }

    @Test func `priced halves cost each, for employees in scope`() {
        let roster = Roster.build(WrittenShift("E07", from: 9, "a--a"), WrittenShift("Bob", from: 9, "ab--ac"))

        #expect(hall.judgement(of: roster, by: rule, price: .points(10)).score == 30)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(employees: ["Bob"]), price: .points(10)).score == 10)
    }
}
