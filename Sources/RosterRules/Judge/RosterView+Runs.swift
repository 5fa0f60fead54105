import RosterModel

/// The roster as lists of what rules look at.
extension RosterView {
    /// A stint, whose it is, and of which shift.
    struct Stint {
        let employee: Employee
        let shift: Shift
        let window: Int
        let slots: Range<Int>
    }

    /// All stints in shifts of employees in scope at window types in scope, by employee, then time.
    func stints(in scope: Scope) -> [Stint] {
        let isInScope = hall.windows.map(scope.binds)
        return lines(in: scope).flatMap { line in
            line.shifts.flatMap { shift in
                shift.pieces.compactMap { piece in
                    guard let window = piece.window, isInScope[window] else { return nil }
                    return Stint(employee: line.employee, shift: shift, window: window, slots: piece.slots)
                }
            }
        }
    }

    /// The longest runs of slots of presence for which a condition holds, with the day of the shift.
    func presence(of line: Line, where condition: (Int) -> Bool) -> [(slots: Range<Int>, day: Int)] {
        line.shifts.flatMap { shift in
            shift.presence.flatMap { $0.runs(where: condition) }.map { ($0, shift.day) }
        }
    }

    /// Slots cut at each midnight, with the civil date.
    func splitByDate(_ slots: Range<Int>) -> [(slots: Range<Int>, date: CivilDate)] {
        var parts: [(slots: Range<Int>, date: CivilDate)] = []
        var first = slots.lowerBound
        while first < slots.upperBound {
            let date = period.civilDate(ofSlot: first)
            let midnight = (date - period.start + 1) * 1440 - period.dayBegins.count
            let end = min(slots.upperBound, max(first + 1, midnight / period.grid.count))
            parts.append((first..<end, date))
            first = end
        }
        return parts
    }

    /// The longest runs of slots of one day of the hall that have the same key; `nil` belongs to no run.
    func runs<Key: Equatable>(of slots: Range<Int>, key: (Int) -> Key?) -> [(slots: Range<Int>, key: Key)] {
        var runs: [(slots: Range<Int>, key: Key)] = []
        for slot in slots {
            guard let key = key(slot) else { continue }
            if let last = runs.last, last.slots.upperBound == slot, last.key == key,
                !slot.isMultiple(of: period.slotsPerDay)
            {
                runs[runs.count - 1].slots = last.slots.lowerBound..<(slot + 1)
            } else {
                runs.append((slot..<(slot + 1), key))
            }
        }
        return runs
    }
}

extension Range<Int> {
    /// The longest runs of elements for which a condition holds.
    func runs(where condition: (Int) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for element in self where condition(element) {
            if let last = runs.last, last.upperBound == element {
                runs[runs.count - 1] = last.lowerBound..<(element + 1)
            } else {
                runs.append(element..<(element + 1))
            }
        }
        return runs
    }
}
