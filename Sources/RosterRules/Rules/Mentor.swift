import RosterModel

/// Whoever is new at a window serves there only while a mentor is on duty nearby.
///
/// In each slot s of the period, an employee in scope on duty at a window type w in scope, whose level there on the civil date of
/// s is less than `below`, is counted in **person-slots**, unless somebody whose level at w on that date is `level` or
/// more is on duty in s at a window type of the same zone as w. Anybody may be the mentor, whatever the scope, of any number of
/// people; mentors whose duty is carried over from before the period count.
///
/// Source: R29, 人员流动性大;新员工缺乏系统的培训和指导 (newcomers without guidance).
///
/// As rows, for e, w, s of those who are new, with f running over the mentors and v over the window types of the zone:
///
///     seat[e,w,s] − Σ_f Σ_v seat[f,v,s] ≤ alone[e,w,s]
///
/// Exceptions: window types without a zone are in one zone together. Slots after the period's end and duty carried over from
/// before the period are not judged.
public struct Mentor: Hashable, Sendable {
    /// `below`: who has less than this level at the window type is new there, 2 or 3.
    public let below: Int
    /// `level`: the least level of a mentor, at least `below`.
    public let level: Int

    public init(below: Int, level: Int) {
        self.below = below
        self.level = level
    }
}

extension Mentor {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let hall = view.hall, period = view.period
        let isGuided = guidance(in: view)
        return view.stints(in: scope).flatMap { stint -> [Finding] in
            let window = hall.windows[stint.window]
            let alone = stint.slots.clamped(to: period.slots).runs { slot in
                stint.employee.level(at: window.id, on: period.civilDate(ofSlot: slot)) < below
                    && !isGuided[stint.window][slot]
            }
            return alone.map { slots in
                Finding(
                    count: slots.count, employee: stint.employee.id, window: window.id, day: stint.shift.day,
                    slots: slots,
                    message: "\(view.who(stint.employee)) serves at \(view.place(stint.window)) on "
                        + "\(view.when(slots, day: stint.shift.day)) without a mentor (level \(level)) on duty"
                        + (window.zone.isEmpty ? "" : " in zone \(window.zone)"))
            }
        }
    }

    /// By window type, then slot: whether a mentor is on duty in its zone.
    private func guidance(in view: RosterView) -> [[Bool]] {
        let hall = view.hall, period = view.period
        var isGuided = hall.windows.map { _ in Array(repeating: false, count: period.slots.count) }
        for line in view.lines {
            // Days that begin after midnight reach into one more date.
            let levels = hall.windows.map { window in
                (0...period.days).map { line.employee.level(at: window.id, on: period.start + $0) }
            }
            for piece in line.carried + line.shifts.flatMap(\.pieces) {
                guard let place = piece.window else { continue }
                for window in hall.windows.indices where hall.windows[window].zone == hall.windows[place].zone {
                    for slot in piece.slots.clamped(to: period.slots)
                    where levels[window][period.civilDate(ofSlot: slot) - period.start] >= level {
                        isGuided[window][slot] = true
                    }
                }
            }
        }
        return isGuided
    }
}
