import Linear
import RosterModel
import RosterRules

extension ChangeOfPlace {
    /// Adds, for each employee's day, slot s and place p, with x the seats at the place, long and short the breaks of
    /// at least `rest` and the others,
    ///
    ///     used[p,s] ≤ used[p,s−1] + x[p,s],     used[p,s] ≤ 1 − long[s]
    ///     2 (duty[s] − duty[s+1] − short[s+1]) − Σ_p used[p,s] ≤ same[s]
    ///
    /// A half ends with duty, as shifts do, and as there is duty between two breaks: there the bracket is 1.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let places = places(of: program.hall.windows)
        for (position, _) in program.employees(in: entry.scope) {
            for day in program.days[position] where day.work != nil {
                var used: [Expression?] = Array(repeating: nil, count: (places.max() ?? -1) + 1)
                for slot in day.slots {
                    let (long, _) = breaks(of: day, over: slot, program.period)
                    for place in used.indices {
                        let served = day.duty(slot) { places[$0] == place }
                        let before = (used[place] ?? Expression()) + served
                        guard program.mayExceed(before) else { continue }
                        let name = "\(entry.title) used[\(program.label(day, slot)) \(place + 1)]"
                        let rests = Expression(constant: 1) - long
                        let column = program.addFollower(name, in: 0...1, .least([before, rests]))
                        program.model.require(name, Expression(column) - before, atMost: 0)
                        program.model.require(name, Expression(column) - rests, atMost: 0)
                        used[place] = Expression(column)
                    }
                    let (_, short) = breaks(of: day, over: slot + 1, program.period)
                    let end = day.duty(slot) - day.duty(slot + 1) - short
                    let places = used.compactMap(\.self).reduce(Expression(), +)
                    program.limit(
                        "\(entry.title)[\(program.label(day, slot))]",
                        [Excess("\(entry.title)[\(program.label(day, slot))]", 2 * end - places)],
                        at: entry.price, upTo: 1)
                }
            }
        }
    }

    /// 1 where a break that parts halves, or another one, covers a slot.
    private func breaks(of day: DayColumns, over slot: Int, _ period: Period) -> (long: Expression, short: Expression) {
        var long = Expression()
        var short = Expression()
        for rest in day.rests {
            let covering = Expression(sumOf: Array(rest.starts(over: slot)))
            if rest.length * period.grid.count >= self.rest.count { long += covering } else { short += covering }
        }
        return (long, short)
    }
}
