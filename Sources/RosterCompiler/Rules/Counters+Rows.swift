import Linear
import RosterModel
import RosterRules

extension Counters {
    /// Adds, for each window type w and slot s, the row
    ///
    ///     Σ_e seat[e,w,s] ≤ counters + over[w,s]
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for window in program.windows(in: entry.scope) {
            let counters = Double(program.hall.windows[window].counters)
            for slot in program.period.slots {
                program.limit(
                    "\(entry.title)[\(program.label(window, slot))]", program.people(at: window, slot) - counters,
                    at: entry.price)
            }
        }
    }
}
