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
            which it was written. Rules that hold without being written are there too, marked default. A rule of a preset comes \
            with its article, and with the figures that the hall replaced.

              roster rules hall.yaml
              roster rules hall.yaml 107
            """)

    @OptionGroup var hall: HallArguments

    @Argument(help: "Only the rules that bind this employee, by identifier.")
    var employee: String?

    @Flag(help: "Print them as JSON (see Docs/Result.md).")
    var json = false

    func run() throws {
        let problem = try hall.read().problem
        let bound = try employee.map { id in
            guard let employee = problem.hall.employees.first(where: { $0.id.text == id }) else {
                throw Failure(.usage, "there is no employee \(id) in \(hall.hall)")
            }
            return employee
        }
        let table = RuleTable(of: problem, binding: bound)
        try Console.print(json ? table.json : table.text(Console.style))
    }
}
