import RosterModel

/// Whoever serves at a window has the skill level it requires.
///
/// Duty of an employee in scope at a window type in scope, in slots on whose civil date the employee's
/// level there (the highest of the skills valid on that date) is below the window's `level`, is counted in
/// **person-slots**.
///
/// Source: R8, 安排窗口工作人员到与其才能匹配的岗位上 (post matched to ability).
///
/// As rows: there is no seat[e,w,s] where e is not qualified for w on the date of s; or it has a price.
///
/// Exceptions: slots after the period's end (of a shift that runs over it) are judged too; duty carried
/// over from before the period is not.
public struct Qualification: Hashable, Sendable {
    public init() {}
}

extension Qualification {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.stints(in: scope).flatMap { stint -> [Finding] in
            let window = view.hall.windows[stint.window]
            return view.splitByDate(stint.slots).compactMap { slots, date in
                let level = stint.employee.level(at: window.id, on: date)
                guard level < window.level else { return nil }
                return Finding(
                    count: slots.count, employee: stint.employee.id, window: window.id, day: stint.shift.day,
                    slots: slots,
                    message: "\(view.who(stint.employee)) serves at \(view.place(stint.window)) on "
                        + "\(view.when(slots, day: stint.shift.day)) with level \(level) (\(window.level) required)")
            }
        }
    }
}
