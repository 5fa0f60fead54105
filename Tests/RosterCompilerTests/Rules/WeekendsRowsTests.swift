import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct WeekendsRowsTests {
    /// Nine days from a weekday on, with a shift of an hour on each but the fourth.
    private func hall(from start: Int, worked: [Int]) -> Hall {
        let worked = worked.map { day in
            History.WorkedDay(day: day, slots: (24 * day + 9)..<(24 * day + 14), paid: 300)
        }
        let tiny = Hall.tiny(
            days: 9, windows: [.tiny("a")], shifts: [.day(1)],
            employees: [.tiny("Ann", availability: [0..<72, 96..<240], history: History(worked: worked))])
        return Hall(
            period: Period(start: tiny.period.start + start, days: 9, grid: 60), windows: tiny.windows,
            demand: tiny.demand, shifts: tiny.shifts, contracts: tiny.contracts, employees: tiny.employees)
    }

    private static let histories = [[], [-1], [-2], [-9, -8]]
    private static let rules = [
        Weekends(most: 0), Weekends(most: 1), Weekends(whole: true), Weekends(most: 1, whole: true),
    ]

    /// From Friday there are two weekends, from Saturday two, from Sunday one and a half.
    @Test(arguments: [4, 5, 6], histories)
    func `judge and rows agree on every roster of nine days`(start: Int, worked: [Int]) {
        for rule in Self.rules { #expect(flaws(on: hall(from: start, worked: worked), .weekends(rule)) == []) }
    }

    @Test func `rows say who and when`() {
        #expect(
            rows(of: .weekends(Weekends(most: 1, whole: true)), on: .tiny(days: 7, shifts: [.day(1)])).map {
                String($0.prefix { $0 != "]" })
            } == ["weekends split[Ann,Sat–Sun Sat", "weekends split[Ann,Sat–Sun Sun"])
    }
}
