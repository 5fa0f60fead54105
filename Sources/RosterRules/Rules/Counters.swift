import RosterModel

/// Never more people at a window type than it has counters.
///
/// In each slot of the period and each window type in scope, the people on duty there (everybody, whatever
/// the scope; duty carried over from before the period counts) beyond its `counters` are counted, in
/// **person-slots**, whether the window is open or not.
///
/// Source: B, 窗口单位: a window is a physical place.
///
/// As rows, for each w and s:
///
///     Σ_e seat[e,w,s] ≤ counters[w] + over[w,s]
public struct Counters: Hashable, Sendable {
    public init() {}
}

extension Counters {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.windows(in: scope).flatMap { window in
            let counters = view.hall.windows[window].counters
            let runs = view.runs(of: view.period.slots) { slot in
                view.onDuty[window][slot] > counters ? view.onDuty[window][slot] : nil
            }
            return runs.map { slots, people in
                Finding(
                    count: (people - counters) * slots.count, window: view.hall.windows[window].id,
                    day: view.period.day(ofSlot: slots.lowerBound), slots: slots,
                    message: "\(view.place(window)) has \(counted(people, "person", "people")) on "
                        + "\(view.when(slots)) (\(counted(counters, "counter", "counters")))")
            }
        }
    }
}
