import Linear
import RosterModel
import RosterRules

extension NoReturn {
    /// Adds, for each break k of an employee's day, each slot c in which it may start, m slots long, and each w:
    ///
    ///     r[e,d,k,c] + seat[w,c−1] + seat[w,c+m] ≤ 2 + return[e,d,k]
    ///
    /// Before and after a break there is duty always, so the stints beside it reach those slots.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for (position, _) in program.employees(in: entry.scope) {
            for day in program.days[position] {
                for rest in day.rests {
                    let name = "\(program.label(day)) \(program.hall.shifts[rest.shift].id) \(rest.type.id)"
                    let excesses = rest.starts.flatMap { slot, column in
                        program.windows(in: entry.scope).map { window in
                            let before = day.serving(window, slot - 1)
                            let after = day.serving(window, slot + rest.length)
                            return Excess(
                                "\(entry.title)[\(name) \(program.label(window, slot))]",
                                Expression(column) + before + after - 2)
                        }
                    }
                    program.limit("\(entry.title) return[\(name)]", excesses, at: entry.price, upTo: 1)
                }
            }
        }
    }
}
