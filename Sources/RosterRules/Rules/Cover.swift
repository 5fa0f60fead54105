import RosterModel

/// Each window has the people it needs, counted net of breaks.
///
/// In each slot s of the period and each window type w in scope that is open, let n be the number of people
/// on duty at w in s (everybody, whatever the scope; duty carried over from before the period counts), m
/// the minimum and t the target. Three parts are counted in **person-slots**: `below minimum` max(0, m −
/// n), at the entry's price or hard (`below_minimum`); `below target` min(t − m, max(0, t − n)), at
/// `below_target`; `above target` max(0, n − t), at `above_target`. With `squared`, the three numbers are
/// squared before they are counted, slot by slot.
///
/// A **pool** is a set of window types with a demand of its own, which whoever serves at any of them may serve. In a slot the
/// pools with a target of at least 1 whose window types are all in scope join these to *groups* (pools that share a window
/// type make one group). In a group everybody serves at most one demand, the own one of his or her window type or that of a
/// pool with it. Let M be the fewest people missing to all minima of the group, whoever serves what; T likewise to its
/// targets; n the people and t the sum of the targets. The group counts M `below minimum`, T − M `below target` and n − t + T
/// `above target`, not squared. By Hall's theorem M is the largest value, over all sets S of demands of the group, of
///
///     m(S) − n(window types that may serve one of S)
///
/// or 0; findings name the smallest set that attains it, in parts that share no window type.
///
/// Source: R2, 在高峰时段工作人员经常是连喝水、去洗手间的时间都没有 (no time for a drink at peaks: cover is
/// net of breaks); R12, 在高峰时段,可能需要同时应对多个顾客的需求; R32, 资源不足 (ranked shortage, not
/// "infeasible"); R11, 平行收件 (pools).
///
/// As rows, for each w and s, with u₁, u₂, v the three parts:
///
///     Σ_e seat[e,w,s] + u₁ + u₂ − v = t,   0 ≤ u₂ ≤ t − m,   u₁, v ≥ 0
///
/// With `squared` each part is a sum of steps of one person, the j-th at 2j − 1 times the price. Where a step is
/// cheaper than the one before it (the first below the minimum may be), the steps are taken in order:
/// u_{j+1} ≤ u_j, each 0 or 1.
///
/// For a group, for each tier (minima, targets) with columns short[w] and pooled ≥ 0, and for each union U of pools' window types:
///
///     Σ_e seat[e,w,s] + short[w] ≥ need(w)
///     Σ_{w ∈ U} (Σ_e seat[e,w,s] + short[w] − need(w)) + pooled ≥ Σ_{pools inside U} need
///
/// M and T are the sums of the columns of their tier.
///
/// Exceptions: prices must not fall as the shortage grows (below minimum at least below target); hall files that
/// break this are refused.
public struct Cover: Hashable, Sendable {
    /// `below_target`: points for each person-slot between minimum and target.
    public let belowTarget: Int
    /// `above_target`: points for each person-slot above the target.
    public let aboveTarget: Int
    /// `squared`: whether numbers of people are squared before they are counted.
    public let squared: Bool

    public init(belowTarget: Int = 0, aboveTarget: Int = 0, squared: Bool = false) {
        self.belowTarget = belowTarget
        self.aboveTarget = aboveTarget
        self.squared = squared
    }
}

extension Cover {
    static let belowMinimumPart = "below minimum"
    static let belowTargetPart = "below target"
    static let aboveTargetPart = "above target"

    /// What decides the three numbers of a slot.
    private struct State: Equatable {
        let people: Int
        let need: Demand.Need
    }

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let groups = view.period.slots.map { view.hall.coverGroups(in: $0, for: scope) }
        let single = view.windows(in: scope).flatMap { window in
            let demand = view.hall.demand
            let runs = view.runs(of: view.period.slots) { slot -> State? in
                if groups[slot].contains(where: { $0.windows.contains(window) }) { return nil }
                return demand[window, slot].map { State(people: view.onDuty[window][slot], need: $0) }
            }
            return runs.flatMap { findings(at: window, in: $0.slots, $0.key, view) }
        }
        return single + groupFindings(in: view, groups)
    }

    private func findings(
        at window: Int, in slots: Range<Int>, _ state: State, _ view: RosterView
    ) -> [Finding] {
        let (n, m, t) = (state.people, state.need.minimum, state.need.target)
        let parts = [
            (Cover.belowMinimumPart, max(0, m - n), "\(m) required"),
            (Cover.belowTargetPart, min(t - m, max(0, t - n)), "\(t) wanted"),
            (Cover.aboveTargetPart, max(0, n - t), "\(t) wanted"),
        ]
        return parts.filter { $0.1 > 0 }.map { part, number, need in
            Finding(
                part: part, count: (squared ? number * number : number) * slots.count,
                window: view.hall.windows[window].id, day: view.period.day(ofSlot: slots.lowerBound), slots: slots,
                message: "\(view.place(window)) has \(counted(n, "person", "people")) on \(view.when(slots)) (\(need))")
        }
    }
}
