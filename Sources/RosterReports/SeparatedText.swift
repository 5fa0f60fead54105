/// How a table is written as text: the separator, and the mark at the start by which Excel knows UTF-8.
public struct SeparatedText: Hashable, Sendable {
    public enum Separator: Character, Hashable, Sendable, CaseIterable {
        case comma = ","
        case semicolon = ";"
        case tab = "\t"
    }

    public let separator: Separator
    public let hasByteOrderMark: Bool

    public init(separator: Separator = .comma, hasByteOrderMark: Bool = false) {
        self.separator = separator
        self.hasByteOrderMark = hasByteOrderMark
    }

    /// The rows as text, each ended by a line feed; a field is quoted only where it has to be (RFC 4180).
    public func text(of rows: [[String]]) -> String {
        var result = hasByteOrderMark ? "\u{FEFF}" : ""
        for row in rows {
            result += row.map(quoted).joined(separator: String(separator.rawValue))
            result += "\n"
        }
        return result
    }

    private func quoted(_ field: String) -> String {
        let special = field.unicodeScalars.contains { scalar in
            scalar == "\"" || scalar == "\n" || scalar == "\r" || scalar == separator.rawValue.unicodeScalars.first
        }
        // A blank at either end is lost by readers that trim; quotes keep it.
        guard special || field.first == " " || field.last == " " else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// `text` with an apostrophe before it where a spreadsheet would take it for a formula.
    ///
    /// For texts that people read (names), never for identifiers, which programs compare.
    public static func withoutFormula(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }
}
