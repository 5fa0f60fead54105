import ArgumentParser
import RosterFiles
import RosterReports
import RosterRules

struct PayrollCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payroll",
        abstract: "Turn a roster into hours for payroll.",
        discussion: """
            One row per employee, date, pay code and window type, on standard output or in a file. With a file, the totals \
            that its rows must add up to are written beside it: to payroll-totals.csv for payroll.csv. Refused with 65 when \
            somebody is rostered without a payroll id. Docs/Payroll.md explains the columns.

              roster payroll hall.yaml out/roster.csv
              roster payroll hall.yaml out/roster.csv --out payroll.csv --separator ';' --bom
            """)

    @OptionGroup var hall: HallArguments

    @OptionGroup var ledger: LedgerArguments

    @Argument(help: "The roster.", completion: .file(extensions: ["csv"]))
    var roster: String

    @Option(help: "The file to write; standard output if not given.", completion: .file(extensions: ["csv"]))
    var out: String?

    @Option(help: "Between fields: ',', ';' or tab.")
    var separator = SeparatedText.Separator.comma

    @Flag(help: "Begin with a byte-order mark, by which Excel recognises UTF-8.")
    var bom = false

    @Flag(help: "Refuse to replace a file.")
    var noClobber = false

    func run() throws {
        let file = try ledger.remembering(hall.read())
        let roster = try hall.readRoster(self.roster, of: file.problem.hall)
        let payroll = try Payroll(of: roster, in: file.problem.hall)
        let breaches = file.problem.judgement(of: roster).breaches.count
        if breaches > 0 {
            Console.warn("\(self.roster) breaks hard rules (\(breaches)); roster check names them")
        }
        let format = SeparatedText(separator: separator, hasByteOrderMark: bom)
        guard let out else { return try Console.print(payroll.text(format)) }
        let totals = PayrollCommand.totalsPath(beside: out)
        try Output.refuse(inputs: file.files + [self.roster], as: [out, totals])
        if noClobber { try Output.refuseExisting([out, totals]) }
        try AtomicFile.write(
            [(path: out, text: payroll.text(format)), (path: totals, text: payroll.totalsText(format))],
            isReplacing: !noClobber)
    }

    /// `a/payroll-totals.csv` for `a/payroll.csv`.
    static func totalsPath(beside path: String) -> String {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return path + "-totals" }
        return "\(path[..<dot])-totals\(path[dot...])"
    }
}
