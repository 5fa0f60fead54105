import Linear
import RosterModel
import RosterRules

extension Proficiency {
    /// Adds, for each open window type w in scope and slot s, the row
    ///
    ///     10 t − Σ_e tenths(level[e,w,s]) · seat[e,w,s] ≤ slow[w,s]
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let hall = program.hall
        for window in program.windows(in: entry.scope) {
            for slot in program.period.slots {
                guard let need = hall.demand[window, slot] else { continue }
                let date = program.period.civilDate(ofSlot: slot)
                func speed(_ employee: Int) -> Double {
                    Double(self.speed(ofLevel: hall.employees[employee].level(at: hall.windows[window].id, on: date)))
                }
                var missing = Expression(constant: Double(asked(need)))
                for seated in program.carried[slot] where seated.window == window {
                    missing.add(constant: -speed(seated.employee))
                }
                for day in program.days(at: slot) { missing -= speed(day.employee) * day.serving(window, slot) }
                program.limit("\(entry.title)[\(program.label(window, slot))]", missing, at: entry.price)
            }
        }
    }
}
