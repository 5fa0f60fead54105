public import RosterModel

/// Days off come together: once in each week or period, several in a row.
///
/// For each employee in scope and each span (`week`: days 0–6, 7–13, … of the period; `period`: all days) that has
/// at least `together` days: what the longest run of consecutive days of the span without a shift is short of
/// `together` counts, in **days**. Days of leave are days off; days outside the span do not count.
///
/// Source: R24, 合理分配用于工作和家庭的时间 (family): days off together.
///
/// As rows, with off[e,d,n] = 1 if the n days from d on are off, all of them in the span:
///
///     off[e,d,n] ≤ 1 − work[e,u]  for d ≤ u < d + n,     has[e,n] ≤ Σ_d off[e,d,n],     missing = Σ_{n ≤ together} (1 − has[e,n])
///
/// Exceptions: that no day off stands alone is said by `least_off` of `consecutive`, and that both days of a
/// weekend are free by `whole` of `weekends`.
public struct DaysOff: Hashable, Sendable {
    public enum Span: String, CaseIterable, Hashable, Sendable { case week, period }

    /// `per`: `week` or `period`.
    public let span: Span
    /// `together`: how many days off there must be in a row, at least once.
    public let together: Int

    public init(per span: Span, together: Int) {
        self.span = span
        self.together = together
    }

    /// The days of each span of the period that is judged.
    public func spans(in period: Period) -> [Range<Int>] {
        let length = span == .week ? 7 : period.days
        return stride(from: 0, to: period.days, by: max(1, length)).map { $0..<min($0 + length, period.days) }
            .filter { $0.count >= together }
    }
}

extension DaysOff {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            spans(in: view.period).compactMap { span -> Finding? in
                let runs = span.runs { line.shift(onDay: $0) == nil }
                let longest = runs.map(\.count).max() ?? 0
                guard longest < together else { return nil }
                return Finding(
                    count: together - longest, employee: line.employee.id,
                    message:
                        "\(view.who(line.employee)) has \(counted(longest, "day", "days")) off in a row at most from "
                        + "\(view.date(span.lowerBound)) to \(view.date(span.upperBound - 1)) (least \(together))")
            }
        }
    }
}
