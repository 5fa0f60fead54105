public import RosterModel

/// Everyone serves at several window types in a week.
///
/// For each employee in scope and each week of the period (days 0–6, 7–13, …; the last may be shorter) in
/// which the employee has at least one shift: the window types in scope at which the employee is on
/// duty for at least `minutes` in all shifts of that week are counted; what is missing to `least` counts,
/// in **windows**.
///
/// Source: R7, 缺乏变化和新鲜感 (distinct windows a week).
///
/// As rows, for each e and week, with q = `minutes` in slots:
///
///     Σ_{s in week} seat[e,w,s] ≥ q · served[e,w],   Σ_w served[e,w] + missing ≥ least · work[e,d]   for each d
public struct DistinctWindows: Hashable, Sendable {
    public let least: Int
    /// Time at a window type from which it counts, at least one slot.
    public let minutes: Minutes

    public init(least: Int, minutes: Minutes) {
        self.least = least
        self.minutes = minutes
    }
}
