import ArgumentParser
import RosterFiles
import RosterModel
import RosterReports
import RosterRules

/// The ledger, for subcommands that show what a roster adds to it.
struct LedgerArguments: ParsableArguments {
    @Option(
        help: "Show also what everybody has carried so far, from this ledger (see Docs/Ledger.md).",
        completion: .file(extensions: ["csv"]))
    var ledger: String?

    /// The ledger, if one is asked for: that it can be read is found out before anything else is done.
    func read() throws -> Ledger? { try ledger.map { try LedgerCSV.read($0) } }

    /// What everybody will have carried with a roster; empty without a ledger.
    static func report(_ ledger: Ledger?, _ roster: Roster, _ hall: Hall) -> String {
        ledger.map { "\n" + LedgerReport($0, adding: hall.loads(of: roster)).text(Console.style) } ?? ""
    }
}
