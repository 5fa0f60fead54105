import ArgumentParser
import RosterFiles
import RosterModel
import RosterReports
import RosterRules

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the rules in force.",
        discussion: """
            Each with its price (hard, or points per unit of breach), its figures, whom it binds, and the file and line on \
            which it was written. Rules that hold without being written are there too, marked default.

              roster rules hall.yaml
            """)

    @OptionGroup var hall: HallArguments

    @Flag(help: "Print them as JSON (see Docs/Result.md).")
    var json = false

    func run() throws {
        let table = RuleTable(of: try hall.read().problem)
        try Console.print(json ? table.json : table.text(Console.style))
    }
}
