import Linear
import RosterModel
import RosterRules

extension Availability {
    /// Charges for each shift by its slots outside the spans; where the rule is hard it has no column.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for (position, employee) in program.employees(in: entry.scope) {
            for day in program.days[position] {
                let outside = day.sum { breach(of: $0, by: employee, in: program.period) }
                program.charge("\(entry.title)[\(program.label(day))]", outside, at: entry.price)
            }
        }
    }

    /// Slots of a shift in which the employee is not available.
    func breach(of option: ShiftOption, by employee: Employee, in period: Period) -> Int {
        guard let spans = employee.availability else { return 0 }
        return option.slots.count { slot in
            slot < period.slots.upperBound && !spans.contains { $0.contains(slot) }
        }
    }
}
