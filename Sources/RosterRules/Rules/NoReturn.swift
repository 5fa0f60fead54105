import RosterModel

/// After a rest, another window than before it.
///
/// For each break (of any length) within a shift of an employee in scope: if the last stint before it and
/// the first stint after it are at the same window type, and that type is in scope, it counts 1, in
/// **returns**.
///
/// Source: R7, 缺乏变化和新鲜感 (rotation); R6, 变换一下环境.
///
/// As rows, for a break of m slots from slot c and each w:
///
///     r[e,d,k,c] + seat[e,w,c−1] + seat[e,w,c+m] ≤ 2 + return[e,d,k]
public struct NoReturn: Hashable, Sendable {
    public init() {}
}

extension NoReturn {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            line.shifts.flatMap { shift in
                shift.pieces.indices.compactMap { index -> Finding? in
                    let rest = shift.pieces[index]
                    guard rest.rest != nil,
                        let before = shift.pieces[..<index].last(where: { $0.window != nil })?.window,
                        let after = shift.pieces[index...].first(where: { $0.window != nil })?.window,
                        before == after, scope.binds(view.hall.windows[before])
                    else { return nil }
                    return Finding(
                        count: 1, employee: line.employee.id, window: view.hall.windows[before].id, day: shift.day,
                        slots: rest.slots,
                        message: "\(view.who(line.employee)) returns to \(view.place(before)) after the break on "
                            + view.when(rest.slots, day: shift.day))
                }
            }
        }
    }
}
