import Linear
import RosterModel

extension RosterProgram {
    /// Adds the columns of an employee's day.
    mutating func addDay(_ day: Int, of position: Int, _ filter: Filter) -> DayColumns {
        let employee = hall.employees[position]
        let options = ShiftOption.all(
            of: employee, day: day, in: hall, busyUntil: CarriedDuty.end(of: employee.history)
        ).filter { filter.allows($0, for: employee, day: day) }
        guard let first = options.map(\.slots.lowerBound).min(), let end = options.map(\.slots.upperBound).max() else {
            return DayColumns(
                employee: position, day: day, options: [], choices: [], work: nil, slots: 0..<0, seats: [], rests: [])
        }
        let name = "\(employee.id),\(period.label(ofDay: day))"
        let work = model.addBinary("work[\(name)]")
        let choices = options.map { option in
            model.addBinary("shift[\(name) \(hall.shifts[option.shift].id) \(clocks(of: option.slots, day: day))]")
        }
        let rests = addRests(of: options, day: day, name)
        let seats = hall.windows.indices.map { window in
            (first..<end).map { slot -> Variable? in
                guard options.contains(where: { $0.slots.contains(slot) }),
                    filter.allows(window: window, for: employee, slot: slot)
                else { return nil }
                let place = period.label(ofSlot: slot, day: day)
                return model.addBinary("seat[\(employee.id),\(hall.windows[window].id),\(place)]")
            }
        }
        return DayColumns(
            employee: position, day: day, options: options, choices: choices, work: work, slots: first..<end,
            seats: seats, rests: rests)
    }

    private mutating func addRests(of options: [ShiftOption], day: Int, _ name: String) -> [DayColumns.Rest] {
        var rests: [DayColumns.Rest] = []
        for (shift, type) in hall.shifts.enumerated() {
            for (position, rest) in type.breaks.enumerated() {
                let due = options.indices.filter { options[$0].shift == shift && options[$0].isDue(rest, in: period) }
                guard !due.isEmpty else { continue }
                let spans = due.map { options[$0].starts(of: rest, day: day, in: period) }
                let slots = Set(spans.joined()).sorted()
                let starts = slots.map { slot in
                    let clock = period.clockText(ofSlot: slot, day: day)
                    return (slot, model.addBinary("break[\(name) \(type.id) \(rest.id) \(clock)]"))
                }
                rests.append(
                    DayColumns.Rest(
                        shift: shift, position: position, type: rest, length: period.slots(within: rest.length),
                        starts: starts, due: due))
            }
        }
        return rests
    }

    /// `09:00-17:30`.
    private func clocks(of slots: Range<Int>, day: Int) -> String {
        "\(period.clockText(ofSlot: slots.lowerBound, day: day))-"
            + period.clockText(ofSlot: slots.upperBound, day: day, asEnd: true)
    }
}
