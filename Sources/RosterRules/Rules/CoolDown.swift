public import RosterModel

/// After a hard stint, a while at easy windows or at rest.
///
/// When a stint (see `stint`) of an employee in scope at a window type of strain `high` or more ends, the
/// employee's duty at window types of strain above `low` during the following `minutes` of the same shift
/// is counted, in **slots**. A slot that follows several hard stints within `minutes` counts once.
///
/// Source: R20, 承受这些负面情绪的冲击 (emotional load); R21, 暂时离开现场等方式来平静自己的情绪.
///
/// As rows, with C the `minutes` in slots, for high windows w and 0 ≤ i < C, v running over windows above `low`:
///
///     seat[e,w,t−1] − seat[e,w,t] + Σ_v seat[e,v,t+i] ≤ 1 + hot[e,t+i]
///
/// Exceptions: the window types of the scope have no effect; the strain decides.
public struct CoolDown: Hashable, Sendable {
    /// `high`: strain from which a stint is hard.
    public let high: Int
    /// `low`: strain up to which a window is easy; below `high`.
    public let low: Int
    /// `minutes`: how long it takes to cool down, in minutes.
    public let length: Minutes

    public init(high: Int, low: Int, length: Minutes) {
        self.high = high
        self.low = low
        self.length = length
    }
}

extension CoolDown {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let cooling = view.slots(length.count)
        return view.lines(in: scope).flatMap { line in
            line.shifts.flatMap { shift in
                var hotUntil = Int.min
                return shift.pieces.compactMap { piece -> Finding? in
                    guard let window = piece.window else { return nil }
                    let strain = view.hall.windows[window].strain
                    defer { if strain >= high { hotUntil = piece.slots.upperBound + cooling } }
                    let end = min(piece.slots.upperBound, hotUntil)
                    guard strain > low, piece.slots.lowerBound < end else { return nil }
                    let slots = piece.slots.lowerBound..<end
                    return Finding(
                        count: slots.count, employee: line.employee.id, window: view.hall.windows[window].id,
                        day: shift.day, slots: slots,
                        message: "\(view.who(line.employee)) serves at \(view.place(window)) (strain \(strain)) on "
                            + "\(view.when(slots, day: shift.day)), within \(length.count) min of a hard stint")
                }
            }
        }
    }
}
