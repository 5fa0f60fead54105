import ArgumentParser
import RosterFiles
import RosterModel

/// The hall, as every subcommand takes it.
struct HallArguments: ParsableArguments {
    @Argument(help: "The hall file; its tables lie beside it.", completion: .file(extensions: ["yaml", "yml"]))
    var hall: String

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Put another value in the hall file's place, this time only; may be repeated.",
            discussion: "For example: --set rules.cover.below_target=20 --set windows.tax.counters=4",
            valueName: "path=value"))
    var overrides: [Override] = []

    @Option(help: "How the files are stored: utf-8, utf-16 or gb18030; guessed if not given.")
    var encoding: TextEncoding?

    @Flag(help: "Treat warnings about the input as errors.")
    var strict = false

    @Flag(help: "Ignore unknown columns of tables, with a warning.")
    var lenient = false

    /// One value put in another's place.
    struct Override: ExpressibleByArgument {
        let path: String
        let value: String

        init?(argument: String) {
            guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
            path = String(argument[..<sign])
            value = String(argument[argument.index(after: sign)...])
        }
    }

    /// Reads the hall and prints its warnings.
    func read() throws -> HallFile {
        let file = try HallFile.read(
            hall, encoding: encoding, overrides: overrides.map { ($0.path, $0.value) }, isLenient: lenient)
        try show(file.warnings)
        return file
    }

    /// Reads a roster of the hall, or of its earlier staff, and prints its warnings.
    func readRoster(_ path: String, of hall: Hall, isPast: Bool = false) throws -> Roster {
        let (roster, warnings) = try RosterCSV.read(
            path, for: hall, encoding: encoding, isLenient: lenient, isPast: isPast)
        try show(warnings)
        return roster
    }

    private func show(_ warnings: [Diagnostic]) throws(Failure) {
        for warning in warnings { Console.note("\(warning)\n") }
        if strict && !warnings.isEmpty { throw Failure(.badInput, "warnings are errors with --strict") }
    }
}
