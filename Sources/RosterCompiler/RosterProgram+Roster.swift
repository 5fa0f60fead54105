import Linear
public import RosterModel

extension RosterProgram {
    /// The roster that a solution means.
    ///
    /// - Parameter values: One value for each column of `model`; above one half is yes.
    public func roster(from values: [Double]) -> Roster {
        Roster(days.joined().flatMap { activities(of: $0, in: values) })
    }

    private func activities(of day: DayColumns, in values: [Double]) -> [Roster.Activity] {
        guard let choice = day.choices.firstIndex(where: { values[$0.index] > 0.5 }) else { return [] }
        let option = day.options[choice]
        let shift = hall.shifts[option.shift]
        var activities: [Roster.Activity] = []
        func append(_ kind: Roster.Activity.Kind, _ slots: Range<Int>) {
            activities.append(
                Roster.Activity(
                    employee: hall.employees[day.employee].id, day: day.day, shift: shift.id, slots: slots, kind: kind))
        }
        for rest in day.rests {
            for start in rest.starts where values[start.column.index] > 0.5 {
                append(.rest(rest.type.id), start.slot..<(start.slot + rest.length))
            }
        }
        for (window, type) in hall.windows.enumerated() {
            var first: Int?
            for slot in option.slots.lowerBound...option.slots.upperBound {
                let serves = day.seat(window, slot).map { values[$0.index] > 0.5 } ?? false
                if serves, first == nil { first = slot }
                if !serves, let start = first {
                    append(.duty(type.id), start..<slot)
                    first = nil
                }
            }
        }
        return activities
    }
}
