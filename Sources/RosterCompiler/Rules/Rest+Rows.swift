import Linear
import RosterModel
import RosterRules

extension Rest {
    /// Adds, with R = `least` in slots, for each two days d < d′ of an employee and each slot τ:
    ///
    ///     Σ y[e,d,i] that end in τ or later + Σ y[e,d′,j] that start before τ + R ≤ 1 + short[e,d,d′,τ]
    ///
    /// As many slots τ have both shifts as the time between them is too short, so at a price each of them counts;
    /// slots with the same shifts share a column. At a price a day between that has a shift takes the charge:
    /// then − Σ work[e,d″] stands on the left too. Where the rule is hard it would be broken there as well.
    ///
    /// The last shift of the history, which ended in h, rules out starts before h + R; at a price, those cost on the
    /// first worked day only:
    ///
    ///     Σ_j (h + R − start of j) y[e,d,j] − K Σ_{d″ < d} work[e,d″] ≤ short[e,d]
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let distance = program.period.slots(covering: least)
        for (position, employee) in program.employees(in: entry.scope) {
            let line = program.days[position]
            if let last = employee.history.worked.last {
                addAfterHistory(to: &program, for: entry, line, from: last.slots.upperBound + distance)
            }
            for (earlier, later) in program.pairs(of: line, closerThan: distance) {
                var between = Expression()
                if entry.price != .hard {
                    for day in line where earlier.day < day.day && day.day < later.day { between += day.working }
                }
                for conflict in Conflict.all(earlier, later, distance: distance)
                where entry.price != .hard || conflict.isMaximal {
                    let place = "\(program.label(earlier, conflict.slot)),\(program.period.label(ofDay: later.day))"
                    program.limit(
                        "\(entry.title)[\(place)]", conflict.chosen - between - 1, at: entry.price,
                        times: conflict.count)
                }
            }
        }
    }

    private func addAfterHistory(
        to program: inout RosterProgram, for entry: Entry, _ line: [DayColumns], from first: Int
    ) {
        var before = Expression()
        for day in line {
            let short = day.sum { max(0, first - $0.slots.lowerBound) }
            let most = short.terms.map(\.coefficient).max() ?? 0
            let name = "\(entry.title)[\(program.label(day)) after history]"
            // A later shift would be too near only after an earlier one that is nearer.
            if most > 0 { program.limit(name, short - most * before, at: entry.price) }
            before += day.working
        }
    }
}
