public import RosterModel

/// After a hard stint, a while at easy windows or at rest.
///
/// When a stint (see `stint`) of an employee in scope at a window type of strain `high` or more ends, the
/// employee's duty at window types of strain above `low` during the following `length` of the same
/// shift is counted, in **slots**. A slot that follows several hard stints within `length` counts once.
///
/// Source: R20, 承受这些负面情绪的冲击 (emotional load); R21, 暂时离开现场等方式来平静自己的情绪.
///
/// As rows, with C the length in slots, for high windows w, windows v above `low` and 0 ≤ i < C:
///
///     seat[e,w,t−1] − seat[e,w,t] + seat[e,v,t+i] ≤ 1 + hot[e,t+i]
public struct CoolDown: Hashable, Sendable {
    /// Strain from which a stint is hard.
    public let high: Int
    /// Strain up to which a window is easy; below `high`.
    public let low: Int
    public let length: Minutes

    public init(high: Int, low: Int, length: Minutes) {
        self.high = high
        self.low = low
        self.length = length
    }
}
