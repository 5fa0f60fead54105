import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct FairnessRowsTests {
    private static let history = Ledger([
        entry("Ann", strain: 300, other: 150, contract: 2400), entry("Bob", strain: 60, other: 30, contract: 1200),
    ])

    private static func entry(_ employee: Employee.ID, strain: Int, other: Int, contract: Int) -> Ledger.Entry {
        var load = Load()
        for (_, path) in Load.figures.prefix(9) { load[keyPath: path] = other }
        load.strain = strain
        load.contract = contract
        let from = CivilDate(dayNumber: 20_773)
        return Ledger.Entry(employee: employee, from: from, until: from + 6, load: load)
    }

    /// Friday and Saturday, morning and evening; Saturday may be a holiday.
    private func hall(days: Int, lengths: [Minutes], employees: [Employee], isHoliday: Bool) -> Hall {
        let start = CivilDate(dayNumber: 20_784)
        let shift = ShiftType.tiny("day", starts: [300, 1140], lengths: lengths)
        let tiny = Hall.tiny(days: days, windows: [.tiny("a", cases: 2), .tiny("b", strain: 5)], shifts: [shift])
        var demand = Demand(windows: 2, slots: 24 * days)
        for slot in 0..<(24 * days) {
            demand[0, slot] = Demand.Need(minimum: 0, target: slot == 6 ? 1 : 0)
            demand[1, slot] = Demand.Need(minimum: 0, target: 0)
        }
        let calendar = WorkCalendar(holidays: isHoliday ? [.init(start + (days - 1))] : [])
        return Hall(
            period: Period(start: days == 2 ? start : start + 1, days: days, grid: 60, calendar: calendar),
            windows: tiny.windows, demand: demand, shifts: [shift],
            contracts: [
                Contract(id: "full", shifts: ["day"]), Contract(id: "part", shifts: ["day"], normalWeek: 1200),
            ], employees: employees, loadTerms: LoadTerms(normalWeek: 150), ledger: Self.history)
    }

    private static let rules = Measure.allCases.flatMap { measure in
        [
            Fairness(of: measure, band: 5, step: 10), Fairness(of: measure, weeks: 0, step: 5, rising: true),
        ]
    }

    @Test(arguments: rules)
    func `judge and rows agree on every roster of two days`(rule: Fairness) {
        let hall = hall(
            days: 2, lengths: [60, 120], employees: [.tiny("Ann")], isHoliday: rule.measure == .holiday)

        #expect(flaws(on: hall, .fairness(rule)) == [])
    }
}
