import ArgumentParser
import RosterFiles
import RosterModel
import RosterReports
import RosterRules
import RosterSolver

struct SolveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve",
        abstract: "Find the best roster of a hall.",
        discussion: """
            Writes roster.csv, payroll.csv, payroll-totals.csv and result.json into one folder, each complete or not at all, \
            after the judge has read the written roster back and found it legal. Prints a summary. The folder always holds \
            one whole result: when no roster is found, nothing in it is touched.

            Ctrl-C ends the search and keeps the best roster so far; a second one ends the program.

              roster solve hall.yaml
              roster solve hall.yaml --time-limit 600 --gap 1 --out next-week
              roster solve hall.yaml --set staff.remove=107 --start out/roster.csv --out one-less
              roster solve hall.yaml --set rules.cover.below_target=20 --json --quiet > result.json

            Exit codes: 0 a legal roster at the gap asked for; 2 a legal roster, stopped at a limit; 3 impossible; \
            4 none found within the limit; 130 interrupted with nothing to show.
            """)

    @OptionGroup var hall: HallArguments

    @OptionGroup var ledger: LedgerArguments

    @Option(help: "Folder for the results; 'out' beside the hall file if not given.", completion: .directory)
    var out: String?

    @Option(
        help: ArgumentHelp(
            "Seconds from the start after which the best roster so far is taken; with --deterministic, the work of about so many.",
            valueName: "seconds"))
    var timeLimit = 60.0

    @Option(
        help: ArgumentHelp(
            "Stop when the score is proven to be within so many percent of the best.", valueName: "percent"))
    var gap = 0.0

    @Option(
        help: ArgumentHelp(
            "A roster to begin with, and to stay near: a day of it changes only where that makes the roster better.",
            valueName: "roster.csv"), completion: .file(extensions: ["csv"]))
    var start: String?

    @Option(
        help: ArgumentHelp(
            "With --start: what a changed person-day must save; a third of a person-slot below target if not given.",
            valueName: "points"))
    var changePrice: Int?

    @Option(help: "Begin the random choices elsewhere.")
    var seed: UInt64 = 1

    @Option(help: "Threads to use, 1 or 2.")
    var threads = 2

    @Flag(help: "Limit the work by counts instead of the clock: the same input gives the same files.")
    var deterministic = false

    @Flag(help: "Print result.json instead of the summary, and progress as lines of JSON on standard error.")
    var json = false

    @Flag(name: .shortAndLong, help: "Print neither summary nor progress.")
    var quiet = false

    @Flag(help: "Refuse to replace files of an earlier result.")
    var noClobber = false

    func validate() throws {
        guard timeLimit > 0 && timeLimit <= 1e9 else {
            throw ValidationError("--time-limit must be more than 0 seconds")
        }
        guard gap >= 0 && gap <= 100 else { throw ValidationError("--gap must be from 0 to 100 percent") }
        guard (changePrice ?? 0) >= 0 && (changePrice ?? 0) <= 1_000_000 else {
            throw ValidationError("--change-price must be from 0 to 1000000 points")
        }
        guard changePrice == nil || start != nil else { throw ValidationError("--change-price needs --start") }
        guard (1...2).contains(threads) else { throw ValidationError("--threads must be 1 or 2") }
    }

    func run() throws {
        let file = try ledger.remembering(hall.read())
        let folder = out ?? Output.folder(beside: hall.hall)
        let delivery = Delivery(to: folder, isReplacing: !noClobber)
        let report = try delivery.alone {
            try FaultBundle.saving(file, and: start, in: folder) { try deliver(file, to: delivery) }
        }
        if json {
            try Console.print(report.json)
        } else if !quiet {
            let carried = report.roster.map { ledger.text($0, file.problem.hall) } ?? ""
            try Console.print(Summary(of: report, Console.style).text + carried)
        }
        let status = CommandStatus(of: report)
        if status != .success { throw ExitCode(status.rawValue) }
    }

    /// Solves the hall and writes the files of its result.
    private func deliver(_ file: HallFile, to delivery: Delivery) throws -> RunReport {
        try delivery.prepare(inputs: file.files)
        let options = try options(for: file.problem)
        let progress = ProgressDisplay(json: json, quiet: quiet)
        Interruption.endsSearch()
        var search = options
        if !deterministic {
            // Who waits counts from the start of the command; but never leave the search with next to nothing.
            search.timeLimit = .seconds(max(timeLimit - ProcessAge.seconds, timeLimit / 2))
        }
        let result = try solve(file.problem, options: search) { progress.show($0) }
        progress.clear()
        let report = RunReport(result, of: file.problem, options)
        if report.roster != nil {
            let written = try delivery.write(report)
            if !quiet {
                Console.note("roster: wrote \(written.joined(separator: ", "))\n")
                if let start = options.start, let path = self.start, let roster = report.roster {
                    let changes = RosterChanges(from: start, to: roster).changes.count
                    Console.note("roster: person-days changed from \(path): \(changes)\n")
                }
            }
        }
        return report
    }

    private func options(for problem: Problem) throws -> RosterSolver.SolveOptions {
        RosterSolver.SolveOptions(
            timeLimit: .seconds(timeLimit), gap: gap, seed: seed, threads: threads,
            isDeterministic: deterministic, start: try start.map { try readStart($0, problem) },
            changePrice: changePrice)
    }

    /// The roster to begin with, judged by the rules as they are now.
    private func readStart(_ path: String, _ problem: Problem) throws -> Roster {
        let roster = try hall.readRoster(path, of: problem.hall, isPast: true)
        let breaches = problem.judgement(of: roster).breaches
        if let first = breaches.first {
            let more = breaches.count > 1 ? " and \(breaches.count - 1) more" : ""
            Console.warn(
                "\(path) breaks hard rules now; what is legal of it is kept: \(first.finding.message)\(more)")
        }
        return roster
    }
}
