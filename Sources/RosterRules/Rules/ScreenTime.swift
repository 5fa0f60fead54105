public import RosterModel

/// Nobody looks at a screen for longer than `limit` without a rest from it.
///
/// A window type has a screen or not: as the hall file says (`screen`), or else where its strain is above 0.
/// Within one shift of an employee in scope, go through the slots in order with a counter that starts at 0 and
/// rises by one for each slot of duty at a window type with a screen. *Away* is a run of breaks and duty at
/// window types without a screen, whatever their lengths, with no duty at a screen between (a gap neither adds
/// to it nor ends it); the counter stays in it, and returns to 0 as soon as it has lasted `rest`, one slot at
/// least. Each slot of duty at a screen with which the counter exceeds `limit` counts 1, in **slots**.
///
/// Source: R3, 长时间低头坐立使用电脑 (long hours at a computer): five to ten minutes away after 50 to 60; standing
/// and easy posts are relief too. DSE Regulations 1992 (UK), reg. 4: breaks or changes of activity.
///
/// As rows, with L the limit in slots, R the slots of `rest`, x[u] = Σ_w seat[e,w,u] over the windows with a
/// screen, for each e, day and slot s; where R is 1
///
///     x[s−L] + … + x[s] ≤ L + over[s]
///
/// and else with a counter 0 ≤ c ≤ L, and away[s] = 1 if R slots without a screen end with s:
///
///     c[s−1] + x[s] ≤ c[s] + L away[s] + over[s],     away[s] ≤ 1 − x[u] for s − R < u ≤ s
///
/// Exceptions: how `unbroken_duty` differs: it counts duty at every window, and time at a window without strain
/// is a rest there only if that stint alone is long enough.
public struct ScreenTime: Hashable, Sendable {
    /// `limit`: the most time at screens without a rest from them, in minutes; a multiple of the grid.
    public let limit: Minutes
    /// `rest`: the shortest time away that is a rest, in minutes; 0 means any.
    public let rest: Minutes

    public init(limit: Minutes, rest: Minutes = 0) {
        self.limit = limit
        self.rest = rest
    }
}

extension ScreenTime {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            line.shifts.flatMap { shift in
                runs(in: shift, view).compactMap { finding(for: $0, on: shift.day, of: line.employee, view) }
            }
        }
    }

    /// The stints at screens between rests from them.
    private func runs(in shift: RosterView.Shift, _ view: RosterView) -> [[Range<Int>]] {
        let least = max(1, view.slots(rest.count))
        var runs: [[Range<Int>]] = [[]]
        var away = 0
        for piece in shift.pieces {
            if let window = piece.window, view.hall.windows[window].hasScreen {
                away = 0
                runs[runs.count - 1].append(piece.slots)
            } else {
                if away < least && away + piece.slots.count >= least { runs.append([]) }
                away += piece.slots.count
            }
        }
        return runs
    }

    private func finding(
        for stints: [Range<Int>], on day: Int, of employee: Employee, _ view: RosterView
    ) -> Finding? {
        let length = view.minutes(stints.reduce(0) { $0 + $1.count })
        let over = view.slots(length - limit.count)
        guard over > 0, let first = stints.first, let last = stints.last else { return nil }
        let slots = first.lowerBound..<last.upperBound
        return Finding(
            count: over, employee: employee.id, day: day, slots: slots,
            message: "\(view.who(employee)) looks at a screen for \(length) min without a rest from it on "
                + "\(view.when(slots, day: day)) (limit \(limit.count))")
    }
}
