import RosterModel
import RosterRules
import Testing

/// Whatever is found says who, where and when, and its fields say the same.
@Suite struct FindingTests {
    /// All findings of all rules in a random world, with the rule.
    private func findings(seed: UInt64) -> (hall: Hall, findings: [(rule: Rule.Kind, finding: Finding)]) {
        var world = RandomWorld(seed: seed)
        let roster = world.roster()
        let entries = RandomWorld.everyRule.map { RuleEntry($0) }
        let judgement = Problem(hall: world.hall, rules: entries).judgement(of: roster)
        let breaches = judgement.breaches.map { (entries[$0.entry].rule.kind, $0.finding) }
        return (world.hall, breaches + judgement.findings.map { (entries[$0.entry].rule.kind, $0.finding) })
    }

    @Test(arguments: UInt64(1)...20)
    func `employee and window type are named by their identifiers`(seed: UInt64) {
        let (hall, findings) = findings(seed: seed)

        for (_, finding) in findings {
            #expect(finding.count >= 1)
            if let employee = finding.employee { #expect(finding.message.contains(employee.text)) }
            if let window = finding.window { #expect(finding.message.contains(window.text)) }
            let name = hall.employees.first { $0.id == finding.employee }?.name
            if let name { #expect(finding.message.contains(name)) }
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `the date is that of the day`(seed: UInt64) {
        let (hall, findings) = findings(seed: seed)

        for (_, finding) in findings {
            guard let day = finding.day, (0..<hall.period.days).contains(day) else { continue }
            #expect(finding.message.contains(hall.period.date(ofDay: day).description))
        }
    }

    /// `shifts` and `wishes` are about a day or a wish; the slots beside them are those of the shift.
    @Test(arguments: UInt64(1)...20)
    func `the clock is that of the slots`(seed: UInt64) {
        let (hall, findings) = findings(seed: seed)

        for (rule, finding) in findings where rule != .shifts && rule != .wishes {
            guard let day = finding.day, let slots = finding.slots else { continue }
            let start = hall.period.clockText(ofSlot: slots.lowerBound, day: day)
            let end = hall.period.clockText(ofSlot: slots.upperBound, day: day, asEnd: true)
            #expect(finding.message.contains(rule == .rest ? "at \(start)" : "from \(start) to \(end)"))
        }
    }

    /// Without this the tests above would pass on an empty list.
    @Test func `every rule finds something in twenty worlds`() {
        let found = Set((UInt64(1)...20).flatMap { findings(seed: $0).findings.map(\.rule) })

        #expect(found.count == Rule.catalogue.count)
    }
}
