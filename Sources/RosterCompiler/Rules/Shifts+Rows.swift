import Linear
import RosterModel
import RosterRules

extension RosterProgram {
    /// What makes columns a roster: the rows of the rule `shifts`, which stand in every program.
    ///
    ///     shift          Σ_i y[e,d,i] = work[e,d]
    ///     presence       Σ_w seat[e,d,w,s] + Σ r[e,d,k,c] over s = Σ_i y[e,d,i] over s     for each slot s
    ///     overlap        Σ y[e,d,i] that end in τ or later + Σ y[e,d′,j] that start before τ ≤ 1
    ///
    /// The last for each two days d < d′ whose options may overlap and each time τ. Only shifts that begin after
    /// the employee's last shift of the history has ended have a column.
    mutating func addShiftRows() {
        for day in days.joined() {
            guard let work = day.work else { continue }
            model.require(
                "shift[\(label(day))]", Expression(sumOf: day.choices) - Expression(work), equals: 0)
            for slot in day.slots {
                let present = day.choosing { $0.slots.contains(slot) }
                guard !present.terms.isEmpty else { continue }
                let resting = Expression(sumOf: day.rests.lazy.flatMap { $0.starts(over: slot) })
                model.require("presence[\(label(day, slot))]", day.duty(slot) + resting - present, equals: 0)
            }
        }
        for line in days {
            for (earlier, later) in pairs(of: line, closerThan: 0) {
                for conflict in Conflict.all(earlier, later, distance: 0).filter(\.isMaximal) {
                    model.require(
                        "overlap[\(label(earlier, conflict.slot)),\(period.label(ofDay: later.day))]", conflict.chosen,
                        atMost: 1)
                }
            }
        }
    }

    /// Each two days of a line, earlier first, of which shifts may be less than `distance` slots apart.
    func pairs(of line: [DayColumns], closerThan distance: Int) -> [(DayColumns, DayColumns)] {
        line.flatMap { earlier in
            line.filter { later in
                guard earlier.day < later.day, earlier.work != nil,
                    let start = later.options.map(\.slots.lowerBound).min()
                else { return false }
                return start < earlier.slots.upperBound + distance
            }.map { (earlier, $0) }
        }
    }
}
