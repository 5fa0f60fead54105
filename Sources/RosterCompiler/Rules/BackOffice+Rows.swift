import Linear
import RosterModel
import RosterRules

extension BackOffice {
    /// Adds, for each day on which the work is to be done, or for the period, with H the hours in slots, the row
    ///
    ///     H − Σ_{e,w,s} seat[e,w,s] ≤ short
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let windows = program.windows(in: entry.scope)
        for slots in spans(of: program.hall, at: windows) {
            var short = Expression(
                constant: Double((hours.count + program.period.grid.count - 1) / program.period.grid.count))
            for window in windows {
                for slot in slots { short -= program.people(at: window, slot) }
            }
            let day = program.period.day(ofSlot: slots.lowerBound)
            let days = span == .day ? day..<(day + 1) : 0..<program.period.days
            program.limit("\(entry.title)[\(program.period.label(ofDays: days))]", short, at: entry.price)
        }
    }
}
