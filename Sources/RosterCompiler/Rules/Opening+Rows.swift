import Linear
import RosterModel
import RosterRules

extension Opening {
    /// Charges for each seat at a closed window type; where the rule is hard there is none.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let hall = program.hall
        program.chargeSeats(for: entry) { window, slot, _ in isBroken(at: window, slot, in: hall) }
    }

    /// Whether a window type is closed in a slot of the period.
    func isBroken(at window: Int, _ slot: Int, in hall: Hall) -> Bool {
        hall.period.slots.contains(slot) && hall.demand[window, slot] == nil
    }
}

extension RosterProgram {
    /// Charges for each seat, of an employee in scope at a window type in scope, for which a condition holds.
    mutating func chargeSeats(for entry: Entry, where isBreach: (_ window: Int, _ slot: Int, Employee) -> Bool) {
        for (position, employee) in employees(in: entry.scope) {
            for day in days[position] {
                for window in windows(in: entry.scope) {
                    for slot in day.slots where isBreach(window, slot, employee) {
                        charge(
                            "\(entry.title)[\(label(day, window, slot))]", day.serving(window, slot), at: entry.price)
                    }
                }
            }
        }
    }
}
