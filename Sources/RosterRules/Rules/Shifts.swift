/// Every employee works whole shifts of the kinds the contract allows, one a day at most.
///
/// For an employee in scope and a day, all activities together are the shift. It must name one shift
/// type of the contract that is worked on that weekday, start at one of its starts, have one of its
/// lengths (first start to last end), begin and end with duty, hold no gap, no overlap and no two breaks
/// in direct succession, and not overlap the shift of another day. Each day that fails in any of these
/// counts 1, in **days**, with all failures named in one message.
///
/// Source: R4, 实行弹性排班 (start and length are decisions within the ranges of the shift type).
///
/// As rows, with y[e,d,i] the choice of option i = (shift type, start, length):
///
///     Σ_i y[e,d,i] ≤ 1
///     Σ_w seat[e,w,s] + Σ breaks over s = Σ y over s      for each slot s
///
/// Exceptions: always hard; the program has no variables for anything else.
public struct Shifts: Hashable, Sendable {
    public init() {}
}
