import RosterModel

/// The demand that a roster meets exactly, with minima lowered just until any one person may be missing.
struct PlantedDemand {
    let demand: Demand

    init(_ drawn: DrawnHall, _ hall: Hall, _ roster: Roster) {
        let period = hall.period
        let positions = Dictionary(uniqueKeysWithValues: hall.windows.enumerated().map { ($1.id, $0) })
        let skills = Dictionary(
            uniqueKeysWithValues: hall.employees.map { employee in
                (employee.id, employee.skills.reduce(0) { $0 | 1 << (positions[$1.window] ?? 0) })
            })
        var people = Array(repeating: Array(repeating: 0, count: hall.windows.count), count: period.slots.count)
        /// For each slot, the skills of each person on duty as a set of bits.
        var present = Array(repeating: [Int](), count: period.slots.count)
        for activity in roster.activities {
            guard case .duty(let id) = activity.kind, let window = positions[id] else { continue }
            for slot in activity.slots.clamped(to: period.slots) {
                people[slot][window] += 1
                present[slot].append(skills[activity.employee] ?? 0)
            }
        }
        var demand = Demand(windows: hall.windows.count, slots: period.slots.count)
        for slot in period.slots {
            let minima = Self.secured(people[slot], present[slot])
            for window in hall.windows.indices where drawn.isOpen(window, at: period.clock(ofSlot: slot)) {
                demand[window, slot] = Demand.Need(minimum: minima[window], target: people[slot][window])
            }
        }
        self.demand = demand
    }

    /// The targets lowered until no absence of one person takes a window below them.
    static func secured(_ targets: [Int], _ present: [Int]) -> [Int] {
        var minima = targets
        while let set = violated(minima, present),
            let largest = minima.indices.filter({ set & 1 << $0 != 0 }).max(by: { minima[$0] < minima[$1] })
        {
            minima[largest] -= 1
        }
        return minima
    }

    /// A set of windows whose minima need more people than know one of them, when one is away.
    private static func violated(_ minima: [Int], _ present: [Int]) -> Int? {
        (1..<(1 << minima.count)).first { set in
            let need = minima.indices.reduce(0) { $0 + (set & 1 << $1 != 0 ? minima[$1] : 0) }
            let hasMinimum = minima.indices.allSatisfy { set & 1 << $0 == 0 || minima[$0] > 0 }
            return hasMinimum && present.count { $0 & set != 0 } < need + 1
        }
    }
}

/// Wishes that a roster meets.
struct PlantedWishes {
    private let employee: Employee
    private let hall: Hall
    private let roster: Roster

    init(_ employee: Employee, _ hall: Hall, _ roster: Roster) {
        self.employee = employee
        self.hall = hall
        self.roster = roster
    }

    /// Up to two a week: days off and shift types as they are.
    func draw(_ dice: inout Dice) -> [Wish] {
        let own = roster.activities.filter { $0.employee == employee.id }
        return stride(from: 0, to: hall.period.days, by: 7).flatMap { first in
            (0..<dice.number(0...2)).map { _ in
                let day = dice.number(first...min(first + 6, hall.period.days - 1))
                guard let shift = own.first(where: { $0.day == day })?.shift else {
                    return Wish(.day(day), isFor: false, weight: 3)
                }
                return Wish(.shift(shift, day: day), isFor: true, weight: 2)
            }
        }
    }
}
