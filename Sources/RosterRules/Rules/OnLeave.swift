/// Nobody is rostered while on leave.
///
/// For each employee in scope, slots of presence (duty or break) inside a span of leave count, in
/// **slots**; a slot in two spans of leave counts once.
///
/// Source: R24, 合理分配用于工作和家庭的时间.
///
/// As rows: present[e,s] = 0 on leave.
public struct OnLeave: Hashable, Sendable {
    public init() {}
}
