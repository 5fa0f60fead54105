public import RosterModel
public import RosterRules

/// A hall as it was read from its files: what is to be rostered, and what was noticed on the way.
public struct HallFile: Hashable, Sendable {
    public let problem: Problem
    /// Nothing that forbids a roster, but somebody should know: guessed encodings, rows without effect.
    public let warnings: [Diagnostic]
    /// All files that were read, as they were, the hall file first.
    public let inputs: [InputFile]

    /// Their paths: an output must not be one of them.
    public var files: [String] { inputs.map(\.path) }

    /// Reads a hall file and the tables it names, as `Docs/HallFile.md` describes them.
    ///
    /// - Parameters:
    ///   - path: The hall file; its tables lie beside it.
    ///   - encoding: How the files are stored; without it they are UTF-8, UTF-16 with a mark, or guessed GB18030.
    ///   - overrides: What-ifs in the order in which they are applied: a path such as `period.days`,
    ///     `windows.tax.counters` or `rules.cover.below_target`, and the value in its place.
    ///   - isLenient: Whether unknown columns are ignored, with a warning.
    /// - Throws: `invalid` or `unreadable`, with everything wrong in all files, not only the first thing.
    public static func read(
        _ path: String, encoding: TextEncoding? = nil, overrides: [(path: String, value: String)] = [],
        isLenient: Bool = false
    ) throws(FileError) -> HallFile {
        try HallReader(path: path, encoding: encoding, isLenient: isLenient).read(overrides: overrides)
    }

    /// The same hall with what everybody has carried before, from a ledger read with it; no file if there is none yet.
    public func remembering(_ ledger: Ledger, from input: InputFile?) -> HallFile {
        HallFile(
            problem: Problem(hall: problem.hall.remembering(ledger), rules: problem.rules), warnings: warnings,
            inputs: inputs + [input].compactMap(\.self))
    }
}
