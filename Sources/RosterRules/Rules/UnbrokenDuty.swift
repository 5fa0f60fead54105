public import RosterModel

/// Nobody is on duty for longer than `limit` since the last rest.
///
/// Within one shift of an employee in scope, go through the slots in order with a counter that starts at 0,
/// rises by one for each slot of duty at any window, stays during a break shorter than `rest` (and in a
/// gap), and returns to 0 after a break of at least `rest`. If `strain_free`, a whole stint of at least
/// `rest` at a window type of strain 0 counts as such a break and not as duty. Each slot of duty with which
/// the counter exceeds `limit` counts 1, in **slots**; the slots of a break never count.
///
/// Source: R1, 长时间的连续工作,缺乏足够的休息时间 (long unbroken work, too little rest); R3.
///
/// As rows, with L the limit in slots, for each e, slot s, and set B of breaks shorter than `rest`, which are
/// q slots long together, with t = s − L − q (B is empty when every break is a rest):
///
///     Σ_{u = t … s} duty[e,u] + Σ_{k ∈ B} length of k · Σ r[e,d,k,c] within t … s − 1 ≤ L + q + over[e,s]
///
/// With `strain_free`, duty[e,u] is less relief[e,u], which may be 1 in slots of stints of `rest` or more at
/// window types of strain 0: relief[e,w,u] ≤ Σ_c calm[e,w,c] over the spans of `rest` from c with u in them,
/// and calm[e,w,c] ≤ seat[e,w,u] for each u of the span.
///
/// Exceptions: moving to another window is not a rest.
public struct UnbrokenDuty: Hashable, Sendable {
    /// `limit`: the most time on duty without a rest, in minutes; a multiple of the grid.
    public let limit: Minutes
    /// `rest`: the shortest break that counts as a rest, in minutes; 0 means any break.
    public let rest: Minutes
    /// `strain_free`: whether a stint without strain is as good as a break.
    public let strainFree: Bool

    public init(limit: Minutes, rest: Minutes = 0, strainFree: Bool = false) {
        self.limit = limit
        self.rest = rest
        self.strainFree = strainFree
    }
}

extension UnbrokenDuty {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            line.shifts.flatMap { shift in
                unbroken(in: shift, view).compactMap { duties in
                    finding(for: duties, on: shift.day, of: line.employee, view)
                }
            }
        }
    }

    /// The stints between rests.
    private func unbroken(in shift: RosterView.Shift, _ view: RosterView) -> [[Range<Int>]] {
        var runs: [[Range<Int>]] = [[]]
        for piece in shift.pieces {
            let isLong = view.minutes(piece.slots.count) >= rest.count
            switch piece.kind {
            case .rest:
                if isLong { runs.append([]) }
            case .stint(let window):
                if isLong && strainFree && view.hall.windows[window].strain == 0 {
                    runs.append([])
                } else {
                    runs[runs.count - 1].append(piece.slots)
                }
            }
        }
        return runs
    }

    private func finding(
        for duties: [Range<Int>], on day: Int, of employee: Employee, _ view: RosterView
    ) -> Finding? {
        let length = duties.reduce(0) { $0 + $1.count }
        let over = view.slots(view.minutes(length) - limit.count)
        guard over > 0, let first = duties.first, let last = duties.last else { return nil }
        let slots = first.lowerBound..<last.upperBound
        return Finding(
            count: over, employee: employee.id, day: day, slots: slots,
            message: "\(view.who(employee)) serves \(view.minutes(length)) min without a rest on "
                + "\(view.when(slots, day: day)) (limit \(limit.count))")
    }
}
