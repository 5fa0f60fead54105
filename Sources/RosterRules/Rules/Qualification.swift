/// Whoever serves at a window has the skill level it requires.
///
/// Duty of an employee in scope at a window type in scope, on a civil date on which the employee's level
/// there (the highest of the skills valid on that date) is below the window's `level`, is counted in
/// **person-slots**.
///
/// Source: R8, 安排窗口工作人员到与其才能匹配的岗位上 (post matched to ability).
///
/// As rows: seat[e,w,s] = 0 where e is not qualified for w on the date of s.
public struct Qualification: Hashable, Sendable {
    public init() {}
}
