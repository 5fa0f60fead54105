import Linear
import RosterModel
import RosterRules

extension DistinctWindows {
    /// Adds, for each employee and week, with q = `minutes` in slots:
    ///
    ///     served         q · served[e,w] ≤ Σ_{d in week, s} seat[e,d,w,s]
    ///     least          least · work[e,d] − Σ_w served[e,w] ≤ missing[e]        for each day d of the week
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        guard least > 0, entry.price != .points(0) else { return }
        let enough = max(1, program.period.slots(covering: minutes))
        for (position, employee) in program.employees(in: entry.scope) {
            for week in program.period.weeks {
                let days = Array(program.days[position][week])
                let name = "\(employee.id),\(program.period.label(ofDays: week))"
                var served = Expression()
                for window in program.windows(in: entry.scope) {
                    let seats = days.flatMap { day in day.slots.compactMap { day.seat(window, $0) } }
                    guard seats.count >= enough else { continue }
                    let title = "\(entry.title) served[\(name),\(program.hall.windows[window].id)]"
                    let time = Expression(sumOf: seats)
                    let column = program.addFollower(
                        title, in: 0...1, isInteger: true, .least([1 / Double(enough) * time]))
                    program.model.require(title, Double(enough) * column - time, atMost: 0)
                    served.add(1, of: column)
                }
                let excesses = days.filter { $0.work != nil }.map { day in
                    Excess("\(entry.title)[\(program.label(day))]", Double(least) * day.working - served)
                }
                program.limit("\(entry.title) missing[\(name)]", excesses, at: entry.price)
            }
        }
    }
}
