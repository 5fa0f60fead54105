import Linear
import RosterModel
import RosterRules

extension BreakDistance {
    /// Adds, for each employee's day, two breaks k before k′ of a shift type, and slot τ, with D = `least`,
    ///
    ///     Σ r[k,c] that end in τ or later + Σ r[k′,c] that start before τ + D − 1 (− Σ r of breaks between) ≤ short
    ///
    /// Slots τ with the same breaks share a row, whose column costs as many times the price. Where the entry is
    /// hard the breaks between are not subtracted: one between would be too near to both.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let least = program.period.slots(covering: least)
        guard least > 0 else { return }
        for (position, _) in program.employees(in: entry.scope) {
            for day in program.days[position] {
                for (number, earlier) in day.rests.enumerated() {
                    for later in day.rests.dropFirst(number + 1) where later.shift == earlier.shift {
                        addRows(to: &program, for: entry, on: day, earlier, later, least: least)
                    }
                }
            }
        }
    }

    private func addRows(
        to program: inout RosterProgram, for entry: Entry, on day: DayColumns, _ earlier: DayColumns.Rest,
        _ later: DayColumns.Rest, least: Int
    ) {
        guard let last = earlier.starts.last, let first = later.starts.first else { return }
        var between = Expression()
        if entry.price != .hard {
            for rest in day.rests
            where rest.shift == earlier.shift && earlier.position < rest.position && rest.position < later.position {
                between += Expression(sumOf: rest.starts.map(\.column))
            }
        }
        var slot = last.slot + earlier.length
        while slot > first.slot - least {
            let ends = earlier.starts.filter { $0.slot + earlier.length >= slot }
            let starts = later.starts.filter { $0.slot < slot + least }
            // Slots before this one in which the same breaks end and start.
            var times = 1
            while slot - times > first.slot - least,
                ends.count == earlier.starts.count(where: { $0.slot + earlier.length >= slot - times }),
                starts.count == later.starts.count(where: { $0.slot < slot - times + least })
            {
                times += 1
            }
            let name = "\(program.label(day, slot)) \(earlier.type.id) \(later.type.id)"
            let excess = Expression(sumOf: (ends + starts).map(\.column)) - between - 1
            program.limit("\(entry.title)[\(name)]", excess, at: entry.price, times: times)
            slot -= times
        }
    }
}
