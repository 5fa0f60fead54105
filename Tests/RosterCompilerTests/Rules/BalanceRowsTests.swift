import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct BalanceRowsTests {
    private func hall(isHoliday: Bool) -> Hall {
        let start = CivilDate(dayNumber: 20_785)
        let shift = ShiftType.tiny("day", starts: [300, 1140], lengths: [60, 120])
        let tiny = Hall.tiny(windows: [.tiny("a", cases: 2), .tiny("b", strain: 5)], shifts: [shift])
        var load = Load()
        for (_, path) in Load.figures.prefix(9) { load[keyPath: path] = 30 }
        load.contract = 60
        let entry = Ledger.Entry(employee: "Ann", from: start + -7, until: start + -1, load: load)
        return Hall(
            period: Period(
                start: start, days: 1, grid: 60, calendar: WorkCalendar(holidays: isHoliday ? [.init(start)] : [])),
            windows: tiny.windows, demand: tiny.demand, shifts: [shift], contracts: tiny.contracts,
            employees: [.tiny("Ann", category: "established"), .tiny("Bob", category: "contract")],
            loadTerms: LoadTerms(normalWeek: 90), ledger: Ledger([entry]))
    }

    @Test(arguments: Measure.allCases)
    func `judge and rows agree on every roster of two people`(measure: Measure) {
        let hall = hall(isHoliday: measure == .holiday)

        for rule in [Balance(of: measure, most: 70), Balance(of: measure, weeks: 0, most: 400)] {
            if rule.most == 400, ![.strain, .complaints, .weekend, .holiday, .late, .night].contains(measure) {
                continue
            }
            #expect(flaws(on: hall, .balance(rule)) == [])
        }
    }
}
