import RosterModel
import Testing

@Suite struct LedgerTests {
    private let monday = CivilDate(dayNumber: 20_780)

    private func entry(_ employee: Employee.ID, week: Int, strain: Int, timeOff: Int = 0) -> Ledger.Entry {
        var load = Load()
        load.strain = strain
        let from = monday + 7 * week
        return Ledger.Entry(employee: employee, from: from, until: from + 6, load: load, timeOff: timeOff)
    }

    @Test func `loads of periods add up for each employee`() throws {
        let ledger = try Ledger().adding([entry("bob", week: 0, strain: 5), entry("ann", week: 0, strain: 7)])
            .adding([entry("ann", week: 1, strain: 30, timeOff: 90)])

        #expect(ledger.entries.map(\.employee) == ["ann", "bob", "ann"])
        #expect(ledger.loads["ann"]?.strain == 37)
        #expect(ledger.loads["bob"]?.strain == 5)
        #expect(ledger.loads["eve"] == nil)
        #expect(ledger.timeOff(of: "ann", before: monday + 14) == 90)
        #expect(ledger.timeOff(of: "ann", before: monday + 7) == 0)
    }

    @Test func `the same period again is nothing, with other figures it is refused`() throws {
        let week = [entry("ann", week: 0, strain: 7), entry("bob", week: 0, strain: 5)]
        let ledger = try Ledger().adding(week)

        #expect(try ledger.adding(week.reversed()) == ledger)
        let other = entry("bob", week: 0, strain: 6)
        #expect(throws: Ledger.Refusal.differs(new: other, old: week[1])) { try ledger.adding([week[0], other]) }
        #expect(throws: Ledger.Refusal.differs(new: nil, old: week[1])) { try ledger.adding([week[0]]) }
        #expect(try ledger.adding([week[0], other], isReplacing: true).entries == [week[0], other])
    }

    @Test func `a period begins after all others, and only the last is replaced`() throws {
        let last = entry("ann", week: 2, strain: 1)
        let ledger = try Ledger().adding([entry("ann", week: 1, strain: 1)]).adding([last])
        let overlapping = Ledger.Entry(employee: "ann", from: monday + 20, until: monday + 26, load: Load())

        #expect(throws: Ledger.Refusal.notAfter(last)) { try ledger.adding([entry("ann", week: 0, strain: 1)]) }
        #expect(throws: Ledger.Refusal.notAfter(last)) { try ledger.adding([overlapping]) }
        #expect(throws: Ledger.Refusal.notAfter(last)) {
            try ledger.adding([entry("ann", week: 1, strain: 2)], isReplacing: true)
        }
    }

    @Test func `every figure has a name of its own and is added`() {
        var load = Load()
        for (number, figure) in Load.figures.enumerated() { load[keyPath: figure.path] = number + 1 }

        #expect(Set(Load.figures.map(\.name)).count == 12)
        #expect(Load.figures.map { (load + load)[keyPath: $0.path] } == (1...12).map { 2 * $0 })
    }
}
