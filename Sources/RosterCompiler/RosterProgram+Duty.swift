import Linear
import RosterModel

/// Who is there in a slot of the period, duty carried over included.
extension RosterProgram {
    /// Everybody who may be on duty in a slot: 1 when so.
    func duties(in slot: Int) -> [(employee: Int, duty: Expression)] {
        var duties = Array(repeating: Expression(), count: hall.employees.count)
        for day in days(at: slot) { duties[day.employee] += day.duty(slot) }
        for seated in carried[slot] { duties[seated.employee] = Expression(constant: 1) }
        return duties.enumerated().filter { !$0.element.terms.isEmpty || $0.element.constant > 0 }
            .map { ($0.offset, $0.element) }
    }

    /// 1 when an employee is on duty in a slot at a window type for which a condition holds.
    func duty(of employee: Int, in slot: Int, at isMeant: (Int) -> Bool = { _ in true }) -> Expression {
        if let seated = carried[slot].first(where: { $0.employee == employee }) {
            return Expression(constant: isMeant(seated.window) ? 1 : 0)
        }
        return days(at: slot).reduce(into: Expression()) { sum, day in
            if day.employee == employee { sum += day.duty(slot, at: isMeant) }
        }
    }

    /// 1 when an employee is present in a slot.
    func presence(of employee: Int, in slot: Int) -> Expression {
        if carried[slot].contains(where: { $0.employee == employee }) { return Expression(constant: 1) }
        return days(at: slot).reduce(into: Expression()) { sum, day in
            if day.employee == employee { sum += day.choosing { $0.slots.contains(slot) } }
        }
    }
}
