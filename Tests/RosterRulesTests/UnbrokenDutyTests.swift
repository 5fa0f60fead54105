import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct UnbrokenDutyTests {
    /// `g` is a window type without strain.
    let hall = Hall.tiny(
        windows: [.tiny("a"), .tiny("b"), .tiny("g", strain: 0)],
        employees: [.tiny("E07", name: "张伟"), .tiny("Bob")])
    let rule = Rule.unbrokenDuty(UnbrokenDuty(limit: 180))

    func counts(_ pattern: String, _ rule: Rule? = nil) -> [Int] {
        hall.findings(of: rule ?? self.rule, in: .build(WrittenShift("Bob", from: 8, pattern))).map(\.count)
    }

    @Test func `duty of exactly the limit is allowed before and after a break`() {
        #expect(counts("aaa-aaa") == [])
    }

    @Test func `one slot more is one breach, said in full`() {
        let roster = Roster.build(WrittenShift("E07", from: 9, "aaaa-a"))

        let findings = hall.findings(of: rule, in: roster)

        #expect(findings.map(\.count) == [1])
        #expect(findings.map(\.slots) == [9..<13])
        #expect(
            findings.map(\.message)
                == ["张伟 (E07) serves 240 min without a rest on 2026-11-23 from 09:00 to 13:00 (limit 180)"])
    }

    @Test func `moving to another window is not a rest`() {
        #expect(counts("aabbb") == [2])
    }

    @Test func `a break shorter than a rest stops nothing`() {
        let rule = Rule.unbrokenDuty(UnbrokenDuty(limit: 180, rest: 120))

        // The counter stays at 3 in the break and reaches 4 after it; the break itself is no duty.
        #expect(counts("aaa-a", rule) == [1])
        #expect(counts("aaa--a", rule) == [])
    }

    /// The counter is at 4 throughout the short break, which is not counted: only the fourth and fifth slot are.
    @Test func `slots of a break are never counted`() {
        let rule = Rule.unbrokenDuty(UnbrokenDuty(limit: 180, rest: 120))

        #expect(counts("aaaa-a", rule) == [2])
    }

    @Test func `two short breaks do not add up to a rest`() {
        let rule = Rule.unbrokenDuty(UnbrokenDuty(limit: 180, rest: 120))

        #expect(counts("aa-1aa", rule) == [1])
    }

    @Test func `strain-free work is a rest only if the rule says so, and if it is long enough`() {
        let free = Rule.unbrokenDuty(UnbrokenDuty(limit: 180, rest: 120, strainFree: true))

        #expect(counts("aaaggaaa") == [5])
        #expect(counts("aaaggaaa", free) == [])
        // One slot of `g` is no rest, and duty like any other: 3 + 1 + 3 = 7.
        #expect(counts("aaagaaa", free) == [4])
    }

    @Test func `long strain-free work is not duty`() {
        let free = Rule.unbrokenDuty(UnbrokenDuty(limit: 180, strainFree: true))

        #expect(counts("gggggg", free) == [])
    }

    @Test func `each stretch between rests counts on its own`() {
        #expect(counts("aaaa-aaaaa") == [1, 2])
    }

    @Test func `a shift that runs over midnight is one shift`() {
        let findings = hall.findings(of: rule, in: .build(WrittenShift("Bob", from: 21, "aaaaa")))

        #expect(findings.map(\.count) == [2])
        #expect(
            findings.map(\.message)
                == ["Bob serves 300 min without a rest on 2026-11-23 from 21:00 to 02:00+1 (limit 180)"])
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
