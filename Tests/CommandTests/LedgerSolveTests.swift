import Testing

/// What was carried before the period decides who carries now.
@Suite struct LedgerSolveTests {
    private static let hall = smallHall.replacing(
        "rules:\n", with: "rules:\n  - fairness: {of: strain, band: 0:00, step: 1:00, price: 5}\n")
    private static let demand = smallDemand.replacing("tax,1,2", with: "tax,1,1")
    private static let rows = smallRoster.split(separator: "\n")

    /// Who serves on Tuesday when one person is needed and this row of the small roster was Monday; with the ledger, or without.
    private func servesAfter(_ row: Int, withLedger: Bool) throws -> [String] {
        let monday = "\(Self.rows[0])\n\(Self.rows[row])\n"
        let workshop = try smallWorkshop(hall: Self.hall, demand: Self.demand, roster: monday)
        let published = try workshop.roster("publish", "hall.yaml", "roster.csv", "--ledger", "ledger.csv")
        #expect(published.status == 0, "\(published.error)")

        let tuesday = "\"$ROSTER\" solve hall.yaml --quiet --set period.start=2026-11-24"
        let run = try workshop.shell(tuesday + (withLedger ? " --ledger ledger.csv" : ""))

        #expect(run.status == 0, "\(run.error)")
        return (workshop.read("out/roster.csv") ?? "").split(separator: "\n").dropFirst()
            .map { String($0.split(separator: ",")[1]) }
    }

    @Test func `whoever served on Monday is free on Tuesday`() throws {
        #expect(try servesAfter(1, withLedger: true) == ["Bob"])
        #expect(try servesAfter(2, withLedger: true) == ["Ann"])
    }

    @Test func `without the ledger Monday is forgotten`() throws {
        let afterAnn = try servesAfter(1, withLedger: false)
        let afterBob = try servesAfter(2, withLedger: false)

        #expect(afterAnn.count == 1)
        #expect(afterAnn == afterBob)
    }
}
