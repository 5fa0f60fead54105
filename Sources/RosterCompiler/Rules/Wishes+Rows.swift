import Linear
import RosterModel
import RosterRules

extension Wishes {
    /// Charges for each wish its weight where it is not met:
    ///
    ///     for            weight · (1 − Σ_i y[e,d,i] over the options that meet it)
    ///     against        weight · Σ_i y[e,d,i] over the options that the wish is against
    ///     window         weight · Σ seat[e,d,w,s] at the window type (against), at all others (for)
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for (position, employee) in program.employees(in: entry.scope) {
            for (number, wish) in zip(1..., employee.wishes) {
                let name = "\(entry.title)[\(employee.id),\(number)]"
                program.charge(
                    name, unmet(wish, in: program.days[position], program.hall), at: entry.price, weight: wish.weight)
            }
        }
    }

    /// What of a wish is not met, in wishes or slots.
    func unmet(_ wish: Wish, in days: [DayColumns], _ hall: Hall) -> Expression {
        func met(on day: Int, by meets: (ShiftOption) -> Bool) -> Expression {
            let met = days.indices.contains(day) ? days[day].choosing(meets) : Expression()
            return wish.isFor ? 1 - met : met
        }
        switch wish.subject {
        case .day(let day):
            return met(on: day) { _ in true }
        case .shift(let id, let day):
            return met(on: day) { hall.shifts[$0.shift].id == id }
        case .span(let span, let day):
            return met(on: day) { option in
                wish.isFor ? option.slots.clamped(to: span) == span : option.slots.overlaps(span)
            }
        case .window(let id, let day):
            return days.reduce(into: Expression()) { sum, columns in
                guard columns.day == day ?? columns.day else { return }
                for slot in columns.slots {
                    sum += columns.duty(slot) { (hall.windows[$0].id == id) != wish.isFor }
                }
            }
        }
    }
}
