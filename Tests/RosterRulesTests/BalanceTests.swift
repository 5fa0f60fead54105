import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Ann is established and works 40 hours a week; Bob and Cy have contracts and work 20 each. Window `a` has strain 1, `b` 5.
/// In a week their categories have 2,400 minutes of contract time each, so that a mean is the sum of its category.
@Suite struct BalanceTests {
    private static let monday = CivilDate(dayNumber: 20_780)

    private func hall(ledger: [Ledger.Entry] = [], employees: [Employee]? = nil) -> Hall {
        let tiny = Hall.tiny(days: 7, windows: [.tiny("a"), .tiny("b", strain: 5)])
        let staff = [
            Employee.tiny("Ann", category: "established"), .tiny("Bob", category: "contract", contract: "half"),
            .tiny("Cy", category: "contract", contract: "half"),
        ]
        return Hall(
            period: tiny.period, windows: tiny.windows, demand: tiny.demand, shifts: tiny.shifts,
            contracts: [
                Contract(id: "full", shifts: ["day"]), Contract(id: "half", shifts: ["day"], normalWeek: 1200),
            ], employees: employees ?? staff, ledger: Ledger(ledger))
    }

    private func entry(_ employee: Employee.ID, weeksAgo: Int, strain: Int, contract: Int) -> Ledger.Entry {
        var load = Load()
        load.strain = strain
        load.contract = contract
        let from = Self.monday + -7 * weeksAgo
        return Ledger.Entry(employee: employee, from: from, until: from + 6, load: load)
    }

    private let rule = Rule.balance(Balance(of: .strain, most: 240))

    /// Ann 540, Bob and Cy 300 together: 240 apart.
    @Test func `as far apart as is allowed`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "baaaa"), WrittenShift("Bob", from: 9, "b"))

        #expect(hall().findings(of: rule, in: roster).isEmpty)
    }

    /// Eight years of five hundred people's strain: three such numbers multiplied pass 64 bits.
    @Test func `large sums are compared exactly`() {
        let large = 5_000_000_000
        func count(_ strain: Int) -> [Int] {
            let hall = hall(ledger: [
                entry("Ann", weeksAgo: 1, strain: 0, contract: large),
                entry("Bob", weeksAgo: 1, strain: strain, contract: large),
            ])
            return hall.findings(of: .balance(Balance(of: .strain, weeks: 2, most: 240)), in: Roster()).map(\.count)
        }
        // A normal week of 2400 minutes of about as much strain as contract time, less 240.
        #expect(count(large) == [2160])
        #expect(count(large / 10) == [])
        #expect(count(large / 10 + 3_000_000) == [2])
    }

    @Test func `an hour more is sixty minutes too much, whoever carries more`() {
        let one = Roster.build(WrittenShift("Ann", from: 9, "baaaaa"), WrittenShift("Cy", from: 9, "b"))
        let other = Roster.build(WrittenShift("Bob", from: 9, "b"))

        #expect(hall().findings(of: rule, in: one).map(\.count) == [60])
        #expect(
            hall().findings(of: rule, in: one).map(\.message) == [
                "a normal week's strain up to 2026-11-29 differs by category: established 600 min, contract 300 min "
                    + "(most 240 apart)"
            ])
        #expect(hall().findings(of: rule, in: other).map(\.count) == [60])
    }

    /// Nobody is far from the mean of all, and yet the sums of two people who work half as much are one sum.
    @Test func `means are by contract time, not by person`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 9, "bb"), WrittenShift("Bob", from: 9, "b"), WrittenShift("Cy", from: 9, "b"))

        #expect(hall().findings(of: .balance(Balance(of: .strain, most: 0)), in: roster).isEmpty)
    }

    /// Before: established 600 of 2,400, contract 0 of 2,400; now 0 and 540: 600 of 4,800 and 540 of 4,800, times 2,400.
    @Test func `the ledger counts, and so does its contract time`() {
        let ledger = [
            entry("Ann", weeksAgo: 1, strain: 600, contract: 2400),
            entry("Bob", weeksAgo: 1, strain: 0, contract: 2400),
            entry("Ann", weeksAgo: 13, strain: 90_000, contract: 2400),
        ]
        let roster = Roster.build(WrittenShift("Bob", from: 9, "baaaa"))

        #expect(hall(ledger: ledger).findings(of: .balance(Balance(of: .strain, most: 30)), in: roster).isEmpty)
        #expect(
            hall(ledger: ledger).findings(of: .balance(Balance(of: .strain, most: 29)), in: roster).map(\.count) == [1])
    }

    @Test func `minutes are rounded up`() {
        // 60 · 2,400 / (2,400 + 1,200 · 6 / 7): who is on leave for a day has less contract time.
        let away = Employee.tiny("Bob", category: "contract", contract: "half", leave: [Leave(slots: 0..<24)])
        let hall = hall(employees: [.tiny("Ann", category: "established"), away])

        // 60 · 2,400 / 1,028 = 140.08.
        #expect(
            hall.findings(
                of: .balance(Balance(of: .strain, most: 0)), in: .build(WrittenShift("Bob", day: 1, from: 33, "a"))
            ).map(\.count) == [141])
    }

    @Test func `one category alone has no gap, nor have those out of scope`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "bbbbbb"))

        let judgement = hall().judgement(of: roster, by: rule, for: Scope(categories: ["established"]))
        #expect(judgement.isLegal)
        #expect(!hall().judgement(of: roster, by: rule, for: Scope(employees: ["Ann", "Cy"])).isLegal)
    }

    @Test func `a price counts by the minute`() {
        let judgement = hall().judgement(
            of: .build(WrittenShift("Ann", from: 9, "b")), by: rule, price: .points(2))

        #expect(judgement.scoreLines == ["balance (strain) 60 × 2"])
    }
}
