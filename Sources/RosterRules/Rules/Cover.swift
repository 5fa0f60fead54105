/// Each window has the people it needs, counted net of breaks.
///
/// In each slot s of the period and each window type w in scope that is open, let n be the number of
/// people on duty at w in s (duty carried over from before the period counts), m the minimum and t the
/// target. Three parts are counted in **person-slots**: `below minimum` max(0, m − n), at the entry's
/// price or hard; `below target` min(t − m, max(0, t − n)), at `belowTarget`; `above target`
/// max(0, n − t), at `aboveTarget`. With `squared`, the three numbers are squared before they are
/// counted, slot by slot.
///
/// Source: R2, 在高峰时段工作人员经常是连喝水、去洗手间的时间都没有 (no time for a drink at peaks: cover is
/// net of breaks); R12, 在高峰时段,可能需要同时应对多个顾客的需求; R32, 资源不足 (ranked shortage, not "infeasible").
///
/// As rows, for each w and s, with u₁, u₂, v the three parts:
///
///     Σ_e seat[e,w,s] + u₁ + u₂ − v = t,   0 ≤ u₂ ≤ t − m,   u₁, v ≥ 0
///
/// Exceptions: prices must not fall as the shortage grows (below minimum at least below target), so that
/// the cost is convex in n; hall files that break this are refused.
public struct Cover: Hashable, Sendable {
    /// Points per person-slot between minimum and target.
    public let belowTarget: Int
    /// Points per person-slot above the target.
    public let aboveTarget: Int
    public let squared: Bool

    public init(belowTarget: Int = 0, aboveTarget: Int = 0, squared: Bool = false) {
        self.belowTarget = belowTarget
        self.aboveTarget = aboveTarget
        self.squared = squared
    }
}
