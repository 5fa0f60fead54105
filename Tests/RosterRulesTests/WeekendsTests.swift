import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Day 0 is Monday, 23 November 2026, unless said otherwise; the first Saturday is day 5.
@Suite struct WeekendsTests {
    private func hall(
        days: Int, from start: Int = 0, worked: [Int] = [], calendar: WorkCalendar = WorkCalendar()
    ) -> Hall {
        let ann = Employee.tiny(
            "Ann",
            history: History(
                worked: worked.map { .init(day: $0, slots: (24 * $0 + 9)..<(24 * $0 + 17), paid: 480) }))
        let tiny = Hall.tiny(days: days, employees: [ann])
        return Hall(
            period: Period(
                start: tiny.period.start + start, days: days, grid: tiny.period.grid, calendar: calendar),
            windows: tiny.windows, demand: tiny.demand, shifts: tiny.shifts, contracts: tiny.contracts,
            employees: tiny.employees)
    }

    private func roster(_ days: [Int]) -> Roster {
        Roster(days.flatMap { Roster.build(WrittenShift("Ann", day: $0, from: 24 * $0 + 9, "aa")).activities })
    }

    private func parts(_ rule: Weekends, on days: [Int], in hall: Hall) -> [String] {
        hall.findings(of: .weekends(rule), in: roster(days)).map { "\($0.part) \($0.count)" }
    }

    @Test func `as many weekends as allowed, whichever of their days`() {
        let hall = hall(days: 21)

        #expect(parts(Weekends(most: 2), on: [0, 5, 6, 13, 15], in: hall) == [])
        #expect(parts(Weekends(most: 1), on: [0, 5, 6, 13, 15], in: hall) == ["too many 1"])
        #expect(parts(Weekends(most: 0), on: [5, 12, 20], in: hall) == ["too many 3"])
        #expect(parts(Weekends(most: 0), on: [0, 4, 7, 11], in: hall) == [])
    }

    @Test func `the finding says which`() {
        let findings = hall(days: 14).findings(of: .weekends(Weekends(most: 1)), in: roster([5, 13]))

        #expect(
            findings.map(\.message) == [
                "Ann works on 2 weekends from 2026-11-23 to 2026-12-06, those of 2026-11-28, 2026-12-05 (most 1)"
            ])
    }

    /// The period begins on Sunday: day −1 is the Saturday before it, day 6 the next.
    @Test func `a weekend worked before the period counts, and its Sunday is free`() {
        let hall = hall(days: 8, from: 6, worked: [-1])

        #expect(parts(Weekends(most: 1), on: [0], in: hall) == [])
        #expect(parts(Weekends(most: 1), on: [6], in: hall) == ["too many 1"])
        #expect(parts(Weekends(most: 1), on: [0, 6], in: hall) == ["too many 1"])
        // Nobody is blamed for the history alone.
        #expect(parts(Weekends(most: 0), on: [1], in: hall) == [])
        // Saturday was off: its Sunday is a weekend of the period.
        #expect(parts(Weekends(most: 0), on: [0], in: self.hall(days: 8, from: 6, worked: [-2])) == ["too many 1"])
    }

    @Test func `one day of two is a split weekend`() {
        let hall = hall(days: 14)

        #expect(parts(Weekends(whole: true), on: [5, 6], in: hall) == [])
        #expect(parts(Weekends(whole: true), on: [0, 1], in: hall) == [])
        #expect(parts(Weekends(whole: true), on: [5, 13], in: hall) == ["split 1", "split 1"])
        let findings = hall.findings(of: .weekends(Weekends(whole: true)), in: roster([13]))
        #expect(findings.map(\.day) == [13])
        #expect(
            findings.map(\.message) == ["Ann works on 2026-12-06, but not on 2026-12-05 of the same weekend"])
    }

    @Test func `a weekend across either end is split only if both days are known`() {
        #expect(parts(Weekends(whole: true), on: [5], in: hall(days: 6)) == [])
        #expect(parts(Weekends(whole: true), on: [0], in: hall(days: 3, from: 6)) == [])
        #expect(parts(Weekends(whole: true), on: [0], in: hall(days: 3, from: 6, worked: [-3])) == ["split 1"])
        #expect(parts(Weekends(whole: true), on: [], in: hall(days: 3, from: 6, worked: [-1])) == ["split 1"])
        #expect(parts(Weekends(whole: true), on: [0], in: hall(days: 3, from: 6, worked: [-1])) == [])
    }

    @Test func `a workday of the calendar is no day of a weekend`() {
        let saturday = CivilDate(dayNumber: 20_785)
        let calendar = WorkCalendar(
            holidays: [.init(saturday + 7)], workdays: [.init(saturday, like: .friday)])
        let hall = hall(days: 14, calendar: calendar)

        #expect(hall.period.weekends == [6..<7, 12..<14])
        #expect(parts(Weekends(most: 0, whole: true), on: [5], in: hall) == [])
        #expect(parts(Weekends(most: 0, whole: true), on: [6], in: hall) == ["too many 1"])
        #expect(parts(Weekends(most: 0, whole: true), on: [12], in: hall) == ["too many 1", "split 1"])
    }

    @Test func `weekends reach a day beyond either end of the period`() {
        #expect(hall(days: 6).period.weekends == [5..<7])
        #expect(hall(days: 6, from: 6).period.weekends == [-1..<1])
        #expect(hall(days: 5).period.weekends == [])
        #expect(hall(days: 1, from: 5).period.weekends == [0..<2])
    }

    @Test func `both parts are priced, for employees in scope`() {
        let rule = Rule.weekends(Weekends(most: 1, whole: true))
        let hall = hall(days: 14)

        #expect(
            hall.judgement(of: roster([5, 12]), by: rule, price: .points(4)).scoreLines == [
                "weekends: too many 1 × 4", "weekends: split 2 × 4",
            ])
        #expect(
            hall.judgement(of: roster([5, 12]), by: rule, for: Scope(employees: ["Bob"]), price: .points(4)).score == 0)
    }
}
