/// Something wrong in an input file, said where a person can find it.
public struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Severity: Hashable, Sendable { case error, warning }

    public let severity: Severity
    public let file: String
    /// From 1; 0 when the whole file is meant.
    public let line: Int
    /// From 1, in characters; 0 when the whole line is meant.
    public let column: Int
    public let cause: String
    /// What to do about it; empty when the cause says it all.
    public let suggestion: String

    public init(
        _ severity: Severity = .error, file: String, line: Int = 0, column: Int = 0, cause: String,
        suggestion: String = ""
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.cause = cause
        self.suggestion = suggestion
    }

    /// `file:line:column: cause; suggestion`.
    public var description: String {
        let place = line == 0 ? file : column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
        let warning = severity == .warning ? "warning: " : ""
        return "\(place): \(warning)\(cause)" + (suggestion.isEmpty ? "" : "; \(suggestion)")
    }
}

/// Everything wrong in the input, not only the first thing.
public struct InvalidInput: Error, Hashable, Sendable, CustomStringConvertible {
    /// By file, line and column; at most 50 of one file.
    public let diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
