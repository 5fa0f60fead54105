import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct OpeningTests {
    /// `a` is closed before 9 and after 17, with a demand of 0 from 12 to 13.
    let hall = Hall.tiny(
        needs: [.closed("a", in: 0..<9), .people(1, at: "a", in: 9..<12), .closed("a", in: 17..<24)],
        employees: [.tiny("Ann"), .tiny("Bob")])
    let rule = Rule.opening(Opening())

    @Test func `duty from opening to closing is allowed, also where nobody is needed`() {
        #expect(hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "aaaaaaaa"))).isEmpty)
    }

    @Test func `one slot before and two after are counted`() {
        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 8, "aaaaaaaaaaa")))

        #expect(findings.map(\.slots) == [8..<9, 17..<19])
        #expect(findings.map(\.count) == [1, 2])
        #expect(
            findings.map(\.message).last == "Ann serves at a on 2026-11-23 from 17:00 to 19:00, when it is closed")
    }

    @Test func `another window and a break are no duty at the closed one`() {
        #expect(hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 7, "b-aaa"))).isEmpty)
    }

    @Test func `slots after the period and duty carried over are not judged`() {
        let night = History(
            worked: [.init(day: -1, slots: -2..<2, paid: 240)], carriedDuty: [.init(window: "a", slots: 0..<2)])
        let hall = Hall.tiny(needs: [.closed("a", in: 0..<23)], employees: [.tiny("Ann", history: night)])

        #expect(hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 23, "aaa"))).isEmpty)
    }

    @Test func `a closed hour after midnight is one of the next day`() {
        let hall = Hall.tiny(days: 2, needs: [.closed("a", in: 25..<26)])

        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 23, "aaaa")))

        #expect(findings.map(\.slots) == [25..<26])
        #expect(findings.map(\.message) == ["Ann serves at a on 2026-11-23 from 01:00+1 to 02:00+1, when it is closed"])
    }

    @Test func `priced duty costs each slot, for employees and window types in scope`() {
        let roster = Roster.build(WrittenShift("Ann", from: 7, "aab"), WrittenShift("Bob", from: 8, "aa"))

        #expect(hall.judgement(of: roster, by: rule, price: .points(4)).score == 12)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(employees: ["Bob"]), price: .points(4)).score == 4)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(windows: ["b"]), price: .points(4)).score == 0)
    }
}
