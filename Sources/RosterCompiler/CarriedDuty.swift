import RosterModel

/// Time at windows that reaches into the period from a shift before it.
enum CarriedDuty {
    /// For each slot of the period, who serves where.
    ///
    /// Nobody serves at two window types at once: what overlaps duty listed before it counts from the end of that.
    static func bySlot(in hall: Hall) -> [[RosterProgram.Seated]] {
        var seated: [[RosterProgram.Seated]] = Array(repeating: [], count: hall.period.slots.count)
        for (position, employee) in hall.employees.enumerated() {
            var end = 0
            for duty in employee.history.carriedDuty {
                guard let window = hall.windows.firstIndex(where: { $0.id == duty.window }),
                    duty.slots.upperBound > end
                else { continue }
                let slots = max(end, duty.slots.lowerBound)..<duty.slots.upperBound
                end = duty.slots.upperBound
                for slot in slots.clamped(to: hall.period.slots) {
                    seated[slot].append(RosterProgram.Seated(employee: position, window: window))
                }
            }
        }
        return seated
    }

    /// The first slot in which an employee is free of every shift that began before the period.
    static func end(of history: History) -> Int {
        max(
            0, history.worked.map(\.slots.upperBound).max() ?? 0, history.carriedDuty.map(\.slots.upperBound).max() ?? 0
        )
    }
}
