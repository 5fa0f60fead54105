import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct DistinctWindowsTests {
    let rule = Rule.distinctWindows(DistinctWindows(least: 2, minutes: 120))

    func hall(days: Int) -> Hall { .tiny(days: days, employees: [.tiny("Ann"), .tiny("Bob")]) }

    @Test func `two hours at each of two windows are enough, on whatever days`() {
        // Two hours at `b` in all: one on Monday, one on Tuesday.
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aab"), WrittenShift("Ann", day: 1, from: 33, "b"))

        #expect(hall(days: 7).findings(of: rule, in: roster).isEmpty)
    }

    @Test func `one slot less at one of them is one window missing`() {
        let findings = hall(days: 7).findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "aab")))

        #expect(findings.map(\.count) == [1])
        #expect(
            findings.map(\.message) == [
                "Ann serves at 1 window type for 120 min or more in the week from 2026-11-23 (least 2)"
            ])
    }

    @Test func `a week without a shift is not judged`() {
        #expect(hall(days: 7).findings(of: rule, in: Roster()).isEmpty)
    }

    @Test func `weeks are judged each, also the last short one`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aabb"), WrittenShift("Ann", day: 7, from: 177, "aa"))

        let findings = hall(days: 9).findings(of: rule, in: roster)

        #expect(
            findings.map(\.message) == [
                "Ann serves at 1 window type for 120 min or more in the week from 2026-11-30 (least 2)"
            ])
    }

    /// Sunday's shift from 23 to 3 belongs to the first week with all its hours.
    @Test func `a shift belongs to the week of its day`() {
        let roster = Roster.build(WrittenShift("Ann", day: 6, from: 167, "aabb"))

        #expect(hall(days: 14).findings(of: rule, in: roster).isEmpty)
    }

    @Test func `with no least time one slot is needed all the same`() {
        let rule = Rule.distinctWindows(DistinctWindows(least: 2, minutes: 0))

        #expect(hall(days: 7).findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "a"))).map(\.count) == [1])
    }

    @Test func `priced windows cost each, for employees and window types in scope`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "-"), WrittenShift("Bob", from: 9, "aa"))
        let hall = hall(days: 7)

        #expect(hall.judgement(of: roster, by: rule, price: .points(10)).score == 30)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(employees: ["Bob"]), price: .points(10)).score == 10)
        #expect(hall.judgement(of: roster, by: rule, for: Scope(windows: ["b"]), price: .points(10)).score == 40)
    }
}
