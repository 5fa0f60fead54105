import RosterModel

/// Nobody is rostered while on leave.
///
/// For each employee in scope, slots of presence (duty or break) of a shift of the period inside a span of
/// leave count, in **slots**; a slot in two spans of leave counts once. Slots after the period's end are
/// judged too, where a span of leave reaches them.
///
/// Source: R24, 合理分配用于工作和家庭的时间.
///
/// As rows: there is no y[e,d,i] with slots on leave; or it has a price, by those slots.
public struct OnLeave: Hashable, Sendable {
    public init() {}
}

extension OnLeave {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line -> [Finding] in
            let leave = line.employee.leave
            return view.presence(of: line) { slot in leave.contains { $0.slots.contains(slot) } }.map { slots, day in
                let reasons = leave.filter { $0.slots.overlaps(slots) }.map(\.reason)
                return Finding(
                    count: slots.count, employee: line.employee.id, day: day, slots: slots,
                    message: "\(view.who(line.employee)) is present on \(view.when(slots, day: day)) "
                        + "while on leave (\(reasons.joined(separator: ", ")))")
            }
        }
    }
}
