import RosterModel
import RosterRules

/// Who is where in every slot, looked up instead of searched for.
struct Attendance {
    enum Place: Hashable {
        case away
        case rest
        /// At the window with that position in the hall.
        case duty(Int)
    }

    /// One employee's presence on one day.
    struct Shift {
        let day: Int
        let type: ShiftType.ID
        let activities: [Roster.Activity]

        var slots: Range<Int> {
            let first = activities.map(\.slots.lowerBound).min() ?? 0
            let last = activities.map(\.slots.upperBound).max() ?? first
            return first..<last
        }
    }

    let hall: Hall
    /// By employee (in the hall's order), then slot of the period.
    let places: [[Place]]
    /// People on duty by window, then slot of the period; duty carried over from before it counts.
    let cover: [[Int]]
    /// By employee, ascending by day.
    let shifts: [[Shift]]
    /// By slot of the period.
    let groups: [[CoverGroup]]

    init(_ roster: Roster, in hall: Hall) {
        let slots = hall.period.slots
        let windows = Dictionary(hall.windows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var cover = Array(repeating: Array(repeating: 0, count: slots.count), count: hall.windows.count)
        var places = Array(repeating: Array(repeating: Place.away, count: slots.count), count: hall.employees.count)
        var shifts = Array(repeating: [Shift](), count: hall.employees.count)
        let byEmployee = Dictionary(roster.byEmployee.map { ($0.employee, $0.activities) }, uniquingKeysWith: +)
        for (index, employee) in hall.employees.enumerated() {
            var duties: [(window: WindowType.ID, slots: Range<Int>)] = []
            for activity in byEmployee[employee.id, default: []] {
                switch activity.kind {
                case .duty(let window): duties.append((window, activity.slots))
                case .rest:
                    for slot in activity.slots.clamped(to: slots) { places[index][slot] = .rest }
                }
            }
            duties += employee.history.carriedDuty.map { ($0.window, $0.slots) }
            for (window, span) in duties {
                guard let window = windows[window] else { continue }
                for slot in span.clamped(to: slots) {
                    places[index][slot] = .duty(window)
                    cover[window][slot] += 1
                }
            }
            shifts[index] = Attendance.shifts(byEmployee[employee.id, default: []])
        }
        self.hall = hall
        self.places = places
        self.cover = cover
        self.shifts = shifts
        groups = slots.map { hall.coverGroups(in: $0) }
    }

    /// Whether a pool joins a window type to others in a slot.
    func isPooled(_ window: Int, _ slot: Int) -> Bool { groups[slot].contains { $0.windows.contains(window) } }

    private static func shifts(_ activities: [Roster.Activity]) -> [Shift] {
        var result: [[Roster.Activity]] = []
        for activity in activities {
            if let last = result.indices.last, result[last].first?.day == activity.day {
                result[last].append(activity)
            } else {
                result.append([activity])
            }
        }
        return result.compactMap { part in
            part.first.map { Shift(day: $0.day, type: $0.shift, activities: part) }
        }
    }
}

extension Attendance.Shift {
    /// Presence less the unpaid breaks as taken.
    func paid(in hall: Hall) -> Minutes {
        let unpaid = activities.reduce(0) { sum, activity in
            guard case .rest(let name) = activity.kind, hall.isPaid(name, in: activity.shift) == false else {
                return sum
            }
            return sum + activity.slots.count
        }
        return (slots.count - unpaid) * hall.period.grid
    }
}
