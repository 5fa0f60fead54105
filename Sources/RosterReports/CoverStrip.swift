import RosterModel

/// Cover drawn as one line a day and one character a slot, or several slots where the line is too short.
struct CoverStrip {
    let title: String
    let lines: [String]

    init(_ report: CoverReport, _ period: Period, _ style: TextStyle) {
        let labels = (0..<period.days).map { CoverStrip.label(of: period.date(ofDay: $0), style) }
        let indent = 2
        let room = max(1, style.width - indent - (labels.first?.count ?? 0) - 1)
        let open = period.slots.filter { report.instants[$0].isOpen }.map { $0 % period.slotsPerDay }
        guard let first = open.min(), let last = open.max() else {
            title = "Cover"
            lines = ["  no window is open"]
            return
        }
        // Whole hours where possible, so that the hours can be read off the heading.
        let steps = [5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440].filter { $0 % period.grid.count == 0 }
        let span = { (step: Int) in first / (step / period.grid.count)...last / (step / period.grid.count) }
        let step = steps.first { span($0).count <= room } ?? 1440
        let perCharacter = step / period.grid.count
        let cells = span(step)
        let length = step % 60 == 0 ? "\(step / 60) h" : "\(step) min"
        title = "Cover (\(length) a character; \(style.met) met, digit: people missing, !: below the minimum)"
        let blanks = String(repeating: " ", count: indent)
        let heading =
            blanks + String(repeating: " ", count: (labels.first?.count ?? 0) + 1)
            + CoverStrip.clock(cells, step, period.dayBegins)
        lines =
            [heading]
            + labels.enumerated().map { day, label in
                let strip = cells.map { cell in
                    let slots = (cell * perCharacter)..<((cell + 1) * perCharacter)
                    return CoverStrip.sign(slots.map { report.instants[day * period.slotsPerDay + $0] }, style)
                }
                var line = blanks + label + " " + String(strip)
                while line.last == " " { line.removeLast() }
                return line
            }
    }

    private static func label(of date: CivilDate, _ style: TextStyle) -> String {
        let text = "\(date.weekday) \(date)"
        return style.width >= 50
            ? text : style.width >= 30 ? "\(date.weekday) \(text.suffix(2))" : String(text.prefix(3))
    }

    /// The hour above its character, wherever there is room for two digits and a blank.
    private static func clock(_ cells: ClosedRange<Int>, _ step: Int, _ dayBegins: Minutes) -> String {
        var result = ""
        for (offset, cell) in cells.enumerated() {
            let minutes = (dayBegins.count + cell * step) % 1440
            guard minutes % 60 == 0, offset >= result.count + (result.isEmpty ? 0 : 1) else { continue }
            result += String(repeating: " ", count: offset - result.count)
            result += minutes < 600 ? "0\(minutes / 60)" : "\(minutes / 60)"
        }
        return result
    }

    /// The worst of several slots.
    private static func sign(_ instants: [CoverReport.Instant], _ style: TextStyle) -> Character {
        let open = instants.filter(\.isOpen)
        if open.isEmpty { return " " }
        if open.contains(where: \.isBelowMinimum) { return "!" }
        let missing = open.map(\.missing).max() ?? 0
        return missing == 0 ? style.met : missing > 9 ? "+" : Character("\(missing)")
    }
}
