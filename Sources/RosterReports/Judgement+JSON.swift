import RosterModel
public import RosterRules

extension Hall {
    var json: JSONValue {
        .object([
            ("name", .string(name)), ("start", .string(period.start.description)), ("days", .integer(period.days)),
            ("grid_minutes", .integer(period.grid.count)), ("windows", .integer(windows.count)),
            ("employees", .integer(employees.count)),
        ])
    }
}

extension ScoreTerm {
    func json(in problem: Problem) -> JSONValue {
        .object([
            ("name", .string(name)), ("rule", .string(problem.rules[entry].rule.name)),
            ("origin", .string(problem.rules[entry].origin)), ("count", .integer(count)), ("price", .integer(price)),
            ("points", .integer(points)),
        ])
    }
}

extension Breach {
    func json(in problem: Problem) -> JSONValue {
        let period = problem.hall.period
        let day = finding.day ?? finding.slots.map { period.day(ofSlot: $0.lowerBound) }
        return .object([
            ("rule", .string(problem.rules[entry].label)), ("origin", .string(problem.rules[entry].origin)),
            ("article", .optional(problem.rules[entry].citation?.article)), ("part", .string(finding.part)),
            ("count", .integer(finding.count)),
            ("employee", .optional(finding.employee?.text)), ("window", .optional(finding.window?.text)),
            ("date", .optional(day.map { period.date(ofDay: $0).description })),
            ("start", .optional(finding.slots.map { period.clockText(ofSlot: $0.lowerBound, day: day ?? 0) })),
            (
                "end",
                .optional(finding.slots.map { period.clockText(ofSlot: $0.upperBound, day: day ?? 0, asEnd: true) })
            ),
            ("message", .string(finding.message)),
        ])
    }

    /// `hall.yaml:41: rest: Ann has 9:00 …`: where the rule was written, which it is, what broke it.
    public func line(in problem: Problem) -> String {
        let entry = problem.rules[entry]
        let article = entry.citation.map { " [\($0)]" } ?? ""
        return "\(entry.origin): \(entry.label): \(finding.message)\(article)"
    }
}

extension Shortage {
    func json(in period: Period) -> JSONValue {
        .object([
            ("window", .string(windows.map(\.text).joined(separator: " "))),
            ("date", .string(period.date(ofDay: day).description)),
            ("start", .string(period.clockText(ofSlot: slots.lowerBound, day: day))),
            ("end", .string(period.clockText(ofSlot: slots.upperBound, day: day, asEnd: true))),
            ("missing_minutes", .integer(missing.count)), ("below_minimum_minutes", .integer(belowMinimum.count)),
            ("points", .integer(points)), ("cause", .string(worst.cause.rawValue)),
        ])
    }
}

extension Judgement {
    /// What `roster check --json` prints; its layout is `roster-check/1`.
    public func json(in problem: Problem, ledger: LedgerReport? = nil) -> String {
        JSONValue.object([
            ("schema", .string("roster-check/1")), ("legal", .bool(isLegal)), ("hall", problem.hall.json),
            ("score", .integer(score)), ("terms", .array(terms.map { $0.json(in: problem) })),
            ("breaches", .array(breaches.map { $0.json(in: problem) })),
            ("ledger", ledger.map { .array($0.lines.map(LedgerReport.json)) } ?? .null),
            ("burdens", ledger?.burdens?.json ?? .null),
        ]).text
    }
}

extension LedgerReport {
    /// One employee's sums, by their names in the ledger.
    fileprivate static func json(of employee: Employee, load: Load) -> JSONValue {
        .object(
            [("employee", .string(employee.id.text))]
                + Load.figures.map { ($0.name, .integer(load[keyPath: $0.path])) })
    }
}

extension Problem {
    /// What `roster check --json` prints for a hall without a roster; its layout is `roster-hall/1`.
    public var json: String {
        JSONValue.object([
            ("schema", .string("roster-hall/1")), ("hall", hall.json), ("rules", .integer(rules.count)),
        ]).text
    }
}
