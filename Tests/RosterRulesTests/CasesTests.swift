import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Nine cases an hour are served at a, two at b; both ask for one person from 9 to 13. Ann has served 36 cases before, Bo none.
@Suite struct CasesTests {
    private let hall: Hall = {
        let tiny = Hall.tiny(
            days: 7, windows: [.tiny("a", cases: 9), .tiny("b", cases: 2)],
            needs: [.people(1, at: "a", in: 9..<13), .people(1, at: "b", in: 9..<13)],
            employees: [.tiny("Ann", category: "established"), .tiny("Bo", category: "agency")])
        var carried = Load()
        carried.cases = 36 * 60
        carried.contract = 2400
        var none = Load()
        none.contract = 2400
        let monday = tiny.period.start
        return Hall(
            period: tiny.period, windows: tiny.windows, demand: tiny.demand, shifts: tiny.shifts,
            contracts: tiny.contracts, employees: tiny.employees,
            ledger: Ledger([
                .init(employee: "Ann", from: monday + -7, until: monday + -1, load: carried),
                .init(employee: "Bo", from: monday + -7, until: monday + -1, load: none),
            ]))
    }()

    @Test func `cases are hours on duty times the cases an hour of the window, breaks left out`() {
        let loads = hall.loads(of: .build(WrittenShift("Ann", from: 9, "aa1b"), WrittenShift("Bo", from: 9, "b")))

        #expect(loads.map(\.load.cases) == [(18 + 2) * 60, 2 * 60])
    }

    /// 36 + 4 · 11 = 80 cases of both periods, 40 each: Ann should serve 4 more, Bo 40. With a band of five cases, Ann at a from 9 to 13
    /// (36) is 27 cases beyond, three steps of ten; Bo at b (8) 27 cases short of 35.
    @Test func `who has earned less so far gets the busy window`() {
        let rule = Rule.fairness(Fairness(of: .cases, band: 300, step: 600, below: true))
        let alike = Roster.build(WrittenShift("Ann", from: 9, "bb"), WrittenShift("Bo", from: 9, "aaaa"))
        let unlike = Roster.build(WrittenShift("Ann", from: 9, "aaaa"), WrittenShift("Bo", from: 9, "bbbb"))

        #expect(hall.findings(of: rule, in: alike).isEmpty)
        #expect(hall.findings(of: rule, in: unlike).map(\.count) == [3, 3])
        #expect(hall.findings(of: rule, in: unlike).map(\.part) == ["above", "below"])
    }

    /// Ann has 36 cases in two weeks of contract, Bo 36 now: their means are 18 a normal week each.
    @Test func `categories are bounded in what they can earn`() {
        let rule = Rule.balance(Balance(of: .cases, most: 60))

        let alike = hall.findings(of: rule, in: .build(WrittenShift("Bo", from: 9, "aaaa")))
        let unlike = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "aaaa")))

        #expect(alike.isEmpty)
        // (72 − 0) / 2 cases, less one.
        #expect(unlike.map(\.count) == [35 * 60])
    }

    @Test func `a window type without cases is nobody's gain`() {
        let idle = Hall.tiny(days: 7)

        #expect(!idle.canCarry(.cases, .tiny("Ann")))
        #expect(idle.loads(of: .build(WrittenShift("Ann", from: 9, "aaaa"))).map(\.load.cases) == [0])
    }
}
