import Linear
import RosterModel
import RosterRules

extension LargestShare {
    /// Adds, for each employee, week and window type w, 100 Σ_s seat[w,s] − most · Σ_{v,s} seat[v,s] ≤ 100 n.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let windows = program.windows(in: entry.scope)
        for (position, employee) in program.employees(in: entry.scope) {
            for week in program.period.weeks {
                let name = "\(employee.id),\(program.period.label(ofDays: week))"
                for window in windows {
                    var excess = Expression()
                    for day in program.days[position][week] {
                        for slot in day.slots {
                            excess += 100 * day.serving(window, slot)
                            excess += -Double(most) * day.duty(slot)
                        }
                    }
                    program.limit(
                        "\(entry.title)[\(name) \(program.hall.windows[window].id)]", excess.collected(),
                        inStepsOf: 100,
                        rising: false, at: entry.price)
                }
            }
        }
    }
}
