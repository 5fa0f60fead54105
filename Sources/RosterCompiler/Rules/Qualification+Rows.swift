import Linear
import RosterModel
import RosterRules

extension Qualification {
    /// Charges for each seat of an employee who is not qualified; where the rule is hard there is none.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let hall = program.hall
        program.chargeSeats(for: entry) { window, slot, employee in
            isBroken(by: employee, at: window, slot, in: hall)
        }
    }

    /// Whether an employee lacks the level of a window type on the civil date of a slot.
    func isBroken(by employee: Employee, at window: Int, _ slot: Int, in hall: Hall) -> Bool {
        !hall.isQualified(employee, at: hall.windows[window], on: hall.period.civilDate(ofSlot: slot))
    }
}
