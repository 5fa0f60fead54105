import ArgumentParser
import RosterFiles
import RosterModel
import RosterReports
import RosterRules

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Write into the ledger what a roster asks of everybody.",
        discussion: """
            The roster that holds is published once; then the ledger knows who has carried evenings, weekends and hard \
            windows so far. Publishing the same again changes nothing. Refused with 5 when the roster breaks a hard rule, \
            with 65 when the ledger has other figures for the period, ends after its begin, or was changed by hand. \
            Docs/Ledger.md explains the columns.

              roster publish hall.yaml out/roster.csv --ledger ledger.csv
            """)

    @OptionGroup var hall: HallArguments

    @Argument(help: "The roster.", completion: .file(extensions: ["csv"]))
    var roster: String

    @Option(help: "The ledger; made if there is none.", completion: .file(extensions: ["csv"]))
    var ledger: String

    @Flag(help: "Give up other figures that the ledger has for this period, its last.")
    var replace = false

    func run() throws {
        let file = try hall.read()
        let problem = file.problem
        let roster = try hall.readRoster(self.roster, of: problem.hall)
        try Output.refuse(inputs: file.files + [self.roster], as: [ledger])
        let judged = Problem(hall: problem.hall.remembering(try LedgerCSV.read(ledger)), rules: problem.rules)
        if let breach = judged.judgement(of: roster).breaches.first {
            throw Failure(
                .breaches, "\(self.roster) breaks a hard rule; nothing is published\n\(breach.line(in: problem))")
        }
        let people = problem.hall.employees.count
        let dates = "\(problem.hall.period.start) to \(problem.hall.period.date(ofDay: problem.hall.period.days - 1))"
        let isNew = try alone {
            try add(problem.hall.loads(of: roster), earned: problem.hall.timeOffEarned(by: roster), problem.hall.period)
        }
        try Console.print(
            isNew
                ? "\(ledger): published \(people) \(people == 1 ? "employee" : "employees"), \(dates)\n"
                : "\(ledger): has this roster already, \(dates)\n")
    }

    /// While no other run may write the ledger.
    private func alone<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try OutputLock.holding(ledger + ".lock", work)
        } catch FileError.busy(_, let holder) {
            throw Failure(.busy, "another run (\(holder)) is writing \(ledger); try again")
        }
    }

    /// - Returns: Whether the ledger was changed.
    private func add(_ loads: [(employee: Employee, load: Load)], earned: [Int], _ period: Period) throws -> Bool {
        let old = try LedgerCSV.read(ledger)
        let until = period.date(ofDay: period.days - 1)
        let entries = zip(loads, earned).map { part, earned in
            Ledger.Entry(
                employee: part.employee.id, from: period.start, until: until, load: part.load,
                timeOff: old.timeOff(of: part.employee.id, before: period.start) + earned)
        }
        let new: Ledger
        do {
            new = try old.adding(entries, isReplacing: replace)
        } catch {
            throw Failure(.badInput, "\(ledger): nothing is published: \(PublishCommand.explained(error))")
        }
        if new == old { return false }
        try AtomicFile.write(LedgerCSV.text(of: new), to: ledger)
        return true
    }

    private static func explained(_ refusal: Ledger.Refusal) -> String {
        switch refusal {
        case .notAfter(let entry):
            return
                "it goes on to \(entry.until) already (from \(entry.from)), and periods are published one after another"
        case .differs(let new?, let old?):
            let figure = Load.figures.first { new.load[keyPath: $0.path] != old.load[keyPath: $0.path] }
            let words = figure.map {
                "\($0.name) \(old.load[keyPath: $0.path]), now \(new.load[keyPath: $0.path])"
            }
            return
                "it has other figures for this period: \(new.employee): \(words ?? "time_off"); --replace gives them up"
        case .differs(let new, let old):
            let who = new?.employee ?? old?.employee ?? ""
            return
                "it has other people in this period: \(who) is only in the \(new == nil ? "ledger" : "roster's hall"); "
                + "--replace gives them up"
        }
    }
}
