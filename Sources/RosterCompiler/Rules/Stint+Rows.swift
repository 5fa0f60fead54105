import Linear
import RosterModel
import RosterRules

extension Stint {
    /// Adds, for each employee's day and window type, with S and L the bounds in slots:
    ///
    ///     too long       seat[t] + … + seat[t+L] ≤ L + long[t+L]
    ///     too short      (S − i) (seat[t] − seat[t−1] − seat[t+i]) ≤ short[t]        for 1 ≤ i < S
    ///
    /// A stint that begins in t and ends before t + i is at least S − i slots too short; the first such i counts.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for (position, _) in program.employees(in: entry.scope) {
            for day in program.days[position] {
                for window in program.windows(in: entry.scope) {
                    for slot in day.slots where day.seat(window, slot) != nil {
                        addTooLong(to: &program, for: entry, day, window, slot)
                        addTooShort(to: &program, for: entry, day, window, slot)
                    }
                }
            }
        }
    }

    private func addTooLong(
        to program: inout RosterProgram, for entry: Entry, _ day: DayColumns, _ window: Int, _ slot: Int
    ) {
        guard let longest else { return }
        let limit = program.period.slots(within: longest)
        guard slot - limit >= day.slots.lowerBound else { return }
        let seats = Expression(sumOf: (slot - limit...slot).compactMap { day.seat(window, $0) })
        program.limit(
            "\(entry.title) too long[\(program.label(day, window, slot))]", seats - Double(limit), at: entry.price)
    }

    private func addTooShort(
        to program: inout RosterProgram, for entry: Entry, _ day: DayColumns, _ window: Int, _ slot: Int
    ) {
        guard let shortest else { return }
        let least = program.period.slots(covering: shortest)
        guard least > 1 else { return }
        let begins = day.serving(window, slot) - day.serving(window, slot - 1)
        let name = "\(entry.title) too short[\(program.label(day, window, slot))"
        let excesses = (1..<least).map {
            Excess("\(name)+\($0)]", begins - day.serving(window, slot + $0), weight: least - $0)
        }
        program.limit("\(name)]", excesses, at: entry.price)
    }
}
