import Linear
import RosterModel
import RosterRules

extension Event {
    /// Adds a column held[t] for each time t, 0 or 1, and, with H[s] the sum of those that hold s, for each e in scope and s of the
    /// period, the rows
    ///
    ///     Σ_t held[t] = 1
    ///     seat[e,at,s] − H[s] ≤ differ[e,s]
    ///     H[s] − seat[e,at,s] ≤ differ[e,s]
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let hall = program.hall, period = program.period
        let people = program.employees(in: entry.scope)
        guard let place = hall.windows.firstIndex(where: { $0.id == window }), !people.isEmpty else { return }
        let times = times(in: hall)
        let title = "\(entry.title)[\(window)"
        // By person, then slot.
        let seats = people.map { position, _ in
            period.slots.map { program.duty(of: position, in: $0, at: { $0 == place }) }
        }
        if times.isEmpty {
            let slots = (length.count + period.grid.count - 1) / period.grid.count * people.count
            program.charge("\(title)]", Expression(constant: Double(slots)), at: entry.price)
        }
        let attended = times.map { time in
            seats.reduce(into: Expression()) { sum, seats in
                for slot in time { sum += seats[slot] }
            }
        }
        var held = period.slots.map { _ in Expression() }
        var once = Expression()
        for (number, time) in times.enumerated() {
            let column = program.addFollower(
                "\(title),\(period.label(ofSlot: time.lowerBound))]", in: 0...1, isInteger: true,
                .first(number, of: attended))
            once += Expression(column)
            for slot in time { held[slot] += Expression(column) }
        }
        if !times.isEmpty { program.model.require("\(title)]", once, in: 1...1) }
        for (person, seats) in zip(people, seats) {
            for slot in period.slots {
                let name = "\(title),\(person.employee.id),\(period.label(ofSlot: slot))]"
                program.limit(
                    name,
                    [Excess(name, seats[slot] - held[slot]), Excess("\(name) missing", held[slot] - seats[slot])],
                    at: entry.price)
            }
        }
    }
}
