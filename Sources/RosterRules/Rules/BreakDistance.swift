public import RosterModel

/// Breaks are spread over the shift: enough time between one and the next.
///
/// For each two breaks (of any name and length) that follow one another in a shift of an employee in scope: what
/// the time from the end of the first to the start of the second is short of `least` counts, in **slots**, on
/// the second.
///
/// Source: R5, 合理分配休息时间,避免连续工作过长时间 (spread rest well).
///
/// As rows, with D = `least` in slots, for each two breaks k before k′ of a shift type, and each slot τ:
///
///     Σ r[e,d,k,c] that end in τ or later + Σ r[e,d,k′,c] that start before τ + D ≤ 1 + short[e,d,k,k′,τ]
///
/// Two breaks are both in the row of as many slots τ as their distance is too short. At a price, the breaks of
/// the shift type between k and k′ are subtracted on the left.
///
/// Exceptions: the greatest distance between breaks is the `limit` of `unbroken_duty`, and that none lies in the
/// first or last minutes of a shift is said by the breaks' spans (`after_start`, `before_end`).
public struct BreakDistance: Hashable, Sendable {
    /// `least`: the shortest time from the end of a break to the start of the next, in minutes.
    public let least: Minutes

    public init(least: Minutes) { self.least = least }
}

extension BreakDistance {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            line.shifts.flatMap { shift in
                let breaks = shift.pieces.filter { $0.rest != nil }
                return zip(breaks, breaks.dropFirst()).compactMap { earlier, later -> Finding? in
                    let distance = view.minutes(later.slots.lowerBound - earlier.slots.upperBound)
                    let short = view.slots(least.count - distance)
                    guard short > 0, let name = later.rest else { return nil }
                    return Finding(
                        count: short, employee: line.employee.id, day: shift.day, slots: later.slots,
                        message: "\(view.who(line.employee)) takes the break \(name) on "
                            + "\(view.when(later.slots, day: shift.day)), \(distance) min after the one before it "
                            + "(least \(least.count))")
                }
            }
        }
    }
}
