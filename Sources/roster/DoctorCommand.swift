import ArgumentParser
import GLPK
import RosterFiles
import RosterModel
import RosterReports
import RosterRules
import RosterSolver

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Try out whether this installation can be trusted.",
        discussion: """
            Tries every known fault of GLPK on the library in use, with the remedy of each, and then reads, solves, writes \
            and judges a small hall in a folder for temporary files. Exits with 70 if anything fails.

              roster doctor
            """)

    func run() throws {
        var failures = 0
        func report(_ isGood: Bool, _ text: String) throws {
            if !isGood { failures += 1 }
            try Console.print("\(isGood ? "ok  " : "FAIL")  \(text)\n")
        }
        try Console.print("roster \(rosterVersion), GLPK \(glpkVersion)\n")
        for fault in knownFaults() {
            let state =
                switch (fault.isPresent, fault.isRemedied) {
                case (_, false): "the remedy fails"
                case (true, true): "present, remedied"
                case (false, true): "absent"
                }
            try report(fault.isRemedied, "\(fault.name): \(state)")
        }
        do {
            let score = try DoctorCommand.solveStarter()
            try report(true, "a small hall was read, solved, written, read back and judged: score \(score)")
        } catch let failure as Failure {
            try report(false, "a small hall: \(failure.message)")
        } catch {
            try report(false, "a small hall: \(error)")
        }
        if failures > 0 {
            throw Failure(.internalFault, "\(failures) of these checks failed; do not trust this installation")
        }
    }

    /// Runs the hall of `roster init` from files to files, in a folder that is removed again.
    private static func solveStarter() throws -> Int {
        let folder = Output.temporaryFolder("doctor")
        let delivery = Delivery(to: "\(folder)/out", isReplacing: false)
        var files: [String] = []
        defer {
            delivery.remove()
            for file in files { _ = try? Output.remove(file) }
            Output.removeFolder(folder)
        }
        files = try HallTemplate(start: CivilDate(dayNumber: 20_822)).write(to: folder)
        let file = try HallFile.read(files[0])
        try delivery.prepare(inputs: file.files)
        let options = RosterSolver.SolveOptions(timeLimit: .seconds(5), gap: 50)
        let report = RunReport(try solve(file.problem, options: options) { _ in }, of: file.problem, options)
        guard let score = report.judgement?.score else { throw Failure(.notFound, "no roster was found in 5 s") }
        _ = try delivery.write(report)
        return score
    }
}
