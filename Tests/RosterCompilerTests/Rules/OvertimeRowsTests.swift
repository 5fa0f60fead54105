import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct OvertimeRowsTests {
    /// Days 0, 6, 7, 8 can be worked, from Monday, 23 November on; a normal week has three hours.
    private func hall(days: Int, carried: Int) -> Hall {
        let tiny = Hall.tiny(
            days: days, windows: [.tiny("a")],
            shifts: [
                .tiny(
                    "day", starts: [540], lengths: [120, 240], weekdays: [.monday, .sunday],
                    breaks: [BreakType(id: "rest", length: 60, isPaid: false, dueFrom: 240, afterStart: 60...60)])
            ])
        var load = Load()
        load.overtime = carried
        let entry = Ledger.Entry(
            employee: "Ann", from: tiny.period.start + -14, until: tiny.period.start + -1, load: load)
        return Hall(
            period: tiny.period, windows: tiny.windows, demand: tiny.demand, shifts: tiny.shifts,
            contracts: tiny.contracts, employees: tiny.employees, loadTerms: LoadTerms(normalWeek: 170),
            ledger: Ledger([entry]))
    }

    @Test(
        arguments: [
            Overtime(per: .month, most: 90), Overtime(per: .period, most: 90, step: 30),
            Overtime(per: .period, most: 0),
        ], [0, 50, 400])
    func `judge and rows agree on every roster of two weeks`(overtime: Overtime, carried: Int) {
        #expect(flaws(on: hall(days: 14, carried: carried), .overtime(overtime)) == [])
    }

    @Test func `judge and rows agree over the end of a month`() {
        #expect(flaws(on: hall(days: 15, carried: 60), .overtime(Overtime(per: .month, most: 90))) == [])
    }
}
