public import RosterModel

/// Nobody is on duty for longer than `limit` since the last rest.
///
/// Within one shift of an employee in scope, go through the slots in order with a counter that starts at
/// 0, rises by one for each slot of duty at any window, stays during a break shorter than `rest`, and
/// returns to 0 after a break of at least `rest`. If `strainFree`, a whole stint of at least `rest` at a
/// window type of strain 0 counts as such a break and not as duty. Each slot in which the counter
/// exceeds `limit` counts 1, in **slots**.
///
/// Source: R1, 长时间的连续工作,缺乏足够的休息时间 (long unbroken work, too little rest); R3.
///
/// As rows, with L the limit in slots, when every break is a rest, for each e and first slot t:
///
///     duty[e,t] + … + duty[e,t+L] ≤ L + over[e,t+L]
///
/// Exceptions: moving to another window is not a rest.
public struct UnbrokenDuty: Hashable, Sendable {
    /// A multiple of the grid.
    public let limit: Minutes
    /// The shortest break that counts as rest, at least one slot; 0 means any break.
    public let rest: Minutes
    public let strainFree: Bool

    public init(limit: Minutes, rest: Minutes = 0, strainFree: Bool = false) {
        self.limit = limit
        self.rest = rest
        self.strainFree = strainFree
    }
}
