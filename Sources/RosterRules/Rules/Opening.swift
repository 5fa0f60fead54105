import RosterModel

/// Nobody serves at a closed window.
///
/// A window type is open in the slots of the period for which its demand is given (also a demand of 0).
/// Duty of an employee in scope at a window type in scope in any other slot of the period is counted, in
/// **person-slots**.
///
/// Source: B, 严格執行時限承諾 (opening hours are a promise).
///
/// As rows: there is no seat[e,w,s] where w is closed in s; or it has a price.
///
/// Exceptions: slots after the period's end (of a shift that runs over it) and duty carried over from
/// before the period are not judged.
public struct Opening: Hashable, Sendable {
    public init() {}
}

extension Opening {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let demand = view.hall.demand
        return view.stints(in: scope).flatMap { stint in
            let slots = stint.slots.clamped(to: view.period.slots)
            return slots.runs { demand[stint.window, $0] == nil }.map { slots in
                Finding(
                    count: slots.count, employee: stint.employee.id, window: view.hall.windows[stint.window].id,
                    day: stint.shift.day, slots: slots,
                    message: "\(view.who(stint.employee)) serves at \(view.place(stint.window)) on "
                        + "\(view.when(slots, day: stint.shift.day)), when it is closed")
            }
        }
    }
}
