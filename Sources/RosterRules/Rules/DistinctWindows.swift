public import RosterModel

/// Everyone serves at several window types in a week.
///
/// For each employee in scope and each week of the period (days 0–6, 7–13, …; the last may be shorter) in
/// which the employee has at least one shift: the window types in scope at which the employee is on duty
/// for at least `minutes` in all shifts of that week together are counted; what is missing to `least`
/// counts, in **windows**.
///
/// Source: R7, 缺乏变化和新鲜感 (distinct windows a week).
///
/// As rows, for each e and week, with q = `minutes` in slots:
///
///     Σ_{s in week} seat[e,w,s] ≥ q · served[e,w],   Σ_w served[e,w] + missing ≥ least · work[e,d]   for each d
public struct DistinctWindows: Hashable, Sendable {
    /// `least`: the fewest window types a week.
    public let least: Int
    /// `minutes`: time at a window type from which it counts, in minutes; one slot at least.
    public let minutes: Minutes

    public init(least: Int, minutes: Minutes) {
        self.least = least
        self.minutes = minutes
    }
}

extension DistinctWindows {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            line.shifts.chunked { $0.day / 7 == $1.day / 7 }.compactMap { week -> Finding? in
                let served = view.windows(in: scope).filter { window in
                    let slots = week.flatMap(\.pieces).filter { $0.window == window }.reduce(0) { $0 + $1.slots.count }
                    return slots > 0 && view.minutes(slots) >= minutes.count
                }
                guard served.count < least else { return nil }
                let first = week[0].day / 7 * 7
                return Finding(
                    count: least - served.count, employee: line.employee.id,
                    message:
                        "\(view.who(line.employee)) serves at \(counted(served.count, "window type", "window types")) "
                        + "for \(minutes.count) min or more in the week from \(view.date(first)) (least \(least))")
            }
        }
    }
}
