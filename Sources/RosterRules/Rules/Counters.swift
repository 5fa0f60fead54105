/// Never more people at a window type than it has counters.
///
/// In each slot of the period and each window type in scope, the people on duty there beyond its
/// `counters` are counted, in **person-slots** (duty carried over from before the period counts).
///
/// Source: B, 窗口单位: a window is a physical place.
///
/// As rows, for each w and s:
///
///     Σ_e seat[e,w,s] ≤ counters[w]
public struct Counters: Hashable, Sendable {
    public init() {}
}
