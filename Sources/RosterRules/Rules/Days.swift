public import RosterModel

/// Worked days per week, period, or any seven days, within bounds: all, or those of some shift types.
///
/// For each employee in scope and each span (`week`, `period` and `seven_days` as in `hours`), with n the
/// days within the period that have a shift, h the worked days of the history (in `seven_days`; otherwise 0)
/// and c the days of the span (within the period) whose slots are all on leave: `too few`, max(0, least − n −
/// c), and `too many`, min(n, max(0, n + h − most)), count in **days**. So where the history alone is beyond
/// `most`, no roster can be blamed for that, but every further day in such a span is too many.
///
/// With `shifts`, n and h are the days whose shift is of one of these types; a day of the history whose shift
/// type is not known is of none.
///
/// Source: Labour Law of China art. 38: at least one rest day a week; R24, 家庭; with `shifts`, R24, 保证充足的睡眠
/// (nights at most).
///
/// As rows: least − c ≤ Σ_{d in span} work[e,d] + under,   Σ_{d in span} work[e,d] ≤ max(0, most − h) + over;
/// with `shifts`, the Σ y[e,d,i] of the options of these types take the place of work[e,d].
///
/// Exceptions: in `seven_days`, `least` is not allowed, and has no effect; `day` is not a span here, and
/// nothing is counted for it.
public struct Days: Hashable, Sendable {
    /// `per`: `week`, `period` or `seven_days`.
    public let span: Hours.Span
    /// `least`: the fewest days; may be left out.
    public let least: Int?
    /// `most`: the most days; may be left out.
    public let most: Int?

    /// `shifts`: the shift types that are counted; all where it is left out.
    public let shifts: [ShiftType.ID]

    public init(per span: Hours.Span, least: Int? = nil, most: Int? = nil, shifts: [ShiftType.ID] = []) {
        self.span = span
        self.least = least
        self.most = most
        self.shifts = shifts
    }
}

extension Days {
    static let tooFew = "too few"
    static let tooMany = "too many"

    private func counts(_ type: ShiftType.ID) -> Bool { shifts.isEmpty || shifts.contains(type) }

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        if span == .day { return [] }
        let types = shifts.isEmpty ? "" : " of shift " + shifts.map(\.text).joined(separator: " or ")
        return view.lines(in: scope).flatMap { line in
            let past = line.employee.history.worked.filter { $0.shift.map(counts) ?? shifts.isEmpty }.map(\.day)
            let worked = past + line.shifts.filter { counts($0.typeID) }.map(\.day)
            return span.days(in: view.period).flatMap { days -> [Finding] in
                let n = worked.count(where: days.clamped(to: 0..<view.period.days).contains)
                let h = worked.count(where: days.contains) - n
                let c = line.leaveDays(in: days)
                let few = span == .sevenDays ? nil : least.map { ($0 - n - c, "least \($0)") }
                let many = most.map { (min(n, n + h - $0), "most \($0)") }
                return [(Days.tooFew, few), (Days.tooMany, many)].compactMap { part, beyond in
                    guard let (count, bound) = beyond, count > 0 else { return nil }
                    let credit = c == 0 ? "" : " and has \(counted(c, "day", "days")) of leave"
                    return Finding(
                        part: part, count: count, employee: line.employee.id,
                        message: "\(view.who(line.employee)) works \(counted(n + h, "day", "days"))\(types)\(credit) "
                            + "\(view.span(of: days)) (\(bound))")
                }
            }
        }
    }
}
