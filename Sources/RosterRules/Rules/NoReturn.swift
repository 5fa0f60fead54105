/// After a rest, another window than before it.
///
/// For each break within a shift of an employee in scope (of any length): if the last stint before it and
/// the first stint after it are at the same window type, and that type is in scope, it counts 1, in
/// **returns**.
///
/// Source: R7, 缺乏变化和新鲜感 (rotation); R6, 变换一下环境.
///
/// As rows, for a break of m slots from slot c and each w:
///
///     r[e,d,k,c] + seat[e,w,c−1] + seat[e,w,c+m] ≤ 2 + return[e,d,k,c]
public struct NoReturn: Hashable, Sendable {
    public init() {}
}
