import Linear
import RosterModel
import RosterRules

extension StrainCap {
    /// Adds, for each employee and span, Σ grid · strain[w] · seat[e,w,s] − most ≤ step · n.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let grid = program.period.grid.count
        let weights = program.hall.windows.map { Double(entry.scope.binds($0) ? $0.strain * grid : 0) }
        for (position, employee) in program.employees(in: entry.scope) {
            for span in spans(in: program.period) {
                var sum = Expression(constant: -Double(most.count))
                for day in program.days[position][span] {
                    for (window, weight) in weights.enumerated() where weight > 0 {
                        for slot in day.slots { sum += weight * day.serving(window, slot) }
                    }
                }
                program.limit(
                    "\(entry.title)[\(employee.id),\(program.period.label(ofDays: span))]", sum, inStepsOf: step.count,
                    rising: false, at: entry.price)
            }
        }
    }
}
