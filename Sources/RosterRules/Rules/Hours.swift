public import RosterModel

/// Paid time per day, week, period, or any seven days, within bounds.
///
/// The paid time of a shift is its presence less its unpaid breaks as taken (each rest of the name of an
/// unpaid break of its shift type); all of it belongs to the shift's day. For each employee in scope and
/// each span (`day`: each day with a shift; `week`: days 0–6, 7–13, … of the period, the last may be
/// shorter; `period`: all days; `seven_days`: every seven consecutive days that end within the period, days
/// of the history included), with p the paid time of its days within the period, h that of its days of the
/// history (in `seven_days`; otherwise 0), and c the leave credit: `too few`, max(0, least − p − c), and
/// `too many`, min(p, max(0, p + h + c − most)), count in **slots**, rounded up. So where the history alone is
/// beyond `most`, no roster can be blamed for that, but every further minute in such a span is too many. The
/// leave credit is `leave_counts` for each day of the span (within the period) whose slots are all on leave;
/// for the span `day` it is 0.
///
/// Source: R15, 需要加班加点 (overtime explicit); R18 (guaranteed hours); State Council regulation of 1995
/// art. 3: 8 hours a day, 40 a week.
///
/// As rows, with p = Σ_{d in span} (Σ_i length of i · y[e,d,i] − Σ_k length of unpaid k · Σ_c r[e,d,k,c]):
///
///     least − c ≤ p + under,   p ≤ max(0, most − h − c) + over    in slots, `day`: least · work[e,d] on the left
///
/// Exceptions: in `seven_days`, `least` is not allowed, and has no effect.
public struct Hours: Hashable, Sendable {
    public enum Span: String, Hashable, Sendable, CaseIterable {
        case day, week, period
        case sevenDays = "seven_days"
    }

    /// `per`: `day`, `week`, `period` or `seven_days`.
    public let span: Span
    /// `least`: the least paid time, in minutes; may be left out.
    public let least: Minutes?
    /// `most`: the most paid time, in minutes; may be left out.
    public let most: Minutes?
    /// `leave_counts`: what a day of leave counts as, in minutes.
    public let leaveCounts: Minutes

    public init(per span: Span, least: Minutes? = nil, most: Minutes? = nil, leaveCounts: Minutes = 0) {
        self.span = span
        self.least = least
        self.most = most
        self.leaveCounts = leaveCounts
    }
}

extension Hours {
    static let tooFew = "too few"
    static let tooMany = "too many"

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line -> [Finding] in
            let paid = line.paid(in: view)
            let spans = span == .day ? line.shifts.map { $0.day..<($0.day + 1) } : span.days(in: view.period)
            return spans.flatMap { days -> [Finding] in
                func sum(_ days: Range<Int>) -> Int {
                    paid.reduce(0) { $0 + (days.contains($1.day) ? $1.minutes : 0) }
                }
                let p = sum(days.clamped(to: 0..<view.period.days))
                let h = sum(days) - p
                let c = span == .day ? 0 : line.leaveDays(in: days) * leaveCounts.count
                let few = span == .sevenDays ? nil : least.map { ($0.count - p - c, "least \($0)") }
                let many = most.map { (min(p, p + h + c - $0.count), "most \($0)") }
                return [(Hours.tooFew, few), (Hours.tooMany, many)].compactMap { part, beyond in
                    guard let (minutes, bound) = beyond, minutes > 0 else { return nil }
                    let credit = c == 0 ? "" : " and \(Minutes(c)) h of leave credit"
                    return Finding(
                        part: part, count: view.slots(minutes), employee: line.employee.id,
                        day: span == .day ? days.lowerBound : nil,
                        message: "\(view.who(line.employee)) has \(Minutes(p + h)) h of paid time\(credit) "
                            + "\(view.span(of: days)) (\(bound) h)")
                }
            }
        }
    }
}

extension Hours.Span {
    /// The spans of the period, as days from first to last; for `day`, every day.
    func days(in period: Period) -> [Range<Int>] {
        switch self {
        case .day: (0..<period.days).map { $0..<($0 + 1) }
        case .week: stride(from: 0, to: period.days, by: 7).map { $0..<min($0 + 7, period.days) }
        case .period: [0..<period.days]
        case .sevenDays: (0..<period.days).map { ($0 - 6)..<($0 + 1) }
        }
    }
}

extension RosterView.Line {
    /// Paid minutes of each worked day, the history's first.
    func paid(in view: RosterView) -> [(day: Int, minutes: Int)] {
        employee.history.worked.map { ($0.day, $0.paid.count) }
            + shifts.map { shift in
                let unpaid = shift.type?.breaks.filter { !$0.isPaid }.map(\.id) ?? []
                let slots = shift.pieces.reduce(0) { sum, piece in
                    if let rest = piece.rest, unpaid.contains(rest) { sum } else { sum + piece.slots.count }
                }
                return (shift.day, view.minutes(slots))
            }
    }

    /// How many of those days lie in the period and are on leave from begin to end.
    func leaveDays(in days: Range<Int>) -> Int {
        days.clamped(to: isLeave.indices).lazy.filter { isLeave[$0] }.count
    }
}

extension RosterView {
    /// `on 2026-11-24`, or `from 2026-11-24 to 2026-11-30`.
    func span(of days: Range<Int>) -> String {
        days.count == 1
            ? "on \(date(days.lowerBound))" : "from \(date(days.lowerBound)) to \(date(days.upperBound - 1))"
    }
}
