import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct StabilityTests {
    private let rule = Rule.stability(Stability(band: 120))

    private func hall(days: Int = 7, dayBegins: Minutes = 0) -> Hall {
        .tiny(days: days, dayBegins: dayBegins, employees: [.tiny("Ann", name: "张伟"), .tiny("Bob")])
    }

    /// The start of each day by its hours, or nothing.
    private func roster(_ starts: [Int?], of employee: Employee.ID = "Ann") -> Roster {
        Roster(
            starts.enumerated().flatMap { day, start in
                start.map { Roster.build(WrittenShift(employee, day: day, from: 24 * day + $0, "aa")).activities } ?? []
            })
    }

    private func counts(_ starts: [Int?]) -> [Int] {
        hall(days: max(7, starts.count)).findings(of: rule, in: roster(starts)).map(\.count)
    }

    @Test func `starts as far apart as the band are allowed`() {
        #expect(counts([9, 8, 10, 8, nil, 10]) == [])
        #expect(counts([9]) == [])
        #expect(counts([nil, nil]) == [])
    }

    @Test func `what the latest start is too late counts once, said in full`() {
        let findings = hall().findings(of: rule, in: roster([9, 13, 8, 13, nil, 10]))

        // From 8 to 13 are five hours, three more than two.
        #expect(findings.map(\.count) == [3])
        #expect(
            findings.map(\.message) == [
                "张伟 (Ann) starts at 08:00 on 2026-11-25 and at 13:00 on 2026-11-24, 300 min apart (most 120)"
            ])
    }

    @Test func `each week has its own band`() {
        #expect(counts([8, nil, nil, nil, nil, nil, 8, 13, 13]) == [])
        #expect(counts([8, nil, nil, nil, nil, nil, 11, 13, nil, 9]) == [1, 2])
    }

    @Test func `how long shifts are does not matter`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aaaaaaaa"), WrittenShift("Ann", day: 1, from: 34, "a"))

        #expect(hall().findings(of: rule, in: roster) == [])
    }

    @Test func `a start after midnight is late on the day it belongs to`() {
        // The day begins at 7; 01:00+1 is 18 hours after, 08:00 one.
        let roster = Roster.build(WrittenShift("Ann", from: 18, "aa"), WrittenShift("Ann", day: 1, from: 25, "aa"))

        let findings = hall(dayBegins: 420).findings(of: rule, in: roster)

        #expect(findings.map(\.count) == [15])
        #expect(findings.first?.message.contains("08:00 on 2026-11-24 and at 01:00+1 on 2026-11-23") == true)
    }

    @Test func `a band off the grid is exceeded by whole slots`() {
        let roster = roster([9, 11])

        #expect(hall().findings(of: .stability(Stability(band: 90)), in: roster).map(\.count) == [1])
    }

    @Test func `priced slots cost each, for employees in scope`() {
        let both = Roster(roster([8, 12]).activities + roster([8, 11], of: "Bob").activities)

        #expect(hall().judgement(of: both, by: rule, price: .points(10)).score == 30)
        #expect(hall().judgement(of: both, by: rule, for: Scope(employees: ["Bob"]), price: .points(10)).score == 10)
    }
}
