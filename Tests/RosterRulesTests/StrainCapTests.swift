import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct StrainCapTests {
    /// An hour at `a` is 60 minutes of strain, at `b` 180, at `c` none.
    private func hall(days: Int = 1) -> Hall {
        .tiny(
            days: days, windows: [.tiny("a"), .tiny("b", strain: 3), .tiny("c", strain: 0)],
            employees: [.tiny("E07", name: "张伟"), .tiny("Bob")])
    }
    private let day = StrainCap(per: .day, most: 360)

    private func counts(_ rule: StrainCap, _ pattern: String) -> [Int] {
        hall().findings(of: .strainCap(rule), in: .build(WrittenShift("Bob", from: 8, pattern))).map(\.count)
    }

    @Test func `as much strain as the most is allowed`() {
        #expect(counts(day, "aaabccc") == [])
        #expect(counts(day, "b-b") == [])
    }

    @Test func `one step more is one, said in full`() {
        let findings = hall().findings(of: .strainCap(day), in: .build(WrittenShift("E07", from: 8, "ab-b")))

        // 1 + 3 + 3 hours at strain 1.
        #expect(findings.map(\.count) == [1])
        #expect(findings.map(\.day) == [0])
        #expect(findings.map(\.message) == ["张伟 (E07) carries 7:00 h of strain on 2026-11-23 (most 6:00)"])
    }

    @Test func `a step that is begun counts, and breaks have no strain`() {
        #expect(counts(StrainCap(per: .day, most: 350), "b-b") == [1])
        #expect(counts(StrainCap(per: .day, most: 360, step: 120), "bbb") == [2])
        #expect(counts(StrainCap(per: .day, most: 360, step: 100), "bbb") == [2])
        #expect(counts(StrainCap(per: .day, most: 0), "-c-") == [])
    }

    @Test func `days are told apart, weeks add them up`() {
        let roster = Roster(
            (0..<8).flatMap { Roster.build(WrittenShift("Bob", day: $0, from: 24 * $0 + 8, "b")).activities })
        func counts(_ rule: StrainCap) -> [Int] {
            hall(days: 8).findings(of: .strainCap(rule), in: roster).map(\.count)
        }

        #expect(counts(StrainCap(per: .day, most: 180)) == [])
        // Seven days of three hours each are 21; the eighth is another week.
        #expect(counts(StrainCap(per: .week, most: 1200)) == [1])
        #expect(counts(StrainCap(per: .week, most: 120)) == [19, 1])
    }

    @Test func `a shift over midnight belongs to its day`() {
        let findings = hall(days: 2).findings(of: .strainCap(day), in: .build(WrittenShift("Bob", from: 22, "bbbb")))

        #expect(findings.map(\.day) == [0])
        #expect(findings.map(\.count) == [6])
    }

    @Test func `priced steps cost each, for employees and window types in scope`() {
        let roster = Roster.build(WrittenShift("E07", from: 8, "bbb"), WrittenShift("Bob", from: 8, "aabb"))
        let rule = Rule.strainCap(day)

        #expect(hall().judgement(of: roster, by: rule, price: .points(10)).score == 50)
        #expect(hall().judgement(of: roster, by: rule, for: Scope(employees: ["Bob"]), price: .points(10)).score == 20)
        #expect(hall().judgement(of: roster, by: rule, for: Scope(windows: ["b"]), price: .points(10)).score == 30)
    }
}
