/// What the terminal can show.
public struct TextStyle: Hashable, Sendable {
    /// Columns of a line, at least 10.
    public let width: Int
    /// Whether signs beyond ASCII may be drawn; names are always printed as they are.
    public let isUnicode: Bool

    public init(width: Int = 80, isUnicode: Bool = true) {
        self.width = max(10, width)
        self.isUnicode = isUnicode
    }

    var ellipsis: String { isUnicode ? "…" : "~" }
    var dash: String { isUnicode ? "–" : "-" }
    /// A slot in which nothing is missing.
    var met: Character { isUnicode ? "·" : "." }

    /// `text` cut to `columns`, with a mark where something is missing.
    func clipped(_ text: String, to columns: Int) -> String {
        guard text.displayWidth > columns else { return text }
        var result = ""
        var width = 0
        for character in text {
            guard width + character.displayWidth <= columns - 1 else { break }
            width += character.displayWidth
            result.append(character)
        }
        return columns > 0 ? result + ellipsis : ""
    }

    /// `text` broken at blanks into lines: the first begins with `lead`, the others with `indent` blanks.
    public func wrapped(_ text: String, after lead: String = "", indent: Int = 0) -> [String] {
        let margin = String(repeating: " ", count: min(indent, width / 2))
        var lines: [String] = []
        var (line, isFresh) = (lead, true)
        func fits(_ more: some StringProtocol) -> Bool { line.displayWidth + more.displayWidth <= width }
        for word in text.split(separator: " ") {
            if !isFresh && fits(" " + word) {
                line += " " + word
                continue
            }
            if !isFresh {
                lines.append(line)
                line = margin
            }
            // A word that is wider than the line is broken anywhere.
            for character in word {
                if !fits(String(character)) {
                    lines.append(line)
                    line = margin
                }
                line.append(character)
            }
            isFresh = false
        }
        return lines + (isFresh && lead.isEmpty ? [] : [line])
    }
}
