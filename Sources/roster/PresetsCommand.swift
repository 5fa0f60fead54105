import ArgumentParser
import RosterFiles
import RosterReports

struct PresetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "presets",
        abstract: "List the presets of rules, or what one of them says.",
        discussion: """
            A preset is law or custom as data; a hall takes it up by its name in the list of rules, and may replace each of \
            its figures. Docs/Presets.md has them all, with the pages on which the figures were read. No legal advice.

              roster presets
              roster presets cn
            """)

    @Argument(help: "The preset to show; all names if not given.")
    var name: String?

    func run() throws {
        let style = Console.style
        guard let name else {
            let width = Preset.names.map(\.count).max() ?? 0
            let lines = Preset.names.compactMap(Preset.named).flatMap { preset in
                let blanks = String(repeating: " ", count: width + 2 - preset.name.count)
                return style.wrapped(preset.title, after: preset.name + blanks, indent: width + 2)
            }
            return try Console.print(lines.map { $0 + "\n" }.joined())
        }
        guard let preset = Preset.named(name) else {
            throw Failure(.usage, "there is no preset \(name); there are \(Preset.names.joined(separator: ", "))")
        }
        try Console.print(PresetsCommand.lines(of: preset, style).map { $0 + "\n" }.joined())
    }

    private static func lines(of preset: Preset, _ style: TextStyle) -> [String] {
        let scope = preset.needsScope ? "; a hall must say whom, by for:" : ""
        var lines = style.wrapped("\(preset.title). Binds \(preset.binds)\(scope).", indent: 2)
        for item in preset.items {
            lines += style.wrapped("\(item.name): \(item.figures)", indent: 4)
            lines += style.wrapped("\(item.meaning) (\(item.article))", after: "  ", indent: 4)
        }
        lines.append("Leaves out:")
        return lines + preset.leavesOut.flatMap { style.wrapped($0, after: "- ", indent: 2) }
    }
}
