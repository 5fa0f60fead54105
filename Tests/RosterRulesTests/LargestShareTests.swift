import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct LargestShareTests {
    private func hall(days: Int = 1) -> Hall {
        .tiny(
            days: days, windows: [.tiny("a"), .tiny("b"), .tiny("c")],
            employees: [.tiny("E07", name: "张伟"), .tiny("Bob")])
    }
    private let half = Rule.largestShare(LargestShare(most: 50))

    private func counts(_ pattern: String, _ rule: Rule? = nil) -> [Int] {
        hall().findings(of: rule ?? half, in: .build(WrittenShift("Bob", from: 8, pattern))).map(\.count)
    }

    @Test func `exactly the share is allowed`() {
        #expect(counts("aabb") == [])
        #expect(counts("aabc") == [])
    }

    @Test func `what is beyond it counts in slots, said in full`() {
        let findings = hall().findings(of: half, in: .build(WrittenShift("E07", from: 8, "aaab")))

        // Three of four; two would be half.
        #expect(findings.map(\.count) == [1])
        #expect(findings.map(\.window) == ["a"])
        #expect(
            findings.map(\.message) == ["张伟 (E07) spends 75 % of duty at a in the week from 2026-11-23 (most 50 %)"])
    }

    @Test func `parts of a slot are rounded up, and breaks are no duty`() {
        // 3 of 5 slots, 2.5 would be half.
        #expect(counts("aa-abb") == [1])
        #expect(counts("a---") == [1])
    }

    @Test func `several window types may have too much`() {
        #expect(counts("aabb", .largestShare(LargestShare(most: 25))) == [1, 1])
    }

    @Test func `a week is looked at as a whole`() {
        let roster = Roster(
            [(0, "a"), (1, "b"), (7, "a")].flatMap { day, pattern in
                Roster.build(WrittenShift("Bob", day: day, from: 24 * day + 8, pattern)).activities
            })

        let findings = hall(days: 8).findings(of: half, in: roster)

        #expect(findings.map(\.message) == ["Bob spends 100 % of duty at a in the week from 2026-11-30 (most 50 %)"])
    }

    @Test func `priced slots cost each, for employees and window types in scope`() {
        let roster = Roster.build(WrittenShift("E07", from: 8, "aaaa"), WrittenShift("Bob", from: 8, "bbbc"))

        #expect(hall().judgement(of: roster, by: half, price: .points(10)).score == 30)
        #expect(hall().judgement(of: roster, by: half, for: Scope(employees: ["Bob"]), price: .points(10)).score == 10)
        #expect(hall().judgement(of: roster, by: half, for: Scope(windows: ["a"]), price: .points(10)).score == 20)
    }
}
