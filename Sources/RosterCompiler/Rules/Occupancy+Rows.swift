import Linear
import RosterModel
import RosterRules

extension Occupancy {
    /// Adds, for each window type w in scope and slot s with a target t of at least 1, the rows
    ///
    ///     ⌈100 t / most⌉ − Σ_e seat[e,w,s] ≤ busy[w,s],   Σ_e seat[e,w,s] − max(⌊100 t / least⌋, ⌈100 t / most⌉) ≤ idle[w,s]
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for window in program.windows(in: entry.scope) {
            for slot in program.period.slots {
                guard let need = program.hall.demand[window, slot] else { continue }
                let bounds = people(for: need.target)
                let people = program.people(at: window, slot), place = program.label(window, slot)
                let missing = Expression(constant: Double(bounds.fewest)) - people
                program.limit("\(entry.title) busy[\(place)]", missing, at: entry.price)
                if bounds.most < .max {
                    program.limit("\(entry.title) idle[\(place)]", people - Double(bounds.most), at: entry.price)
                }
            }
        }
    }
}
