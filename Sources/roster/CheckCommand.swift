import ArgumentParser
import RosterFiles
import RosterModel
import RosterReports
import RosterRules

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a hall, or judge a roster by its rules.",
        discussion: """
            Without a roster, reads the hall and reports every error of every file at once, each with file, line, column, \
            cause and suggestion. With a roster, prints one line for each broken hard rule, with the line of the hall file \
            on which the rule stands, then the score term by term. Exits with 5 if a hard rule is broken, with 65 if a \
            file says something wrong.

              roster check hall.yaml
              roster check hall.yaml out/roster.csv
              roster check hall.yaml out/roster.csv --json
            """)

    @OptionGroup var hall: HallArguments

    @Argument(help: "The roster to judge.", completion: .file(extensions: ["csv"]))
    var roster: String?

    @OptionGroup var ledger: LedgerArguments

    @Flag(help: "Print the judgement as JSON (see Docs/Result.md).")
    var json = false

    func run() throws {
        let file = try ledger.remembering(hall.read())
        guard let path = roster else { return try printHall(file.problem) }
        let roster = try hall.readRoster(path, of: file.problem.hall)
        let judgement = file.problem.judgement(of: roster)
        if json {
            let report = ledger.report(roster, file.problem.hall)
            try Console.print(judgement.json(in: file.problem, ledger: report))
        } else {
            let breaches = judgement.breaches.map { $0.line(in: file.problem) + "\n" }.joined()
            let carried = ledger.text(roster, file.problem.hall)
            try Console.print(breaches + Summary.score(of: judgement, Console.style) + carried)
        }
        if !judgement.isLegal { throw ExitCode(CommandStatus.breaches.rawValue) }
    }

    private func printHall(_ problem: Problem) throws {
        let hall = problem.hall
        guard !json else {
            return try Console.print(problem.json)
        }
        try Console.print(
            "\(self.hall.hall): no errors: \(counted(hall.employees.count, "employee")), "
                + "\(counted(hall.windows.count, "window type")), \(counted(hall.period.days, "day")) "
                + "from \(hall.period.start), \(counted(problem.rules.count, "rule"))\n")
    }

    /// `1 day`, `2 days`.
    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
