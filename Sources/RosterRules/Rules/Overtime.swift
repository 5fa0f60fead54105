public import RosterModel

/// Not too much overtime in a month, or in the period.
///
/// The overtime of a week of the period (days 0–6, 7–13, …; the last may be shorter) is what the paid time of its
/// shifts (see `hours`) exceeds `normal_week` of the hall's ledger terms (40:00 unless given): the `overtime` of the
/// ledger. For each employee in scope and each span (`period`: all weeks; `month`: the weeks that begin in one
/// calendar month), with p the overtime of its weeks, and h (`month` only) that of the ledger's periods which begin in
/// the same month and end before this one begins: min(p, max(0, p + h − most)) counts, in **steps** of `step`, each
/// begun one. So where the ledger alone is beyond `most`, no roster can be blamed for that, but every further minute
/// is too much.
///
/// Source: R15, 需要加班加点 (overtime harms health): capped by month; Labour Law of China art. 41: at most 36 hours a month;
/// with `most: 0:00` for those who must not have any: R23, Labour Law art. 61 and 63 (pregnancy, nursing).
///
/// As rows, with u = `step`, whole n and overtime[e,k] ≥ 0 for each week k:
///
///     grid · paid[e,k] − normal week ≤ overtime[e,k],     Σ_k overtime[e,k] − max(0, most − h) ≤ u · n[e,span]
///
/// Exceptions: overtime by the day and by the week is `most` of `hours`.
public struct Overtime: Hashable, Sendable {
    public enum Span: String, CaseIterable, Hashable, Sendable { case month, period }

    /// `per`: `month` or `period`.
    public let span: Span
    /// `most`: the most overtime, in minutes.
    public let most: Minutes
    /// `step`: how much of it counts one; 1:00 if left out.
    public let step: Minutes

    public init(per span: Span, most: Minutes, step: Minutes = 60) {
        self.span = span
        self.most = most
        self.step = max(1, step)
    }

    /// The days of each span, whole weeks.
    public func spans(in period: Period) -> [Range<Int>] {
        stride(from: 0, to: period.days, by: 7).reduce(into: []) { spans, week in
            let days = week..<min(week + 7, period.days)
            if let last = spans.last,
                span == .period || isSameMonth(period.date(ofDay: last.lowerBound), period.date(ofDay: week))
            {
                spans[spans.count - 1] = last.lowerBound..<days.upperBound
            } else {
                spans.append(days)
            }
        }
    }

    /// The most overtime that is still free in a span, in minutes.
    public func free(of employee: Employee, in days: Range<Int>, of hall: Hall) -> Int {
        guard span == .month else { return most.count }
        let first = hall.period.date(ofDay: days.lowerBound)
        let carried = hall.ledger.entries.reduce(0) { sum, entry in
            let counts =
                entry.employee == employee.id && entry.until < hall.period.start
                && isSameMonth(entry.from, first)
            return sum + (counts ? entry.load.overtime : 0)
        }
        return max(0, most.count - carried)
    }

    private func isSameMonth(_ one: CivilDate, _ other: CivilDate) -> Bool {
        let (one, other) = (one.yearMonthDay, other.yearMonthDay)
        return (one.year, one.month) == (other.year, other.month)
    }
}

extension Overtime {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let normal = view.hall.loadTerms.normalWeek.count
        return view.lines(in: scope).flatMap { line in
            let paid = line.paid(in: view)
            return spans(in: view.period).compactMap { days -> Finding? in
                let overtime = stride(from: days.lowerBound, to: days.upperBound, by: 7).reduce(0) { sum, week in
                    let minutes = paid.reduce(0) { $0 + (week..<(week + 7) ~= $1.day ? $1.minutes : 0) }
                    return sum + max(0, minutes - normal)
                }
                let free = free(of: line.employee, in: days, of: view.hall)
                guard overtime > free else { return nil }
                let left = span == .month ? "left of \(most) in the month: \(Minutes(free))" : "most \(most)"
                return Finding(
                    count: (overtime - free + step.count - 1) / step.count, employee: line.employee.id,
                    message: "\(view.who(line.employee)) has \(Minutes(overtime)) h of overtime from "
                        + "\(view.date(days.lowerBound)) to \(view.date(days.upperBound - 1)) (\(left))")
            }
        }
    }
}
