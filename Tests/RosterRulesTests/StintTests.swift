import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct StintTests {
    let hall = Hall.tiny(employees: [.tiny("Ann"), .tiny("Bob")])
    let rule = Rule.stint(Stint(longest: 180, shortest: 120))

    func parts(_ pattern: String, from slot: Int = 8) -> [String] {
        hall.findings(of: rule, in: .build(WrittenShift("Ann", from: slot, pattern))).map { "\($0.part) \($0.count)" }
    }

    @Test func `stints of exactly the bounds are allowed`() {
        #expect(parts("aabbb") == [])
    }

    @Test func `one slot more or less is one breach`() {
        #expect(parts("aaaab") == ["too long 1", "too short 1"])
    }

    @Test func `a break ends a stint`() {
        #expect(parts("aaa-aaa") == [])
        #expect(parts("aa-a-aa") == ["too short 1"])
    }

    @Test func `a stint cut short by the end of the shift is too short`() {
        #expect(parts("aaa-b") == ["too short 1"])
    }

    /// Two duties written one after the other at the same window are one stint of four slots.
    @Test func `touching duties at one window are one stint`() {
        let roster = Roster.build(WrittenShift("Ann", from: 8, "aa"), WrittenShift("Ann", from: 10, "aa"))

        #expect(hall.findings(of: rule, in: roster).map(\.count) == [1])
    }

    @Test func `a stint runs on over midnight`() {
        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 22, "aaaaa")))

        #expect(
            findings.map(\.message) == ["Ann stays 300 min at a on 2026-11-23 from 22:00 to 03:00+1 (longest 180)"])
    }

    @Test func `bounds off the grid round what is missing and what is beyond up`() {
        let rule = Rule.stint(Stint(longest: 170, shortest: 130))

        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 8, "aaabb")))

        #expect(findings.map(\.count) == [1, 1])
    }

    @Test func `a bound that is not given binds nothing`() {
        let roster = Roster.build(WrittenShift("Ann", from: 8, "aaaab"))

        #expect(hall.findings(of: .stint(Stint(longest: 180)), in: roster).map(\.part) == ["too long"])
        #expect(hall.findings(of: .stint(Stint(shortest: 120)), in: roster).map(\.part) == ["too short"])
    }

    @Test func `both parts are priced, for employees and window types in scope`() {
        let roster = Roster.build(WrittenShift("Ann", from: 8, "aaaaab"), WrittenShift("Bob", from: 8, "aaaa"))

        #expect(
            hall.judgement(of: roster, by: rule, price: .points(5)).scoreLines
                == ["stint: too long 3 × 5", "stint: too short 1 × 5"])
        #expect(
            hall.judgement(of: roster, by: rule, for: Scope(employees: ["Ann"], windows: ["b"]), price: .points(5))
                .scoreLines
                == [
                    "stint (employee Ann, windows b): too long 0 × 5",
                    "stint (employee Ann, windows b): too short 1 × 5",
                ])
    }
}
