public import RosterModel
public import RosterRules

/// What the windows needed and what they got, with every shortage and its cause (R32, 资源不足).
public struct CoverReport: Hashable, Sendable {
    /// One window type, or pool, over the whole period, in person-time.
    public struct WindowLine: Hashable, Sendable {
        /// Of the window type or the pool.
        public let id: String
        public let name: String
        public let target: Minutes
        /// Time on duty while the window was open; what serves the demand of a pool counts there.
        public let served: Minutes
        public let belowMinimum: Minutes
        /// All that is missing to the target, below the minimum included.
        public let belowTarget: Minutes
        public let aboveTarget: Minutes
    }

    /// One slot over all window types.
    public struct Instant: Hashable, Sendable {
        public let isOpen: Bool
        /// People missing to the targets, summed over the window types.
        public let missing: Int
        public let isBelowMinimum: Bool
    }

    public let windows: [WindowLine]
    /// By slot of the period.
    public let instants: [Instant]
    /// The dearest first.
    public let shortages: [Shortage]

    public init(of roster: Roster, in problem: Problem) {
        self.init(Attendance(roster, in: problem.hall), problem)
    }

    init(_ attendance: Attendance, _ problem: Problem) {
        let hall = problem.hall
        let pooled = PooledCoverReport(attendance)
        windows =
            hall.windows.indices.map { CoverReport.line(of: $0, attendance, pooled) }
            + hall.pools.indices.map { pooled.line(of: $0) }
        instants = hall.period.slots.map { slot in
            let needs = hall.windows.indices.compactMap { window in
                hall.demand[window, slot].flatMap {
                    attendance.isPooled(window, slot) ? nil : (need: $0, onDuty: attendance.cover[window][slot])
                }
            }
            let short = pooled.short[slot]
            return Instant(
                isOpen: !needs.isEmpty || !attendance.groups[slot].isEmpty,
                missing: needs.reduce(short.target) { $0 + max(0, $1.need.target - $1.onDuty) },
                isBelowMinimum: short.minimum > 0 || needs.contains { $0.onDuty < $0.need.minimum })
        }
        shortages = Shortage.all(attendance, problem)
    }

    private static func line(
        of window: Int, _ attendance: Attendance, _ pooled: PooledCoverReport
    ) -> WindowLine {
        var (target, served, belowMinimum, belowTarget, aboveTarget) = (0, 0, 0, 0, 0)
        for slot in attendance.hall.period.slots {
            guard let need = attendance.hall.demand[window, slot] else { continue }
            let onDuty = attendance.cover[window][slot] - pooled.lent(window, slot)
            target += need.target
            served += onDuty
            belowMinimum += max(0, need.minimum - onDuty)
            belowTarget += max(0, need.target - onDuty)
            aboveTarget += max(0, onDuty - need.target)
        }
        let type = attendance.hall.windows[window]
        let grid = attendance.hall.period.grid
        return WindowLine(
            id: type.id.text, name: type.name, target: target * grid, served: served * grid,
            belowMinimum: belowMinimum * grid, belowTarget: belowTarget * grid, aboveTarget: aboveTarget * grid)
    }
}
