import Linear
import RosterModel
import RosterRules

extension Overtime {
    /// Adds, for each employee and span, with a column for the overtime of each of its weeks,
    ///
    ///     grid · paid[week] − normal week ≤ overtime[week],     Σ overtime[week] − free ≤ step · n
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let grid = Double(program.period.grid.count), normal = Double(program.hall.loadTerms.normalWeek.count)
        for (position, employee) in program.employees(in: entry.scope) {
            for span in spans(in: program.period) {
                var sum = Expression(constant: -Double(free(of: employee, in: span, of: program.hall)))
                for week in program.period.weeks where span.contains(week.lowerBound) {
                    let paid = program.days[position][week].reduce(into: Expression()) { $0 += $1.paid }
                    let beyond = grid * paid - normal
                    guard program.greatest(beyond) > 0 else { continue }
                    let name = "\(entry.title) week[\(employee.id),\(program.period.label(ofDays: week))]"
                    let column = program.addFollower(name, in: 0...program.greatest(beyond), .greatest([beyond]))
                    program.model.require(name, beyond - Expression(column), atMost: 0)
                    sum.add(1, of: column)
                }
                program.limit(
                    "\(entry.title)[\(employee.id),\(program.period.label(ofDays: span))]", sum, inStepsOf: step.count,
                    rising: false, at: entry.price)
            }
        }
    }
}
