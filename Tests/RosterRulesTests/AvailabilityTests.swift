import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct AvailabilityTests {
    let rule = Rule.availability(Availability())

    func hall(_ spans: [Range<Int>]?) -> Hall {
        .tiny(employees: [.tiny("Ann", availability: spans), .tiny("Bob", availability: [])])
    }

    @Test func `presence that fills the span is allowed`() {
        #expect(hall([9..<12]).findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "aaa"))).isEmpty)
    }

    @Test func `one slot before and two after it are counted`() {
        let findings = hall([9..<12]).findings(of: rule, in: .build(WrittenShift("Ann", from: 8, "aaaaaa")))

        #expect(findings.map(\.slots) == [8..<9, 12..<14])
        #expect(findings.map(\.count) == [1, 2])
        #expect(
            findings.map(\.message).first
                == "Ann is present on 2026-11-23 from 08:00 to 09:00, but not available")
    }

    @Test func `a break is presence too`() {
        #expect(
            hall([9..<10, 11..<12]).findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "a-a"))).map(\.slots)
                == [10..<11])
    }

    @Test func `spans that touch or overlap are one`() {
        #expect(
            hall([9..<11, 10..<12, 12..<14]).findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "aaaaa")))
                .isEmpty)
    }

    @Test func `no spans given means always, an empty list never`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "a"), WrittenShift("Bob", from: 9, "a"))

        #expect(hall(nil).findings(of: rule, in: roster).map(\.employee) == ["Bob"])
    }

    @Test func `slots after the period are not judged`() {
        #expect(hall([9..<24]).findings(of: rule, in: .build(WrittenShift("Ann", from: 22, "aaaa"))).isEmpty)
    }

    @Test func `slots after midnight within the period are`() {
        let hall = Hall.tiny(days: 2, employees: [.tiny("Ann", availability: [9..<24])])

        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 22, "aaaa")))

        #expect(findings.map(\.slots) == [24..<26])
        #expect(findings.map(\.day) == [0])
    }

    @Test func `priced slots cost each, for employees in scope`() {
        let roster = Roster.build(WrittenShift("Ann", from: 8, "aa"), WrittenShift("Bob", from: 9, "a"))

        #expect(hall([9..<12]).judgement(of: roster, by: rule, price: .points(6)).score == 12)
        #expect(
            hall([9..<12]).judgement(of: roster, by: rule, for: Scope(employees: ["Ann"]), price: .points(6)).score == 6
        )
    }
}
