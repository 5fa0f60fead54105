import RosterModel
import RosterRules

extension HallCheck {
    /// A kind of shift that nobody can ever work, as it begins and ends with duty and every window is closed then.
    func checkOpening() {
        let slots = period.slots
        let open = slots.map { slot in
            hall.windows.indices.contains {
                hall.demand[$0, slot] != nil || hard("opening", nil, hall.windows[$0]) == nil
            }
        }
        if !open.contains(true) {
            return complaints.warning(
                .file(reader.path), "no window is ever open in the period", "nobody will be rostered")
        }
        for shift in hall.shifts {
            var isPossible = false, hasDay = false
            for day in 0..<period.days where shift.weekdays.contains(period.weekday(ofDay: day)) {
                hasDay = true
                isPossible = ShiftOption.all(of: shift, day: day, isBreaking: false, reader).contains { option in
                    let last = option.slots.upperBound - 1
                    // What runs over the period's end is not judged.
                    return open[option.slots.lowerBound] && (last >= slots.upperBound || open[last])
                }
                if isPossible { break }
            }
            guard hasDay && !isPossible, let place = reader.shiftPlaces[shift.id.text] else { continue }
            complaints.warning(
                place,
                "shift \(shown(shift.id.text)) cannot be worked: on no day a window is open both when it begins and when it ends",
                "open one (a demand of 0 will do), or let the shift lie within the opening hours")
        }
    }
}
