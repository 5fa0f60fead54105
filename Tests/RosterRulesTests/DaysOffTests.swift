import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct DaysOffTests {
    private func hall(days: Int) -> Hall {
        .tiny(days: days, employees: [.tiny("Ann", name: "张伟"), .tiny("Bob")])
    }

    /// One character a day: `x` is worked.
    private func roster(_ days: String, of employee: Employee.ID = "Ann") -> Roster {
        Roster(
            zip(0..., days).filter { $0.1 == "x" }.flatMap { day, _ in
                Roster.build(WrittenShift(employee, day: day, from: 24 * day + 9, "aa")).activities
            })
    }

    private func counts(_ rule: DaysOff, _ days: String) -> [Int] {
        hall(days: days.count).findings(of: .daysOff(rule), in: roster(days), for: Scope(employees: ["Ann"]))
            .map(\.count)
    }

    @Test func `one run that is long enough is enough`() {
        #expect(counts(DaysOff(per: .week, together: 2), "xxx..xx") == [])
        #expect(counts(DaysOff(per: .week, together: 2), "..xxxxx") == [])
        #expect(counts(DaysOff(per: .week, together: 2), "xxxxx..") == [])
        #expect(counts(DaysOff(per: .week, together: 3), "x.x...x") == [])
    }

    @Test func `what the longest run is short of counts, said in full`() {
        let findings = hall(days: 7).findings(
            of: .daysOff(DaysOff(per: .week, together: 3)), in: roster("x.x.x.."), for: Scope(employees: ["Ann"]))

        #expect(findings.map(\.count) == [1])
        #expect(
            findings.map(\.message) == [
                "张伟 (Ann) has 2 days off in a row at most from 2026-11-23 to 2026-11-29 (least 3)"
            ])
        #expect(counts(DaysOff(per: .week, together: 3), "xxxxxxx") == [3])
    }

    @Test func `days off that are not in a row do not add up`() {
        #expect(counts(DaysOff(per: .week, together: 2), "x.x.x.x") == [1])
    }

    @Test func `each week counts on its own, and days of the next are no part of it`() {
        #expect(counts(DaysOff(per: .week, together: 2), "xxxxxx..xxxxx.") == [1, 1])
        #expect(counts(DaysOff(per: .period, together: 2), "xxxxxx..xxxxx.") == [])
    }

    @Test func `a week that is too short is not judged`() {
        // Days 7 and 8 are a week of two.
        #expect(counts(DaysOff(per: .week, together: 3), "...xxxxxx") == [])
        #expect(counts(DaysOff(per: .week, together: 2), "...xxxxxx") == [2])
    }

    @Test func `priced days cost each, for employees in scope`() {
        let both = Roster(roster("xxxxxxx").activities + roster("x.x.x.x", of: "Bob").activities)
        let rule = Rule.daysOff(DaysOff(per: .week, together: 2))

        #expect(hall(days: 7).judgement(of: both, by: rule, price: .points(10)).score == 30)
        let bob = Scope(employees: ["Bob"])
        #expect(hall(days: 7).judgement(of: both, by: rule, for: bob, price: .points(10)).score == 10)
    }
}
