import ArgumentParser
import RosterFiles
import RosterModel
import RosterReports
import RosterRules

/// The ledger, for subcommands whose rules look at it, or that show what a roster adds to it.
struct LedgerArguments: ParsableArguments {
    @Option(
        help: "What everybody has carried so far, for rules that look at it (see Docs/Ledger.md).",
        completion: .file(extensions: ["csv"]))
    var ledger: String?

    /// The hall with the ledger, if one is given: that it can be read is found out before anything else is done.
    func remembering(_ hall: HallFile) throws -> HallFile {
        guard let ledger else {
            if let rule = hall.problem.rules.first(where: { $0.rule.looksAtLedger }) {
                Console.note("roster: no --ledger: rule \(rule.rule.name) looks at this period alone\n")
            }
            return hall
        }
        let (read, input) = try LedgerCSV.readFile(ledger)
        if input == nil {
            Console.note("roster: there is no ledger \(ledger) yet: nobody has carried anything before\n")
        }
        return hall.remembering(read, from: input)
    }

    /// What everybody will have carried with a roster; `nil` without a ledger.
    func report(_ roster: Roster, _ hall: Hall) -> LedgerReport? {
        ledger.map { _ in
            LedgerReport(
                hall.ledger.before(hall.period.start), adding: hall.loads(of: roster),
                burdens: BurdenReport(of: roster, in: hall))
        }
    }

    func text(_ roster: Roster, _ hall: Hall) -> String {
        report(roster, hall).map { "\n" + $0.text(Console.style) } ?? ""
    }
}
