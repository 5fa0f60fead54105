import ArgumentParser
import RosterFiles
import RosterModel

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a small hall to begin with.",
        discussion: """
            Makes the folder if there is none, and in it a hall file with comments and its tables. Files that exist are never \
            replaced.

              roster init my-hall
            """)

    @Argument(help: "The folder.", completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("First day of the period, for example 2027-01-04.", valueName: "date"))
    var start = CivilDate(dayNumber: 20_822)

    func run() throws {
        let paths = try HallTemplate(start: start).write(to: folder)
        Console.note("roster: wrote \(paths.joined(separator: ", "))\n")
    }
}
