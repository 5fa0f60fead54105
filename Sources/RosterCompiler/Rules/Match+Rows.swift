import Linear
import RosterModel
import RosterRules

extension Match {
    /// Charges for each seat the levels that the employee lacks.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let hall = program.hall
        for (position, employee) in program.employees(in: entry.scope) {
            for day in program.days[position] {
                for window in program.windows(in: entry.scope) {
                    for slot in day.slots {
                        let date = hall.period.civilDate(ofSlot: slot)
                        let missing = missing(of: employee, at: hall.windows[window], on: date)
                        guard missing > 0 else { continue }
                        program.charge(
                            "\(entry.title)[\(program.label(day, window, slot))]", day.serving(window, slot),
                            at: entry.price, weight: missing)
                    }
                }
            }
        }
    }
}
