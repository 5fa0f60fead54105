public import RosterModel

/// Nobody stays too long at one window, nor too short.
///
/// A stint is unbroken duty of one employee at one window type within one shift: a break or another
/// window ends it. For stints of employees in scope at window types in scope, two parts are counted in
/// **slots**: `too long`, slots beyond `longest`; `too short`, slots missing to `shortest`.
///
/// Source: R7, 重复着相似的工作流程和内容,缺乏变化和新鲜感 (monotony); the shortest stint prevents ping-pong.
///
/// As rows, with S and L the bounds in slots:
///
///     seat[e,w,t] + … + seat[e,w,t+L] ≤ L + long[e,w,t+L]
///     seat[e,w,t] − seat[e,w,t−1] ≤ seat[e,w,t+i]             for i < S (hard)
///
/// Exceptions: none; a stint cut short by the end of the shift is too short.
public struct Stint: Hashable, Sendable {
    public let longest: Minutes?
    public let shortest: Minutes?

    public init(longest: Minutes? = nil, shortest: Minutes? = nil) {
        self.longest = longest
        self.shortest = shortest
    }
}
