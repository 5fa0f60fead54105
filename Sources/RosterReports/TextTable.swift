/// A table that gives up columns, then letters, when the terminal is too narrow for it.
struct TextTable {
    struct Column {
        let title: String
        /// Numbers to the right, texts to the left.
        let isNumber: Bool
        /// The higher, the sooner it is left out; 0 stays.
        let rank: Int
        /// Whether a text too long for its column goes on in further lines, rather than losing its end; for the last
        /// column only.
        let wraps: Bool

        init(_ title: String, isNumber: Bool = true, rank: Int = 0, wraps: Bool = false) {
            self.title = title
            self.isNumber = isNumber
            self.rank = rank
            self.wraps = wraps
        }
    }

    let columns: [Column]
    /// As many texts as there are columns.
    let rows: [[String]]

    private static let indent = 2
    private static let gap = 2
    /// A text column may be cut to this many columns of the terminal, never further.
    private static let leastText = 8

    func lines(_ style: TextStyle) -> [String] {
        let natural = columns.indices.map { column in
            ([columns[column].title] + rows.map { $0[column] }).map(\.displayWidth).max() ?? 0
        }
        var kept = Array(columns.indices)
        while kept.count > 1, leastWidth(of: kept, natural) > style.width,
            let dropped = kept.max(by: { (columns[$0].rank, $0) < (columns[$1].rank, $1) }), columns[dropped].rank > 0
        {
            kept.removeAll { $0 == dropped }
        }
        var widths = natural
        var excess =
            kept.reduce(0) { $0 + natural[$1] } + TextTable.gap * (kept.count - 1) + TextTable.indent - style.width
        // The widest text column gives way first.
        while excess > 0,
            let widest = kept.filter({ !columns[$0].isNumber && widths[$0] > TextTable.leastText })
                .max(by: { widths[$0] < widths[$1] })
        {
            widths[widest] -= 1
            excess -= 1
        }
        let gap = String(repeating: " ", count: TextTable.gap)
        let margin = String(repeating: " ", count: TextTable.indent)
        return ([columns.map(\.title)] + rows).flatMap { row -> [String] in
            if let last = kept.last, columns[last].wraps {
                let head =
                    margin + kept.dropLast().map { pad(row[$0], to: widths[$0], columns[$0], style) + gap }.joined()
                return style.wrapped(row[last], after: head, indent: head.displayWidth)
            }
            var line = margin + kept.map { pad(row[$0], to: widths[$0], columns[$0], style) }.joined(separator: gap)
            while line.last == " " { line.removeLast() }
            return [style.clipped(line, to: style.width)]
        }
    }

    private func leastWidth(of kept: [Int], _ natural: [Int]) -> Int {
        kept.reduce(TextTable.indent + TextTable.gap * (kept.count - 1)) { sum, column in
            sum + (columns[column].isNumber ? natural[column] : min(natural[column], TextTable.leastText))
        }
    }

    private func pad(_ text: String, to width: Int, _ column: Column, _ style: TextStyle) -> String {
        let text = style.clipped(text, to: width)
        let blanks = String(repeating: " ", count: width - text.displayWidth)
        return column.isNumber ? blanks + text : text + blanks
    }
}
