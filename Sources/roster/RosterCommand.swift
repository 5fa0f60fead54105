import ArgumentParser
import GLPK
import RosterFiles
import RosterReports

@main
struct RosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: "Weekly rosters for service-window halls.",
        discussion: """
            A hall is one YAML file beside a few CSV tables. A first hall, its roster, and the proof that it is legal:

              roster init my-hall
              roster solve my-hall/hall.yaml
              roster check my-hall/hall.yaml my-hall/out/roster.csv

            Exit codes: 0 a legal roster at the gap asked for; 2 a legal roster, stopped at a limit; 3 impossible; \
            4 none found within the limit; 5 check found breaches; 64 usage; 65 bad data; 66 a file is missing; \
            70 an internal fault; 73 cannot create, 74 cannot write the output; \
            75 another run has it; 130 interrupted with nothing to show.
            """,
        version: "roster \(rosterVersion) (GLPK \(glpkVersion))",
        subcommands: [
            InitCommand.self, SolveCommand.self, CheckCommand.self, PayrollCommand.self, PublishCommand.self,
            RulesCommand.self, PresetsCommand.self,
            CompileCommand.self, DoctorCommand.self,
        ])

    /// Runs the subcommand; every failure becomes its message on standard error and its exit code.
    static func main() {
        Console.occupyClosedDescriptors()
        Console.ignoreSignalsOfWriting()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            fail(failure.message, failure.code.rawValue)
        } catch let error as FileError {
            // Diagnostics already begin with their place.
            Console.note("\(error)\n")
            exit(withError: ExitCode(error.exitCode))
        } catch let refusal as PayrollRefusal {
            for fault in refusal.faults { Console.note("roster: \(fault)\n") }
            fail("no payroll is written", CommandStatus.badInput.rawValue)
        } catch {
            exit(withError: error)
        }
    }

    private static func fail(_ message: String, _ code: Int32) -> Never {
        Console.note("roster: \(message)\n")
        exit(withError: ExitCode(code))
    }
}
