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

    /// `text` broken at blanks into lines; those after the first begin with `indent` blanks.
    func wrapped(_ text: String, indent: Int = 0) -> [String] {
        let indent = min(indent, width / 2)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty && line.displayWidth + 1 + word.displayWidth <= width {
                line += (line.allSatisfy { $0 == " " } ? "" : " ") + word
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = String(repeating: " ", count: lines.isEmpty ? 0 : indent)
            for character in word {
                if line.displayWidth + character.displayWidth > width {
                    lines.append(line)
                    line = String(repeating: " ", count: indent)
                }
                line.append(character)
            }
        }
        return lines + (line.isEmpty ? [] : [line])
    }
}
