import RosterModel
import RosterRules

extension RunReport {
    /// The name and version of the layout of result.json, documented in Docs/Result.md.
    public static let schema = "roster-result/1"

    /// The text of result.json.
    ///
    /// In a deterministic run it holds no time that was measured, so the same input gives the same bytes.
    public var json: String {
        var members: [(String, JSONValue)] = [
            ("schema", .string(RunReport.schema)),
            ("status", .string(status.rawValue)),
            ("stop", .string(stop.rawValue)),
            ("hall", problem.hall.json),
            ("score", .optional(judgement?.score)),
            (
                "bound",
                bound.map { .object([("points", .integer($0.value)), ("origin", .string($0.origin))]) } ?? .null
            ),
            ("gap", gap?.json ?? .null),
            ("terms", .array(judgement?.terms.map { $0.json(in: problem) } ?? [])),
            ("breaches", .array(judgement?.breaches.map { $0.json(in: problem) } ?? [])),
            ("conflict", .array(conflict.map { .string($0) })),
        ]
        let shortages = roster.map { CoverReport(of: $0, in: problem).shortages } ?? []
        members.append(("shortages", .array(shortages.map { $0.json(in: problem.hall.period) })))
        let backup = roster.map { BackupReport(of: $0, in: problem.hall).json }
        members.append(("backup", backup ?? .null))
        members.append(("burdens", roster.map { BurdenReport(of: $0, in: problem.hall).json } ?? .null))
        members += [
            ("counters", .object(counters.map { ($0.name, .integer($0.value)) })),
            ("settings", settings.json),
            ("versions", .object(versions.map { ($0.name, .string($0.version)) })),
        ]
        if !settings.isDeterministic {
            members.append(("seconds", .decimal(Decimal(Int((seconds * 1000).rounded()), places: 3))))
        }
        return JSONValue.object(members).text
    }

    /// One event of the search as a line of JSON, without the line feed.
    public static func progressLine(seconds: Double, score: Int?, bound: Int?, phase: String) -> String {
        JSONValue.object([
            ("seconds", .decimal(Decimal(Int((seconds * 1000).rounded()), places: 3))), ("score", .optional(score)),
            ("bound", .optional(bound)), ("phase", .string(phase)),
        ]).line
    }
}

extension Gap {
    var json: JSONValue {
        .object([
            ("points", .integer(points)), ("slots_below_target", slots.map { .decimal($0) } ?? .null),
            ("percent_of_score", .decimal(percent)),
        ])
    }
}

extension BackupReport {
    fileprivate var json: JSONValue { .object([("slots", .integer(slots)), ("secure_slots", .integer(secure))]) }
}

extension RunReport.Settings {
    fileprivate var json: JSONValue {
        .object([
            // A string, as most readers of JSON keep only 53 bits of a number.
            ("seed", .string("\(seed)")), ("threads", .integer(threads)), ("deterministic", .bool(isDeterministic)),
            ("gap_percent", .decimal(Decimal(Int((gap * 10_000).rounded()), places: 4))),
            ("time_limit_seconds", timeLimit.map { .decimal(Decimal($0, places: 3)) } ?? .null),
        ])
    }
}
