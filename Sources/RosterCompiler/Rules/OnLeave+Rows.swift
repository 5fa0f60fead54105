import Linear
import RosterModel
import RosterRules

extension OnLeave {
    /// Charges for each shift by its slots on leave; where the rule is hard it has no column.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for (position, employee) in program.employees(in: entry.scope) {
            for day in program.days[position] {
                program.charge(
                    "\(entry.title)[\(program.label(day))]", day.sum { breach(of: $0, by: employee) }, at: entry.price)
            }
        }
    }

    /// Slots of a shift in which the employee is on leave.
    func breach(of option: ShiftOption, by employee: Employee) -> Int {
        option.slots.count { slot in employee.leave.contains { $0.slots.contains(slot) } }
    }
}
