import RosterModel

/// Not too many weekends are worked, and those that are not are free as a whole.
///
/// A weekend is a Saturday and the Sunday after it, by the date of the day; a date that the calendar makes a
/// workday is no day of a weekend, so that a weekend may have one day only. Weekends with a day in the period are
/// looked at. A day of one is worked if it has a shift (in the history: if it is a worked day there), so nights
/// belong to the day on which they begin. Two parts are counted, in **weekends**, for each employee in scope:
///
/// - `too many`: max(0, n − max(0, most − h)), with h the weekends with a worked day of the history (at most the
///   one across the period's start) and n the others with a worked day. So no roster is blamed for its history,
///   and the Sunday after a Saturday worked before the period is no weekend more.
/// - `split`, if `whole` is yes: weekends of two days of which one is worked and the other is not. A weekend
///   whose Sunday lies after the period is not split: it may go on; nor is one whose Saturday lies before it, if
///   the history has no worked day: nobody knows.
///
/// Source: R24, 合理分配用于工作和家庭的时间 (family): worked weekends at most, whole weekends.
///
/// As rows, with weekend[e,k] for each weekend k of the n:
///
///     work[e,d] ≤ weekend[e,k]  for d in k,   Σ_k weekend[e,k] ≤ max(0, most − h) + over[e]
///     work[e,Sat] − work[e,Sun] ≤ split[e,k],   work[e,Sun] − work[e,Sat] ≤ split[e,k]
public struct Weekends: Hashable, Sendable {
    /// `most`: the most weekends worked in the period; may be left out.
    public let most: Int?
    /// `whole`: whether both days of a weekend are worked or none.
    public let whole: Bool

    public init(most: Int? = nil, whole: Bool = false) {
        self.most = most
        self.whole = whole
    }
}

extension Weekends {
    static let tooMany = "too many"
    static let split = "split"

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let weekends = view.period.weekends
        return view.lines(in: scope).flatMap { line in
            let past = Set(line.employee.history.worked.map(\.day))
            let worked = past.union(line.shifts.map(\.day))
            return tooMany(weekends.filter { $0.contains(where: worked.contains) }, past, line, view)
                + (whole ? weekends.compactMap { split($0, worked, isKnown: !past.isEmpty, line, view) } : [])
        }
    }

    private func tooMany(
        _ worked: [Range<Int>], _ past: Set<Int>, _ line: RosterView.Line, _ view: RosterView
    ) -> [Finding] {
        let before = worked.count { $0.contains(where: past.contains) }
        guard let most, worked.count - before > max(0, most - before) else { return [] }
        let dates = worked.map { view.date($0.lowerBound) }.joined(separator: ", ")
        return [
            Finding(
                part: Weekends.tooMany, count: worked.count - before - max(0, most - before),
                employee: line.employee.id,
                message: "\(view.who(line.employee)) works on \(counted(worked.count, "weekend", "weekends")) "
                    + "\(view.span(of: 0..<view.period.days)), those of \(dates) (most \(most))")
        ]
    }

    private func split(
        _ weekend: Range<Int>, _ worked: Set<Int>, isKnown: Bool, _ line: RosterView.Line, _ view: RosterView
    ) -> Finding? {
        let saturday = weekend.lowerBound, sunday = weekend.upperBound - 1
        guard weekend.count == 2, sunday < view.period.days, saturday >= 0 || isKnown,
            worked.contains(saturday) != worked.contains(sunday)
        else { return nil }
        let (on, off) = worked.contains(saturday) ? (saturday, sunday) : (sunday, saturday)
        return Finding(
            part: Weekends.split, count: 1, employee: line.employee.id, day: max(0, on),
            message: "\(view.who(line.employee)) works on \(view.date(on)), but not on \(view.date(off)) of the same "
                + "weekend")
    }
}
