import Linear
import RosterModel
import RosterRules

extension Pins {
    /// Adds, for each pin, what is missing to it:
    ///
    ///     duty           1 − seat[e,w,s]                      for each slot s of it
    ///     shift          1 − Σ_i y[e,d,i] over the options that match
    ///     day off        work[e,d]
    ///
    /// Where the rule is hard, shifts that a pin rules out have no column.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for (position, employee) in program.employees(in: entry.scope) {
            for pin in employee.pins {
                switch pin {
                case .duty(let id, let slots):
                    guard let window = program.hall.windows.firstIndex(where: { $0.id == id }) else { continue }
                    for slot in slots { addDuty(to: &program, for: entry, position, window, slot) }
                case .shift(_, let day, _):
                    guard program.days[position].indices.contains(day) else { continue }
                    let columns = program.days[position][day]
                    let matching = columns.choosing { matches($0, pin, in: program.hall) }
                    program.charge("\(entry.title)[\(program.label(columns))]", 1 - matching, at: entry.price)
                case .dayOff(let day):
                    guard program.days[position].indices.contains(day) else { continue }
                    let columns = program.days[position][day]
                    program.charge("\(entry.title)[\(program.label(columns))]", columns.working, at: entry.price)
                }
            }
        }
    }

    private func addDuty(
        to program: inout RosterProgram, for entry: Entry, _ position: Int, _ window: Int, _ slot: Int
    ) {
        let serving = Expression(sumOf: program.days[position].compactMap { $0.seat(window, slot) })
        let name = "\(program.hall.employees[position].id),\(program.label(window, slot))"
        program.charge("\(entry.title)[\(name)]", 1 - serving, at: entry.price)
    }

    /// Whether a shift of that day is in accordance with an employee's pins of shifts and days off.
    func allows(_ option: ShiftOption, for employee: Employee, day: Int, in hall: Hall) -> Bool {
        employee.pins.allSatisfy { pin in
            switch pin {
            case .shift(_, day, _): matches(option, pin, in: hall)
            case .dayOff(day): false
            default: true
            }
        }
    }

    private func matches(_ option: ShiftOption, _ pin: Pin, in hall: Hall) -> Bool {
        guard case .shift(let id, _, let slots) = pin, hall.shifts[option.shift].id == id else { return false }
        return slots.map { $0 == option.slots } ?? true
    }
}
