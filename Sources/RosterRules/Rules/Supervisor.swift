public import RosterModel

/// Enough people of a kind are on duty whenever the hall is open.
///
/// In each slot s of the period in which a window type in scope is open (its demand is given), let n be the number of
/// employees in scope who are on duty in s, at whatever window type (duty carried over from before the period counts), and
/// who have on the civil date of s the `level` or more at a window type in scope. What n lacks to `least` is counted in
/// **people per slot**.
///
/// Source: R36, 建立督导机制…定期巡查 (supervision); R21, somebody free to relieve others, is a window type of its own.
///
/// As rows, with e running over those who count in s:
///
///     Σ_e duty[e,s] + z[s] ≥ least
///
/// Exceptions: somebody on a break does not count.
public struct Supervisor: Hashable, Sendable {
    /// `least`: people on duty at once.
    public let least: Int
    /// `level`: the least skill level at a window type in scope; with 0 everybody in scope counts.
    public let level: Int

    public init(least: Int = 1, level: Int = 0) {
        self.least = least
        self.level = level
    }

    /// Whether an employee in scope counts on a date, at window types in scope.
    public func counts(_ employee: Employee, at windows: [WindowType.ID], on date: CivilDate) -> Bool {
        level == 0 || windows.contains { employee.level(at: $0, on: date) >= level }
    }
}

extension Supervisor {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let hall = view.hall, period = view.period
        let scoped = view.windows(in: scope)
        let ids = scoped.map { hall.windows[$0].id }
        var people = Array(repeating: 0, count: period.slots.count)
        for line in view.lines(in: scope) {
            let dates = (0...period.days).map { counts(line.employee, at: ids, on: period.start + $0) }
            for piece in line.carried + line.shifts.flatMap(\.pieces) where piece.window != nil {
                for slot in piece.slots.clamped(to: period.slots)
                where dates[period.civilDate(ofSlot: slot) - period.start] { people[slot] += 1 }
            }
        }
        let runs = view.runs(of: period.slots) { slot -> Int? in
            let isOpen = scoped.contains { hall.demand[$0, slot] != nil }
            return isOpen && people[slot] < least ? people[slot] : nil
        }
        let kind = level > 0 ? " of level \(level)" : ""
        return runs.map { slots, number in
            Finding(
                count: (least - number) * slots.count, day: period.day(ofSlot: slots.lowerBound), slots: slots,
                message: "\(counted(number, "supervisor", "supervisors"))\(kind) on duty on \(view.when(slots)) "
                    + "(\(least) required)")
        }
    }
}
