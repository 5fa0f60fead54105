import Linear
import RosterModel
import RosterRules

extension Change {
    /// Charges, for each day that was published, the points of the day for what is missing to it:
    ///
    ///     1 − Σ_i y[e,d,i] over the options that are the published shift; work[e,d] where none was published
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for (position, employee) in program.employees(in: entry.scope) {
            for (day, published) in employee.publishedDays(in: program.period) {
                let points = points(onDay: day, of: program.period)
                guard points > 0 else { continue }
                let columns = program.days[position][day]
                var changed = columns.working
                if let published {
                    let same = columns.choosing {
                        program.hall.shifts[$0.shift].id == published.shift && $0.slots == published.slots
                    }
                    changed = 1 - same
                }
                program.charge("\(entry.title)[\(program.label(columns))]", changed, at: entry.price, weight: points)
            }
        }
    }
}
