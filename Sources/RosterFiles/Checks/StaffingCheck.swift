import RosterModel
import RosterRules

extension HallCheck {
    /// Minima that the people there cannot meet together in some slot, however they are rostered.
    ///
    /// By Hall's theorem it is enough to look for sets of window types and pools that ask for more people than are qualified
    /// for one of them, not on leave and available, or still there from a shift of the day before the period; the smallest such
    /// set is named.
    func checkStaffing() {
        if hall.employees.isEmpty { return }
        let abilities = hall.employees.map { employee in hall.windows.map { canServe(employee, at: $0) } }
        let changes = changes()
        var sets = DemandSets()
        var last: [Int] = []
        for slot in period.slots {
            let needs = needs(in: slot, \.minimum)
            if needs == last && !changes.contains(slot) { continue }
            last = needs
            let asked = needs.indices.filter { needs[$0] > 0 }
            for part in staffing(asked, needs, slot, abilities).split().short {
                let set = DemandSet(part, of: asked, needs, slot: slot)
                // One window type that nobody can serve is said already.
                if let window = set.onlyDemand, window < hall.windows.count, !abilities.contains(where: { $0[window] })
                {
                    continue
                }
                sets.note(set)
            }
        }
        for set in sets.all {
            let who = set.there == 0 ? "nobody" : "only \(set.there)"
            complain(
                cover(of: set.demands), at: place(of: set),
                "\(set.need) \(set.need == 1 ? "person is" : "people are") needed on \(when(set.slot)) (\(list(set))), and "
                    + "\(who) can be there who may serve \(set.onlyDemand == nil ? "one of these" : "there")",
                "train or hire, or ask for fewer")
        }
    }

    /// Who may serve what in a slot: people of like abilities are one place.
    private func staffing(_ asked: [Int], _ needs: [Int], _ slot: Int, _ abilities: [[Bool]]) -> PooledNeeds {
        let date = period.civilDate(ofSlot: slot)
        let isFree = hall.windows.map { hard("qualification", nil, $0) == nil }
        var numbers: [[Int]: Int] = [:]
        var places: [(serves: [Int], people: Int)] = []
        for (number, employee) in hall.employees.enumerated() {
            let carried = employee.history.carriedDuty.first { $0.slots.contains(slot) }
            if carried == nil && !canBeThere(employee, slot) { continue }
            let windows = hall.windows.indices.filter { window in
                if let carried { return hall.windows[window].id == carried.window }
                return abilities[number][window]
                    && (isFree[window] || hall.isQualified(employee, at: hall.windows[window], on: date))
            }
            if windows.isEmpty { continue }
            if let place = numbers[windows] {
                places[place].people += 1
            } else {
                numbers[windows] = places.count
                places.append((windows, 1))
            }
        }
        return PooledNeeds(
            people: places.map(\.people),
            demands: asked.map { demand in
                let windows = windows(of: demand)
                return PooledNeeds.Demand(
                    places: places.indices.filter { places[$0].serves.contains(where: windows.contains) },
                    need: needs[demand])
            })
    }

    private func canBeThere(_ employee: Employee, _ slot: Int) -> Bool {
        if hard("leave", employee) != nil, employee.leave.contains(where: { $0.slots.contains(slot) }) { return false }
        guard let spans = employee.availability, hard("availability", employee) != nil else { return true }
        return spans.contains { $0.contains(slot) }
    }

    /// Slots at which somebody comes or goes, or a date begins.
    private func changes() -> Set<Int> {
        var changes = Set((0...period.days).compactMap { period.slot(day: $0, clock: 0) })
        let spans = hall.employees.flatMap {
            $0.leave.map(\.slots) + ($0.availability ?? []) + $0.history.carriedDuty.map(\.slots)
        }
        for span in spans {
            changes.insert(span.lowerBound)
            changes.insert(span.upperBound)
        }
        return changes
    }
}
