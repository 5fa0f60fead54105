import RosterModel
import RosterRules
import RosterTesting
import Testing

/// A normal week has four hours here; the period begins on Monday, 23 November 2026.
@Suite struct OvertimeTests {
    private func hall(days: Int = 14, ledger: [(String, String, Int)] = []) -> Hall {
        let tiny = Hall.tiny(days: days, employees: [.tiny("Ann", name: "张伟"), .tiny("Bob")])
        let entries = ledger.compactMap { from, until, minutes -> Ledger.Entry? in
            guard let from = CivilDate(from), let until = CivilDate(until) else { return nil }
            var load = Load()
            load.overtime = minutes
            return Ledger.Entry(employee: "Ann", from: from, until: until, load: load)
        }
        return Hall(
            period: tiny.period, windows: tiny.windows, demand: tiny.demand, shifts: tiny.shifts,
            contracts: tiny.contracts, employees: tiny.employees, loadTerms: LoadTerms(normalWeek: 240),
            ledger: Ledger(entries))
    }

    /// Hours of a shift by day.
    private func roster(_ hours: [Int: Int], of employee: Employee.ID = "Ann") -> Roster {
        Roster(
            hours.sorted { $0.key < $1.key }.flatMap { day, hours in
                Roster.build(
                    WrittenShift(employee, day: day, from: 24 * day + 8, String(repeating: "a", count: hours))
                ).activities
            })
    }

    private func counts(_ rule: Overtime, _ hours: [Int: Int], in hall: Hall? = nil) -> [Int] {
        (hall ?? self.hall()).findings(of: .overtime(rule), in: roster(hours)).map(\.count)
    }

    @Test func `as much overtime as the most is allowed, and short weeks make nothing good`() {
        // Six hours in week 0 are two beyond four.
        #expect(counts(Overtime(per: .period, most: 120), [0: 3, 1: 3]) == [])
        #expect(counts(Overtime(per: .period, most: 60), [0: 3, 1: 3, 7: 1]) == [1])
    }

    @Test func `weeks add up, said in full`() {
        let findings = hall().findings(
            of: .overtime(Overtime(per: .period, most: 60)), in: roster([0: 6, 7: 5]))

        // Two and one hours, one of three is free.
        #expect(findings.map(\.count) == [2])
        #expect(
            findings.map(\.message)
                == ["张伟 (Ann) has 3:00 h of overtime from 2026-11-23 to 2026-12-06 (most 1:00)"])
    }

    @Test func `weeks belong to the month in which they begin`() {
        // Week 0 begins on 23, week 1 on 30 November, week 2 on 7 December.
        let rule = Overtime(per: .month, most: 120)

        #expect(rule.spans(in: hall(days: 21).period) == [0..<14, 14..<21])
        #expect(counts(rule, [0: 6, 7: 5, 14: 8], in: hall(days: 21)) == [1, 2])
    }

    @Test func `the ledger of the same month counts, and is not blamed on the roster`() {
        let rule = Overtime(per: .month, most: 180)

        #expect(counts(rule, [0: 6], in: hall(ledger: [("2026-11-02", "2026-11-08", 60)])) == [])
        #expect(counts(rule, [0: 6], in: hall(ledger: [("2026-11-02", "2026-11-08", 120)])) == [1])
        #expect(counts(rule, [0: 6], in: hall(ledger: [("2026-11-02", "2026-11-08", 900)])) == [2])
        // Another month, this period itself, and without a month.
        #expect(counts(rule, [0: 6], in: hall(ledger: [("2026-10-26", "2026-11-01", 900)])) == [])
        #expect(counts(rule, [0: 6], in: hall(ledger: [("2026-11-23", "2026-12-06", 900)])) == [])
        let period = Overtime(per: .period, most: 180)
        #expect(counts(period, [0: 6], in: hall(ledger: [("2026-11-02", "2026-11-08", 900)])) == [])
    }

    @Test func `a step that is begun counts`() {
        #expect(counts(Overtime(per: .period, most: 30, step: 60), [0: 6]) == [2])
        #expect(counts(Overtime(per: .period, most: 0, step: 15), [0: 5]) == [4])
    }

    @Test func `priced steps cost each, for employees in scope`() {
        let both = Roster(roster([0: 6]).activities + roster([0: 5], of: "Bob").activities)
        let rule = Rule.overtime(Overtime(per: .period, most: 0))

        #expect(hall().judgement(of: both, by: rule, price: .points(10)).score == 30)
        #expect(hall().judgement(of: both, by: rule, for: Scope(employees: ["Bob"]), price: .points(10)).score == 10)
    }
}
