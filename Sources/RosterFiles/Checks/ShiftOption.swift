import RosterModel

/// One way to work a shift type on a day: a start and a length that leave room for the breaks.
struct ShiftOption {
    let shift: ShiftType.ID
    let slots: Range<Int>
    /// The paid times it can have, ascending: one where its breaks must be taken.
    let paid: [Minutes]

    /// All of them on a day, none where the shift type is not worked on its weekday.
    ///
    /// - Parameter isBreaking: Whether breaks must be taken; if not, every start and length will do.
    static func all(of shift: ShiftType, day: Int, isBreaking: Bool, _ reader: HallReader) -> [ShiftOption] {
        let period = reader.period
        guard shift.weekdays.contains(period.weekday(ofDay: day)) else { return [] }
        var result: [ShiftOption] = []
        for start in shift.starts {
            for length in shift.lengths where !isBreaking || reader.breaksFit(shift, start: start, length: length) {
                guard let first = period.slot(day: day, clock: start) else { continue }
                let slots = first..<(first + length / period.grid)
                result.append(ShiftOption(shift: shift.id, slots: slots, paid: paid(shift, length, isBreaking)))
            }
        }
        return result
    }

    /// The length less the unpaid breaks due in it; where breaks may be left out, also what is paid then.
    private static func paid(_ shift: ShiftType, _ length: Minutes, _ isBreaking: Bool) -> [Minutes] {
        var times: Set<Minutes> = [length]
        for rest in shift.breaks where rest.dueFrom <= length && !rest.isPaid {
            let less = times.map { $0 - rest.length }
            times = isBreaking ? Set(less) : times.union(less)
        }
        return times.sorted()
    }

    func agrees(with pin: Pin) -> Bool {
        switch pin {
        case .dayOff: false
        case .shift(let id, _, let pinned): id == shift && (pinned == nil || pinned == slots)
        case .duty(_, let duty): slots.lowerBound <= duty.lowerBound && duty.upperBound <= slots.upperBound
        }
    }
}
