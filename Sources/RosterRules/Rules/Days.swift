/// Worked days per week, period, or any seven days, within bounds.
///
/// For each employee in scope and each span (`week`, `period` and `sevenDays` as in `hours`), with n the
/// days that have a shift and c the days of the span (within the period) whose slots are all on leave:
/// `too few`, max(0, least − n − c), and `too many`, max(0, n − most), count in **days**.
///
/// Source: Labour Law of China art. 38: at least one rest day a week; R24, 家庭.
///
/// As rows: least ≤ Σ_{d in span} work[e,d] + under − over ≤ most.
///
/// Exceptions: in `sevenDays`, `least` is not allowed; `day` is not a span here.
public struct Days: Hashable, Sendable {
    public let span: Hours.Span
    public let least: Int?
    public let most: Int?

    public init(per span: Hours.Span, least: Int? = nil, most: Int? = nil) {
        self.span = span
        self.least = least
        self.most = most
    }
}
