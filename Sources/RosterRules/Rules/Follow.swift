public import RosterModel

/// Some shifts may not follow others, nor come before leave.
///
/// Without `before_leave`: for each employee in scope, each day of the period that has a shift of `never`, and
/// one of the `days` days before it (days of the history count) has a shift of `after`, counts 1. With
/// `before_leave`: a leave begins on a day of the period, the first excepted, that is on leave in all its slots
/// while the day before it is not; each shift of `after` of the period on one of the `days` days before such a
/// day counts 1. Both in **shifts**.
///
/// A day of the history whose shift type is not known is of none, unless `after` is left out.
///
/// Source: R24, 保证充足的睡眠;合理分配用于工作和家庭的时间 (sleep, family): no late-then-early, nothing before leave.
///
/// As rows, with A and N the options of `after` and `never`, for each day d and each of the days d′ before it:
///
///     Σ_{i ∈ N} y[e,d,i] + Σ_{i ∈ A} y[e,d′,i] ≤ 1 + bad[e,d]
///
/// with a number for a day of the history. With `before_leave` each y[e,d′,i] of A before the leave is 0, or has the
/// price.
///
/// Exceptions: a shift of `after` on the day itself is no matter; that shifts are too near in hours is for `rest`.
public struct Follow: Hashable, Sendable {
    /// `after`: the shift types that forbid what comes after them; all where it is left out.
    public let after: [ShiftType.ID]
    /// `never`: the shift types that may not come then; all where it is left out.
    public let never: [ShiftType.ID]
    /// `days`: on how many days after it, 1 unless given.
    public let days: Int
    /// `before_leave`: whether it is leave before which `after` may not come; then there is no `never`.
    public let beforeLeave: Bool

    public init(
        after: [ShiftType.ID] = [], never: [ShiftType.ID] = [], days: Int = 1, beforeLeave: Bool = false
    ) {
        self.after = after
        self.never = never
        self.days = days
        self.beforeLeave = beforeLeave
    }

    /// Whether a shift of a type forbids what comes after it; `nil` is a type that is not known.
    public func isFirst(_ type: ShiftType.ID?) -> Bool { after.isEmpty || type.map(after.contains) ?? false }
    /// Whether a shift of a type is one that may not come then.
    public func isForbidden(_ type: ShiftType.ID) -> Bool { never.isEmpty || never.contains(type) }
}

extension Follow {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { beforeLeave ? findingsBeforeLeave(of: $0, view) : findings(in: $0, view) }
    }

    private func findings(in line: RosterView.Line, _ view: RosterView) -> [Finding] {
        let past = line.employee.history.worked.map { (day: $0.day, type: $0.shift) }
        let worked = past + line.shifts.map { (day: $0.day, type: Optional($0.typeID)) }
        return line.shifts.compactMap { shift in
            guard isForbidden(shift.typeID),
                let before = worked.last(where: {
                    shift.day - days <= $0.day && $0.day < shift.day && isFirst($0.type)
                })
            else { return nil }
            let type = before.type.map { " \($0)" } ?? ""
            return finding(
                shift, of: line.employee, view,
                "after the shift\(type) of \(view.date(before.day)) (never within \(counted(days, "day", "days")))")
        }
    }

    private func findingsBeforeLeave(of line: RosterView.Line, _ view: RosterView) -> [Finding] {
        line.shifts.compactMap { shift in
            guard isFirst(shift.typeID),
                let leave = line.isLeave.indices.first(where: {
                    shift.day < $0 && $0 <= shift.day + days && line.isLeave[$0] && !line.isLeave[$0 - 1]
                })
            else { return nil }
            return finding(
                shift, of: line.employee, view,
                "before leave from \(view.date(leave)) (never within \(counted(days, "day", "days")))")
        }
    }

    private func finding(
        _ shift: RosterView.Shift, of employee: Employee, _ view: RosterView, _ why: String
    ) -> Finding {
        Finding(
            count: 1, employee: employee.id, day: shift.day, slots: shift.slots,
            message: "\(view.who(employee)) has a shift \(shift.typeID) on \(view.when(shift.slots, day: shift.day)) "
                + why)
    }
}
