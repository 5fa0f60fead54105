import Linear
import RosterModel
import RosterRules

extension Supervisor {
    /// Adds, for each slot s in which a window type in scope is open, with e running over those who count, the row
    ///
    ///     least − Σ_e duty[e,s] ≤ short[s]
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let hall = program.hall
        let windows = program.windows(in: entry.scope)
        let ids = windows.map { hall.windows[$0].id }
        for slot in program.period.slots where windows.contains(where: { hall.demand[$0, slot] != nil }) {
            let date = program.period.civilDate(ofSlot: slot)
            var short = Expression(constant: Double(least))
            for (position, duty) in program.duties(in: slot) {
                let employee = hall.employees[position]
                if entry.scope.binds(employee), counts(employee, at: ids, on: date) { short -= duty }
            }
            program.limit("\(entry.title)[\(program.period.label(ofSlot: slot))]", short, at: entry.price)
        }
    }
}
