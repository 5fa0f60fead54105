public import RosterModel
public import RosterRules

/// The rules in force, each with its figures, whom it binds, what it costs and where it was written.
public struct RuleTable: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let rule: String
        /// In the words of the hall file; empty for rules without figures.
        public let figures: String
        /// Empty when everybody is bound.
        public let scope: String
        /// `hard`, or points per unit of breach.
        public let price: String
        public let origin: String
        public let citation: Citation?
    }

    /// In the order in which the judge lists them.
    public let rows: [Row]

    /// - Parameter employee: Only the rules that bind this one, and those about windows alone; all if not given.
    public init(of problem: Problem, binding employee: Employee? = nil) {
        let inForce = problem.rules.filter { entry in
            employee.map { entry.scope.binds($0) && entry.rule.isAbout($0.id) } ?? true
        }
        rows = inForce.map { entry in
            let price = if case .points(let points) = entry.price { "\(points)" } else { "hard" }
            return Row(
                rule: entry.rule.name, figures: entry.rule.figures, scope: entry.scope.description, price: price,
                origin: entry.origin, citation: entry.citation)
        }
    }

    /// One rule after the other, in lines no wider than the style allows, each ended by a line feed:
    /// `hard  rest: least 11:00; contract part-time; hall.yaml:38`, and what it cites where it comes from a preset.
    public func text(_ style: TextStyle) -> String {
        let width = rows.map(\.price.count).max() ?? 0
        return rows.flatMap { row in
            let price = String(repeating: " ", count: width - row.price.count) + row.price
            let rule = row.figures.isEmpty ? row.rule : "\(row.rule): \(row.figures)"
            let law = row.citation.map { "\($0.name): \($0)" } ?? ""
            let words = [rule, row.scope, row.origin, law].filter { !$0.isEmpty }.joined(separator: "; ")
            return style.wrapped(words, after: price + "  ", indent: width + 4).map { $0 + "\n" }
        }.joined()
    }

    public var json: String {
        JSONValue.object([
            ("schema", .string("roster-rules/1")),
            (
                "rules",
                .array(
                    rows.map {
                        .object([
                            ("rule", .string($0.rule)), ("figures", .string($0.figures)), ("for", .string($0.scope)),
                            ("price", .string($0.price)), ("origin", .string($0.origin)),
                            ("preset", .optional($0.citation?.name)), ("article", .optional($0.citation?.article)),
                            ("source", .optional($0.citation?.source)),
                            ("changes", .array(($0.citation?.changes ?? []).map { .string($0) })),
                        ])
                    })
            ),
        ]).text
    }
}

extension Rule {
    /// Whether an employee is among those whom it names, if it names some.
    fileprivate func isAbout(_ employee: Employee.ID) -> Bool {
        switch self {
        case .pairing(let rule): rule.people.contains(employee)
        case .jobShare(let rule): rule.people.contains(employee)
        default: true
        }
    }

    /// The rule's figures in the words of the hall file: `longest 2:00, shortest 0:30`.
    fileprivate var figures: String {
        let parts: [String?] =
            switch self {
            case .cover(let rule):
                [
                    "below_target \(rule.belowTarget)", "above_target \(rule.aboveTarget)",
                    rule.squared ? "squared" : nil,
                ]
            case .breakDistance(let rule): ["least \(rule.least)"]
            case .unbrokenDuty(let rule):
                ["limit \(rule.limit)", "rest \(rule.rest)", rule.strainFree ? "strain_free" : nil]
            case .screenTime(let rule): ["limit \(rule.limit)", "rest \(rule.rest)"]
            case .stint(let rule): [rule.longest.map { "longest \($0)" }, rule.shortest.map { "shortest \($0)" }]
            case .variation(let rule):
                [
                    rule.lengths.isEmpty
                        ? nil : "lengths " + rule.lengths.map { "\($0.from)=\($0.points)" }.joined(separator: " "),
                    rule.stints.isEmpty ? nil : "stints " + rule.stints.map(String.init).joined(separator: " "),
                ]
            case .coolDown(let rule): ["high \(rule.high)", "low \(rule.low)", "minutes \(rule.length.count)"]
            case .changeOfPlace(let rule): ["rest \(rule.rest)", "by \(rule.place.rawValue)"]
            case .distinctWindows(let rule): ["least \(rule.least)", "minutes \(rule.minutes.count)"]
            case .rest(let rule): ["least \(rule.least)"]
            case .hours(let rule):
                [
                    "per \(rule.span.rawValue)", rule.least.map { "least \($0)" }, rule.most.map { "most \($0)" },
                    rule.leaveCounts > 0 ? "leave_counts \(rule.leaveCounts)" : nil,
                ]
            case .days(let rule):
                [
                    "per \(rule.span.rawValue)", rule.least.map { "least \($0)" }, rule.most.map { "most \($0)" },
                    rule.shifts.isEmpty ? nil : "shifts " + rule.shifts.map(\.text).joined(separator: " "),
                ]
            case .consecutive(let rule):
                [
                    rule.most.map { "most \($0)" }, rule.least.map { "least \($0)" },
                    rule.leastOff.map { "least_off \($0)" },
                ]
            case .daysOff(let rule): ["per \(rule.span.rawValue)", "together \(rule.together)"]
            case .follow(let rule):
                [
                    rule.after.isEmpty ? nil : "after " + rule.after.map(\.text).joined(separator: " "),
                    rule.never.isEmpty ? nil : "never " + rule.never.map(\.text).joined(separator: " "),
                    rule.days > 1 ? "days \(rule.days)" : nil, rule.beforeLeave ? "before_leave" : nil,
                ]
            case .stability(let rule): ["band \(rule.band)"]
            case .strainCap(let rule): ["per \(rule.span.rawValue)", "most \(rule.most)", "step \(rule.step)"]
            case .overtime(let rule): ["per \(rule.span.rawValue)", "most \(rule.most)", "step \(rule.step)"]
            case .largestShare(let rule): ["most \(rule.most)"]
            case .weekends(let rule): [rule.most.map { "most \($0)" }, rule.whole ? "whole" : nil]
            case .fairness(let rule):
                [
                    "of \(rule.measure.name)", "weeks \(rule.weeks)", "band \(rule.band)", "step \(rule.step)",
                    rule.rising ? "rising" : nil, rule.below ? "below" : nil,
                ]
            case .change(let rule):
                [
                    rule.notice.isEmpty
                        ? nil : "notice " + rule.notice.map { "\($0.days)=\($0.points)" }.joined(separator: " "),
                    rule.from.map { "from \($0)" },
                ]
            case .balance(let rule): ["of \(rule.measure.name)", "weeks \(rule.weeks)", "most \(rule.most)"]
            case .backup(let rule): ["depth \(rule.depth)"]
            case .supervisor(let rule): ["least \(rule.least)", rule.level > 0 ? "level \(rule.level)" : nil]
            case .mentor(let rule): ["below \(rule.below)", "level \(rule.level)"]
            case .event(let rule): ["at \(rule.window)", "minutes \(rule.length.count)"]
            case .jobShare(let rule):
                [
                    "people \(rule.people.map(\.text).joined(separator: " "))", rule.overlap.map { "overlap \($0)" },
                    rule.handover ? "handover" : nil,
                    rule.shares.isEmpty
                        ? nil
                        : "shares \(rule.shares.map(String.init).joined(separator: " ")), tolerance \(rule.tolerance)",
                ]
            case .match(let rule): ["preferred \(rule.preferred)"]
            case .occupancy(let rule): [rule.most.map { "most \($0) %" }, rule.least.map { "least \($0) %" }]
            case .proficiency(let rule):
                [
                    "tenths " + rule.tenths.map { "\($0.level)=\($0.tenths)" }.joined(separator: " "),
                    "of \(rule.need.rawValue)",
                ]
            case .backOffice(let rule): ["hours \(rule.hours)", "per \(rule.span.rawValue)"]
            case .wishFloor(let rule): ["share \(rule.share) %"]
            case .mixing(let rule): ["least \(rule.least)"]
            case .pairing(let rule):
                [(rule.isTogether ? "together " : "apart ") + rule.people.map(\.text).joined(separator: " ")]
            case .counters, .opening, .qualification, .shifts, .breaks, .noReturn, .availability, .leave, .pins,
                .wishes:
                []
            }
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}
