import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct UnbrokenDutyTests {
    let hall = Hall.tiny(windows: [.tiny("a"), .tiny("b"), .tiny("g", strain: 0)])
    let rule = Rule.unbrokenDuty(UnbrokenDuty(limit: 180))

    @Test func `service of exactly the limit is allowed`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aaa-aaa"))

        #expect(hall.findings(of: rule, in: roster).isEmpty)
    }

    @Test func `one slot more is one breach, said in full`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aaaa-a"))

        let findings = hall.findings(of: rule, in: roster)

        #expect(findings.map(\.count) == [1])
        #expect(findings.map(\.slots) == [9..<13])
        #expect(
            findings.map(\.message)
                == ["Ann serves 240 min without a rest on 2026-11-23 from 09:00 to 13:00 (limit 180)"])
    }
}
