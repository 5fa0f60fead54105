import RosterModel

/// One way to be present on a day: a shift type at one of its starts, with one of its lengths.
struct ShiftOption: Hashable, Sendable {
    /// Position of the shift type in the hall.
    let shift: Int
    /// Presence on the axis, never empty.
    let slots: Range<Int>

    /// All options of an employee on a day, in the order of the contract, then start, then length.
    ///
    /// Left out is what the judge could only refuse: a start outside the day, a shift that is not over when
    /// the next day is, a shift that begins before `busyUntil`.
    static func all(of employee: Employee, day: Int, in hall: Hall, busyUntil: Int) -> [ShiftOption] {
        let period = hall.period
        let daySlots = period.slots(ofDay: day)
        guard let contract = hall.contracts.first(where: { $0.id == employee.contract }) else { return [] }
        var options: [ShiftOption] = []
        for id in contract.shifts {
            guard let shift = hall.shifts.firstIndex(where: { $0.id == id }) else { continue }
            let type = hall.shifts[shift]
            guard type.weekdays.contains(period.weekday(ofDay: day)) else { continue }
            for clock in type.starts {
                guard let start = period.slot(day: day, clock: clock), daySlots.contains(start), start >= busyUntil
                else { continue }
                for length in type.lengths {
                    guard let count = period.wholeSlots(in: length), count > 0,
                        start + count <= daySlots.upperBound + period.slotsPerDay
                    else { continue }
                    let option = ShiftOption(shift: shift, slots: start..<(start + count))
                    if !options.contains(option) { options.append(option) }
                }
            }
        }
        return options
    }

    /// The slots in which a break of the option's shift type may start; empty when it is not due.
    ///
    /// A shift begins and ends with duty, so there is a slot of it before the break and one after.
    func starts(of rest: BreakType, day: Int, in period: Period) -> Range<Int> {
        guard let length = period.wholeSlots(in: rest.length), length > 0, isDue(rest, in: period) else { return 0..<0 }
        var earliest = slots.lowerBound + 1
        var latest = slots.upperBound - 1 - length
        if let clock = rest.clock {
            earliest = max(earliest, period.firstSlot(notBefore: clock.lowerBound, day: day))
            latest = min(latest, period.lastSlot(notAfter: clock.upperBound, day: day) - length)
        }
        if let span = rest.afterStart {
            earliest = max(earliest, slots.lowerBound + period.slots(covering: span.lowerBound))
            latest = min(latest, slots.lowerBound + period.slots(within: span.upperBound))
        }
        if let span = rest.beforeEnd {
            earliest = max(earliest, slots.upperBound - length - period.slots(within: span.upperBound))
            latest = min(latest, slots.upperBound - length - period.slots(covering: span.lowerBound))
        }
        return earliest <= latest ? earliest..<(latest + 1) : 0..<0
    }

    /// Whether the option is long enough for the break to be due.
    func isDue(_ rest: BreakType, in period: Period) -> Bool {
        rest.dueFrom.count <= slots.count * period.grid.count
    }
}
