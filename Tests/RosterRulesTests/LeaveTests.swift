import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct LeaveTests {
    let rule = Rule.leave(OnLeave())

    func hall(days: Int = 1, _ leave: Leave...) -> Hall {
        .tiny(days: days, employees: [.tiny("Ann", leave: leave), .tiny("Bob", leave: leave)])
    }

    @Test func `a shift up to the leave is allowed`() {
        let hall = hall(Leave(slots: 12..<15))

        #expect(hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "aaa...aaa"))).isEmpty)
    }

    @Test func `one slot into the leave is one`() {
        let findings = hall(Leave(slots: 12..<15, reason: "doctor"))
            .findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "aaaa")))

        #expect(findings.map(\.count) == [1])
        #expect(
            findings.map(\.message)
                == ["Ann is present on 2026-11-23 from 12:00 to 13:00 while on leave (doctor)"])
    }

    @Test func `a break on leave is presence too`() {
        let findings = hall(Leave(slots: 10..<11)).findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "a-a")))

        #expect(findings.map(\.slots) == [10..<11])
    }

    @Test func `a slot in two spans counts once`() {
        let findings = hall(Leave(slots: 9..<11, reason: "sick"), Leave(slots: 10..<12, reason: "annual"))
            .findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "aaa")))

        #expect(findings.map(\.count) == [3])
        #expect(findings.allSatisfy { $0.message.hasSuffix("(sick, annual)") })
    }

    /// On leave on Tuesday; Monday's shift runs into it, and beyond the period too if that is all there is.
    @Test func `leave after midnight is broken by the shift of the day before`() {
        let roster = Roster.build(WrittenShift("Ann", from: 22, "aaaa"))

        #expect(hall(days: 2, Leave(slots: 24..<48)).findings(of: rule, in: roster).map(\.slots) == [24..<26])
        #expect(hall(days: 1, Leave(slots: 24..<48)).findings(of: rule, in: roster).map(\.slots) == [24..<26])
    }

    @Test func `priced slots cost each, for employees in scope`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aa"), WrittenShift("Bob", from: 9, "a"))
        let hall = hall(Leave(slots: 0..<24))

        #expect(hall.judgement(of: roster, by: rule, price: .points(8)).score == 24)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(employees: ["Bob"]), price: .points(8)).score == 8)
    }
}
