import Linear
import RosterModel
import RosterRules

extension DaysOff {
    /// Adds, for each employee, span and length n up to `together` (hard: for that length only), with a column for
    /// each run of n days of the span,
    ///
    ///     off[d,n] ≤ 1 − work[u]  for d ≤ u < d + n,     has[n] ≤ Σ_d off[d,n]
    ///
    /// and charges for Σ_n (1 − has[n]).
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for (position, employee) in program.employees(in: entry.scope) {
            for span in spans(in: program.period) {
                var missing = Expression()
                let name = "\(employee.id),\(program.period.label(ofDays: span))"
                for length in entry.price == .hard ? together...together : 1...together {
                    var runs: [Variable] = []
                    for first in span.lowerBound...(span.upperBound - length) {
                        let days = program.days[position][first..<(first + length)]
                        let label = "\(entry.title) off[\(program.label(program.days[position][first])) \(length)]"
                        let free = days.map { Expression(constant: 1) - $0.working }
                        let run = program.addFollower(label, in: 0...1, .least(free))
                        for day in free { program.model.require(label, Expression(run) - day, atMost: 0) }
                        runs.append(run)
                    }
                    let title = "\(entry.title) has[\(name) \(length)]"
                    let has = program.addFollower(title, in: 0...1, .least([Expression(sumOf: runs)]))
                    program.model.require(title, Expression(has) - Expression(sumOf: runs), atMost: 0)
                    missing += Expression(constant: 1) - Expression(has)
                }
                program.charge("\(entry.title)[\(name)]", missing, at: entry.price)
            }
        }
    }
}
