public import RosterModel

/// Of two who are able, the better serves: levels that are missing under a preferred one have a price.
///
/// Duty of an employee in scope at a window type in scope, in slots on whose civil date the employee's level there (the highest of
/// the skills valid on that date, 0 without any) is below `preferred`, counts the levels that are missing in each slot: in
/// **level-slots**, `preferred` less the level.
///
/// Source: R8, 安排窗口工作人员到与其才能匹配的岗位上 (post matched to ability).
///
/// As rows: (preferred − level[e,w,s]) · seat[e,w,s] has a price, for each e, w and s with a level below `preferred`; where the rule is hard
/// it is at most 0.
///
/// Exceptions: as for `qualification`, slots after the period's end are judged too, and duty carried over from before the
/// period is not. The least level of all is the business of `qualification`.
public struct Match: Hashable, Sendable {
    /// `preferred`: the level from which on nothing is missing, 2 or 3.
    public let preferred: Int

    public init(preferred: Int) { self.preferred = preferred }

    /// Levels that an employee lacks at a window type on a date.
    public func missing(of employee: Employee, at window: WindowType, on date: CivilDate) -> Int {
        max(0, preferred - employee.level(at: window.id, on: date))
    }
}

extension Match {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.stints(in: scope).flatMap { stint -> [Finding] in
            let window = view.hall.windows[stint.window]
            return view.splitByDate(stint.slots).compactMap { slots, date in
                let missing = missing(of: stint.employee, at: window, on: date)
                guard missing > 0 else { return nil }
                return Finding(
                    count: missing * slots.count, employee: stint.employee.id, window: window.id, day: stint.shift.day,
                    slots: slots,
                    message: "\(view.who(stint.employee)) serves at \(view.place(stint.window)) on "
                        + "\(view.when(slots, day: stint.shift.day)) with level \(preferred - missing) "
                        + "(\(preferred) preferred)")
            }
        }
    }
}
