public import RosterModel

/// Nobody stays too long at one window, nor too short.
///
/// A stint is unbroken duty of one employee at one window type within one shift: a break or another window
/// ends it. For stints of employees in scope at window types in scope, two parts are counted in **slots**:
/// `too long`, slots beyond `longest`; `too short`, slots missing to `shortest`.
///
/// Source: R7, 重复着相似的工作流程和内容,缺乏变化和新鲜感 (monotony); the shortest stint prevents
/// ping-pong.
///
/// As rows, with S and L the bounds in slots:
///
///     seat[e,w,t] + … + seat[e,w,t+L] ≤ L + long[e,w,t+L]
///     (S − i) (seat[e,w,t] − seat[e,w,t−1] − seat[e,w,t+i]) ≤ short[e,w,t]     for 1 ≤ i < S
///
/// Exceptions: none; a stint cut short by the end of the shift is too short.
public struct Stint: Hashable, Sendable {
    /// `longest`: the most time at one window type, in minutes; may be left out.
    public let longest: Minutes?
    /// `shortest`: the least time at one window type, in minutes; may be left out.
    public let shortest: Minutes?

    public init(longest: Minutes? = nil, shortest: Minutes? = nil) {
        self.longest = longest
        self.shortest = shortest
    }
}

extension Stint {
    static let tooLong = "too long"
    static let tooShort = "too short"

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.stints(in: scope).flatMap { stint in
            let length = view.minutes(stint.slots.count)
            let parts = [
                (Stint.tooLong, longest.map { view.slots(length - $0.count) } ?? 0, "longest \(longest?.count ?? 0)"),
                (
                    Stint.tooShort, shortest.map { view.slots($0.count - length) } ?? 0,
                    "shortest \(shortest?.count ?? 0)"
                ),
            ]
            return parts.filter { $0.1 > 0 }.map { part, count, bound in
                Finding(
                    part: part, count: count, employee: stint.employee.id,
                    window: view.hall.windows[stint.window].id, day: stint.shift.day, slots: stint.slots,
                    message: "\(view.who(stint.employee)) stays \(length) min at \(view.place(stint.window)) on "
                        + "\(view.when(stint.slots, day: stint.shift.day)) (\(bound))")
            }
        }
    }
}
