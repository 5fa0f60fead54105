import RosterModel
import RosterPricing
import RosterRules

/// What the rules over days say as a row of the restricted master: paid slots or worked days of a span, within limits.
///
/// Rows only steer the master's duals; what they do not say (`rest`, runs too short) the line network says,
/// and the bound is always taken from there.
struct LineRow: Sendable {
    let days: Range<Int>
    /// Counts paid slots; otherwise worked days.
    let countsPaid: Bool
    let least: Int?
    let most: Int?
    /// Cost of one unit outside the limits, in pricing units.
    let price: Int

    /// The rules one by one, and the worked days that all of them together allow in the spans of `hours`, where more than one day is
    /// free.
    ///
    /// With 8 of 40 hours on leave and no shift shorter than 7 nobody works more than four days of a week, though 4.4 days of
    /// 7.3 hours keep every rule by itself.
    ///
    /// - Parameter staying: By day: the day class that stays, `nil` where the day is free.
    /// - Complexity: O(arcs of the line network) for each span.
    static func all(for member: Member, staying: [Int?], in problem: Problem) -> [LineRow] {
        let rows = rules(for: member.employee, in: problem)
        var spans: [Range<Int>] = []
        for row in rows where row.countsPaid && row.days.count(where: { staying[$0] == nil }) > 1 {
            if !spans.contains(row.days) { spans.append(row.days) }
        }
        let together = spans.compactMap { span in
            member.workedDays(in: span, staying: staying).map {
                LineRow(days: span, countsPaid: false, least: $0.lowerBound, most: $0.upperBound, price: Scale.hard)
            }
        }
        return rows.filter { row in !together.contains { $0.implies(row) } } + together
    }

    private func implies(_ other: LineRow) -> Bool {
        guard days == other.days, !countsPaid, !other.countsPaid, let least, let most else { return false }
        return other.least ?? least <= least && other.most ?? most >= most
    }

    private static func rules(for employee: Employee, in problem: Problem) -> [LineRow] {
        problem.rules.filter { $0.scope.binds(employee) }.flatMap { entry -> [LineRow] in
            switch entry.rule {
            case .hours(let rule): rule.rows(for: employee, in: problem.hall, price: entry.price.scaled)
            case .days(let rule): rule.rows(for: employee, in: problem.hall, price: entry.price.scaled)
            case .consecutive(let rule): rule.rows(for: employee, in: problem.hall, price: entry.price.scaled)
            default: []
            }
        }
    }
}

extension Member {
    /// How many days of a span the lines work that the network allows; `nil` if it allows none.
    fileprivate func workedDays(in span: Range<Int>, staying: [Int?]) -> ClosedRange<Int>? {
        /// Days of the line in which they weigh most; each weighs more than all that lines cost.
        func days(weighing sign: Int) -> Int? {
            let values = staying.enumerated().map { number, stays in
                (0..<network.kindCount).map { kind in
                    if let stays, stays != kind { return DayPricer.impossible }
                    return kind > 0 && span.contains(number) ? sign * Scale.hard : 0
                }
            }
            guard let best = network.best(values) else { return nil }
            return best.kinds[span].count { $0 > 0 }
        }
        guard let least = days(weighing: -1), let most = days(weighing: 1) else { return nil }
        return least...most
    }
}

extension Schedule {
    /// What a member's day counts in a row.
    func amount(_ row: LineRow, member: Int, day: Int) -> Int {
        guard let path = paths[member * days + day] else { return 0 }
        return row.countsPaid ? staff.members[member].plan.options[path.option].paid : 1
    }
}

extension Hours.Span {
    /// The days of the period's spans that a row can hold; each with the days before the period it reaches into.
    fileprivate func spans(_ days: Int) -> [Range<Int>] {
        switch self {
        case .day: []
        case .period: [0..<days]
        case .week: stride(from: 0, to: days, by: 7).map { $0..<min($0 + 7, days) }
        case .sevenDays: (0..<days).map { ($0 - 6)..<($0 + 1) }.filter { $0.upperBound == days || $0.upperBound >= 7 }
        }
    }
}

extension Hours {
    fileprivate func rows(for employee: Employee, in hall: Hall, price: Int) -> [LineRow] {
        let hasLeast = span != .sevenDays
        return span.spans(hall.period.days).map { span in
            let inside = max(0, span.lowerBound)..<span.upperBound
            let credit = inside.count { employee.isOnLeave(allOfDay: $0, in: hall.period) } * leaveCounts.count
            let before = employee.history.worked.filter { span.contains($0.day) && $0.day < 0 }
                .reduce(0) { $0 + $1.paid.count }
            let grid = hall.period.grid.count
            return LineRow(
                days: inside, countsPaid: true,
                least: !hasLeast ? nil : least.map { max(0, ($0.count - credit + grid - 1) / grid) },
                most: most.map { max(0, ($0.count - credit - before) / grid) }, price: price)
        }
    }
}

extension Days {
    /// None where only some shift types count: a row knows days, not shifts.
    fileprivate func rows(for employee: Employee, in hall: Hall, price: Int) -> [LineRow] {
        guard shifts.isEmpty else { return [] }
        let hasLeast = span != .sevenDays
        return span.spans(hall.period.days).map { span in
            let inside = max(0, span.lowerBound)..<span.upperBound
            let credit = inside.count { employee.isOnLeave(allOfDay: $0, in: hall.period) }
            let before = employee.history.worked.count { span.contains($0.day) && $0.day < 0 }
            return LineRow(
                days: inside, countsPaid: false, least: !hasLeast ? nil : least.map { max(0, $0 - credit) },
                most: most.map { max(0, $0 - before) }, price: price)
        }
    }
}

extension Consecutive {
    fileprivate func rows(for employee: Employee, in hall: Hall, price: Int) -> [LineRow] {
        guard let most, most < hall.period.days else { return [] }
        return (0..<(hall.period.days - most)).map {
            LineRow(days: $0..<($0 + most + 1), countsPaid: false, least: nil, most: most, price: price)
        }
    }
}
