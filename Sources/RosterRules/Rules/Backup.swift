/// Cross-trained coverage: no absence of any `depth` people takes a window below its minimum.
///
/// In slot s of the period, let W be the open window types in scope with a minimum of at least 1, P the
/// employees on duty and not on a break (duty carried over from before the period counts), N(S) the
/// employees qualified (by level, on the civil date of s) for at least one window type of S, and m(S)
/// the sum of minima of S. The shortfall of the slot is the largest value over all non-empty S ⊆ W of
///
///     m(S) + depth − |P ∩ N(S)|
///
/// or 0 if none is positive. By Hall's theorem it is 0 exactly when after taking away any `depth` people
/// of P those left can be seated so that every minimum is met by qualified people. It counts in
/// **people per slot**; the finding names a set S that attains it (the first by size, then by the order of the windows).
///
/// Source: R10, 培训出一批一专多能的人才储备 (one specialty, many skills); R31.
///
/// As rows, for each s and each S that may bind, with z the shortfall:
///
///     Σ_{e ∈ N(S)} duty[e,s] + z[s] ≥ m(S) + depth
///
/// Exceptions: an entry for one window type only is the per-window backup (at least `depth` qualified
/// others on duty). At most 16 window types with a minimum in one slot.
public struct Backup: Hashable, Sendable {
    public let depth: Int

    public init(depth: Int = 1) { self.depth = depth }
}
