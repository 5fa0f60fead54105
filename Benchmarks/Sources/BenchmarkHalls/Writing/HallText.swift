import RosterModel
import RosterReports
import RosterRules

/// The text of `hall.yaml`.
struct HallText {
    let problem: Problem
    /// Names of the tables that have rows.
    let tables: [String]

    private var hall: Hall { problem.hall }

    var text: String {
        get throws(HallWritingError) {
            let rules = try rules
            return
                (period + section("windows", windows) + section("shifts", shifts) + section("contracts", contracts)
                + section("tables", tables.map { "  \($0): \($0).csv" }) + section("rules", rules))
                .map { $0 + "\n" }.joined()
        }
    }

    private func section(_ name: String, _ lines: [String]) -> [String] { ["", "\(name):"] + lines }

    private var period: [String] {
        let period = hall.period
        return [
            "hall: \(quoted(hall.name))",
            "period: {start: \(period.start), days: \(period.days), grid: \(period.grid.count) min, "
                + "day_begins: \(clock(period.dayBegins))}",
        ]
    }

    private var windows: [String] {
        hall.windows.map { window in
            let zone = window.zone.isEmpty ? "" : ", zone: \(quoted(window.zone))"
            let screen = window.hasScreen == (window.strain > 0) ? "" : ", screen: \(window.hasScreen ? "yes" : "no")"
            return "  \(window.id): {name: \(quoted(window.name)), counters: \(window.counters), "
                + "strain: \(window.strain), level: \(window.level)\(screen)\(zone)}"
        }
    }

    private var shifts: [String] {
        hall.shifts.flatMap { shift in
            let breaks = shift.breaks.map { "      \($0.id): {\(figures(of: $0).joined(separator: ", "))}" }
            return [
                "  \(shift.id):", "    start: [\(shift.starts.map(clock).joined(separator: ", "))]",
                "    length: [\(shift.lengths.map(\.description).joined(separator: ", "))]",
                "    days: [\(shift.weekdays.map(\.description).joined(separator: ", "))]",
            ] + (breaks.isEmpty ? [] : ["    breaks:"] + breaks)
        }
    }

    private func figures(of rest: BreakType) -> [String] {
        var figures = ["minutes: \(rest.length.count)", "paid: \(rest.isPaid ? "yes" : "no")"]
        if rest.dueFrom > 0 { figures.append("due_from: \(rest.dueFrom)") }
        if let span = rest.clock { figures.append("between: \(clock(span.lowerBound))-\(clock(span.upperBound))") }
        if let span = rest.afterStart { figures.append("after_start: \(span.lowerBound)-\(span.upperBound)") }
        if let span = rest.beforeEnd { figures.append("before_end: \(span.lowerBound)-\(span.upperBound)") }
        return figures
    }

    private var contracts: [String] {
        hall.contracts.map { "  \($0.id): {shifts: [\($0.shifts.map(\.text).joined(separator: ", "))]}" }
    }

    /// All rules but those that hold unless named; each with the figures that `roster rules` shows.
    private var rules: [String] {
        get throws(HallWritingError) {
            var lines: [String] = []
            for (entry, row) in zip(problem.rules, RuleTable(of: problem).rows) {
                if Self.standing.contains(entry.rule.name) {
                    guard entry.price == .hard, entry.scope == Scope() else {
                        throw HallWritingError(description: "\(entry.label) is priced or bound to somebody")
                    }
                    continue
                }
                let price =
                    switch entry.price {
                    case .hard: "hard"
                    case .points(let points): "\(points)"
                    }
                let figures = row.figures.split(separator: ", ").map { figure in
                    let words = figure.split(separator: " ", maxSplits: 1)
                    guard words.count == 2 else { return "\(figure): yes" }
                    let items = words[1].replacing(" ", with: ", ").replacing("=", with: ": ")
                    return switch words[0] {
                    case "shifts", "stints", "after", "never": "\(words[0]): [\(items)]"
                    case "lengths", "notice": "\(words[0]): {\(items)}"
                    default: "\(words[0]): \(words[1])"
                    }
                }
                let key = entry.rule.kind == .cover ? "below_minimum" : "price"
                let parts = ["\(key): \(price)"] + figures + scope(entry.scope)
                lines.append("  - \(entry.rule.name): {\(parts.joined(separator: ", "))}")
            }
            return lines
        }
    }

    /// Rules that hold, hard and for everybody, unless a hall file names them.
    private static let standing: Set<String> = [
        "counters", "opening", "qualification", "shifts", "breaks", "availability", "leave", "pins",
    ]

    private func scope(_ scope: Scope) -> [String] {
        let lists: [(String, [String])] = [
            ("contracts", scope.contracts.map(\.text)), ("categories", scope.categories),
            ("employees", scope.employees.map(\.text)), ("windows", scope.windows.map(\.text)),
        ]
        let given = lists.filter { !$0.1.isEmpty }
        guard !given.isEmpty else { return [] }
        let parts = given.map { "\($0.0): [\($0.1.map(quoted).joined(separator: ", "))]" }
        return ["for: {\(parts.joined(separator: ", "))}"]
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.map { "\"\\".contains($0) ? "\\\($0)" : "\($0)" }.joined() + "\""
    }
}
