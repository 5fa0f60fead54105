import RosterModel
public import RosterRules

/// The result of a run on one or two screens, for the eye.
public struct Summary {
    private let report: RunReport
    private let style: TextStyle

    public init(of report: RunReport, _ style: TextStyle) {
        self.report = report
        self.style = style
    }

    /// Lines no wider than the style allows, each ended by a line feed.
    public var text: String {
        var sections = [header, conflict]
        if let roster = report.roster, let judgement = report.judgement {
            let attendance = Attendance(roster, in: report.problem.hall)
            let cover = CoverReport(attendance, report.problem)
            let staff = StaffReport(attendance, report.problem)
            sections += [
                style.wrapped("Score by term") + Summary.terms(of: judgement, style), strip(cover), windows(cover),
                shortages(cover),
                people(staff),
                categories(staff), backup(roster),
            ]
        }
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var header: [String] {
        let hall = report.problem.hall
        let name = hall.name.isEmpty ? "" : "\(hall.name): "
        let days = hall.period.days == 1 ? "1 day" : "\(hall.period.days) days"
        var lines = style.wrapped(
            "\(name)\(days) from \(hall.period.start), \(hall.employees.count) employees", indent: 2)
        lines += style.wrapped(
            "\(report.status.words): \(report.stop.words) after \(elapsed) s", after: "Status  ", indent: 8)
        if let judgement = report.judgement, report.roster != nil {
            let bound = report.bound.map { ", proven bound \($0.value) (\($0.origin))" } ?? ", no bound"
            lines += style.wrapped("\(judgement.score)\(bound)", after: "Score   ", indent: 8)
        }
        if let gap = report.gap {
            let slots = gap.slots.map { " = \($0) slots below target" } ?? ""
            lines += style.wrapped(
                "\(gap.points) points\(slots) = \(gap.percent.rounded(to: 2)) % of the score", after: "Gap     ",
                indent: 8)
        }
        return lines
    }

    private var elapsed: Decimal { Decimal(Int((report.seconds * 10).rounded()), places: 1) }

    private var conflict: [String] {
        guard !report.conflict.isEmpty else { return [] }
        return style.wrapped("The contradiction")
            + report.conflict.flatMap { style.wrapped($0, after: "  - ", indent: 4) }
    }

    /// The score and its terms, as `roster check` prints them.
    public static func score(of judgement: Judgement, _ style: TextStyle) -> String {
        (["Score \(judgement.score)"] + terms(of: judgement, style)).map { $0 + "\n" }.joined()
    }

    private static func terms(of judgement: Judgement, _ style: TextStyle) -> [String] {
        let table = TextTable(
            columns: [
                .init("points"), .init("count", rank: 1), .init("price", rank: 2),
                .init("term", isNumber: false, wraps: true),
            ],
            rows: judgement.terms.map { ["\($0.points)", "\($0.count)", "\($0.price)", $0.name] })
        return table.lines(style)
    }

    private func strip(_ cover: CoverReport) -> [String] {
        let strip = CoverStrip(cover, report.problem.hall.period, style)
        return style.wrapped(strip.title, indent: 2) + strip.lines.map { style.clipped($0, to: style.width) }
    }

    private func windows(_ cover: CoverReport) -> [String] {
        let table = TextTable(
            columns: [
                .init("window", isNumber: false), .init("target", rank: 2), .init("served", rank: 3), .init("missing"),
                .init("below min.", rank: 1), .init("above", rank: 4),
            ],
            rows: cover.windows.map {
                [
                    $0.name, "\($0.target)", "\($0.served)", "\($0.belowTarget)", "\($0.belowMinimum)",
                    "\($0.aboveTarget)",
                ]
            })
        return style.wrapped("Windows (hours of one person)", indent: 2) + table.lines(style)
    }

    private func shortages(_ cover: CoverReport) -> [String] {
        let shown = cover.shortages.prefix(10)
        guard !shown.isEmpty else { return style.wrapped("No shortage: every target is met.") }
        let rest = cover.shortages.count > shown.count ? ", \(shown.count) of \(cover.shortages.count)" : ""
        return style.wrapped("Shortages, the gravest first\(rest)")
            + shown.flatMap { style.wrapped(sentence(about: $0), after: "  ", indent: 6) }
    }

    private func sentence(about shortage: Shortage) -> String {
        let hall = report.problem.hall
        let places = shortage.windows.map { id in hall.windows.first { $0.id == id }?.name ?? id.text }
        let pools = shortage.pools.map { id in hall.pools.first { $0.id == id }?.name ?? id.text }
        let name =
            places.joined(separator: ", ") + (pools.isEmpty ? "" : " (with \(pools.joined(separator: ", ")))")
        let worst = shortage.worst
        let minimum = shortage.belowMinimum > 0 ? " (\(shortage.belowMinimum) h below the minimum)" : ""
        let elsewhere = zip(Shortage.Whereabouts.allCases, worst.elsewhere).filter { $1 > 0 }
            .map { "\($1) \($0.words)" }.joined(separator: ", ")
        return "\(time(of: shortage.slots, day: shortage.day)) \(name): \(worst.onDuty) of \(worst.need.target), "
            + "\(shortage.missing) h missing\(minimum). \(worst.cause.words): \(worst.qualified) qualified"
            + (elsewhere.isEmpty ? "" : ", of whom \(elsewhere)")
    }

    private func people(_ staff: StaffReport) -> [String] {
        let shown = staff.lines.prefix(60)
        let table = TextTable(
            columns: [
                .init("employee", isNumber: false), .init("days", rank: 3), .init("hours"), .init("bounds", rank: 1),
                .init("breaks", rank: 4), .init("windows", rank: 5), .init("longest duty", rank: 2),
            ],
            rows: shown.map { line in
                [
                    line.name, "\(line.days)", "\(line.paid)\(line.isOutOfBounds ? "!" : "")", bounds(of: line),
                    "\(line.breaks)", "\(line.windows)", "\(line.longestDuty)",
                ]
            })
        let rest =
            staff.lines.count > shown.count ? ["  \(style.ellipsis) \(staff.lines.count - shown.count) more"] : []
        return style.wrapped("Staff (paid hours, !: out of bounds)", indent: 2) + table.lines(style) + rest
    }

    private func bounds(of line: StaffReport.Line) -> String {
        switch (line.least, line.most) {
        case (nil, nil): ""
        case (let least?, let most?): "\(least)\(style.dash)\(most)"
        case (let least?, nil): "\(least)\(style.dash)"
        case (nil, let most?): "\(style.dash)\(most)"
        }
    }

    private func categories(_ staff: StaffReport) -> [String] {
        guard staff.categories.count > 1 else { return [] }
        let table = TextTable(
            columns: [
                .init("category", isNumber: false), .init("people", rank: 1), .init("days", rank: 4), .init("hours"),
                .init("strain", rank: 2), .init("breaks h", rank: 3), .init("windows", rank: 5),
            ],
            rows: staff.categories.map { line in
                func mean(_ value: Int, per unit: Int = 1) -> String {
                    Decimal(value, over: line.employees * unit, places: 1).description
                }
                return [
                    line.category.isEmpty ? style.dash : line.category, "\(line.employees)", mean(line.days),
                    mean(line.paid.count, per: 60), mean(line.strain, per: 60), mean(line.breakTime.count, per: 60),
                    mean(line.windows),
                ]
            })
        return style.wrapped("Categories (mean per person; strain: hours times the window's strain)", indent: 2)
            + table.lines(style)
    }

    private func backup(_ roster: Roster) -> [String] {
        let backup = BackupReport(of: roster, in: report.problem.hall)
        guard backup.slots > 0 else { return [] }
        let shown = backup.gaps.prefix(5)
        let list = shown.count < backup.gaps.count ? "; the first \(shown.count) of \(backup.gaps.count) gaps:" : ""
        return style.wrapped(
            "Backup: any one person may be missing in \(backup.secure) of \(backup.slots) slots\(list)", indent: 2)
            + shown.flatMap { style.wrapped(sentence(about: $0), after: "  ", indent: 6) }
    }

    private func sentence(about gap: BackupReport.Gap) -> String {
        let hall = report.problem.hall
        let windows = gap.windows.map { id in hall.windows.first { $0.id == id }?.name ?? id.text }
        let people = gap.people.map { id in hall.employees.first { $0.id == id }?.name ?? id.text }
        let cause =
            people.isEmpty ? "below the minimum already" : "nobody could stand in for \(people.joined(separator: ", "))"
        return "\(time(of: gap.slots, day: gap.day)) \(windows.joined(separator: ", ")): \(cause)"
    }

    /// `Mon 2026-11-23 08:30–10:00`.
    private func time(of slots: Range<Int>, day: Int) -> String {
        let period = report.problem.hall.period
        let start = period.clockText(ofSlot: slots.lowerBound, day: day)
        let end = period.clockText(ofSlot: slots.upperBound, day: day, asEnd: true)
        return "\(period.date(ofDay: day).weekday) \(period.date(ofDay: day)) \(start)\(style.dash)\(end)"
    }
}
