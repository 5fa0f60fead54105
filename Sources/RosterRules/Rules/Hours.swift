public import RosterModel

/// Paid time per day, week, period, or any seven days, within bounds.
///
/// The paid time of a shift is its presence less its unpaid breaks as taken; all of it belongs to the
/// shift's day. For each employee in scope and each span (`day`: each day with a shift; `week`: days 0–6,
/// 7–13, … of the period, the last may be shorter; `period`: all days; `sevenDays`: every seven
/// consecutive days that end within the period, days of the history included), with p the paid time in
/// it and c the leave credit: `too few`, max(0, least − p − c), and `too many`, min(p, max(0, p + c −
/// most)), count in **slots**, rounded up. The leave credit is `leaveCounts` for each day of the span
/// (within the period) whose slots are all on leave; for the span `day` it is 0.
///
/// Source: R15, 需要加班加点 (overtime explicit); R18 (guaranteed hours); State Council regulation
/// of 1995 art. 3: 8 hours a day, 40 a week.
///
/// As rows, with h[i] the paid time of option i and its breaks, in slots:
///
///     least ≤ Σ_{d in span} Σ_i h[i] y[e,d,i] + under − over ≤ most
///
/// Exceptions: in `sevenDays`, `least` is not allowed.
public struct Hours: Hashable, Sendable {
    public enum Span: String, Hashable, Sendable, CaseIterable {
        case day, week, period
        case sevenDays = "seven_days"
    }

    public let span: Span
    public let least: Minutes?
    public let most: Minutes?
    public let leaveCounts: Minutes

    public init(per span: Span, least: Minutes? = nil, most: Minutes? = nil, leaveCounts: Minutes = 0) {
        self.span = span
        self.least = least
        self.most = most
        self.leaveCounts = leaveCounts
    }
}
