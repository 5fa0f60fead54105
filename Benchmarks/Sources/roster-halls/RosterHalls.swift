import ArgumentParser
import BenchmarkHalls

@main
struct RosterHalls: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster-halls", abstract: "Halls to measure the solver with, as hall folders.",
        subcommands: [DrawCommand.self, ConvertCommand.self, RestoreCommand.self])
}
