import ArgumentParser
import RosterCompiler
import RosterRules
import RosterTesting

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print the random tiny hall of a seed, its rules and its program.")

    @Option(help: "The seed of the hall.")
    var seed: UInt64

    func run() throws {
        let problem = RandomHall.problem(seed: seed)
        dump(problem.hall)
        for entry in problem.rules { print(entry.label, entry.price, entry.rule) }
        print(RosterProgram(problem).model)
    }
}
