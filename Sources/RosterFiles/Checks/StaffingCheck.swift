import RosterModel
import RosterRules

extension HallCheck {
    /// A demand, by its position: window types first, then pools.
    private var askedNames: [String] { hall.windows.map(\.id.text) + hall.pools.map(\.id.text) }

    /// Minima that the people there are cannot meet together in some slot, however they are rostered.
    ///
    /// By Hall's theorem it is enough to look for sets of window types and pools that ask for more people than are qualified
    /// for one of them, not on leave and available; the smallest such set is named.
    func checkStaffing() {
        if hall.employees.isEmpty { return }
        let abilities = hall.employees.map { employee in hall.windows.map { canServe(employee, at: $0) } }
        let changes = changes()
        var gravest: [[Int]: (slot: Int, part: PooledNeeds.Part, needs: [Int])] = [:]
        var order: [[Int]] = []
        var last: [Int] = []
        for slot in period.slots {
            let needs =
                hall.windows.indices.map { hall.need(ofWindow: $0, slot).minimum }
                + hall.pools.indices.map { hall.need(ofPool: $0, slot).minimum }
            if needs == last && !changes.contains(slot) { continue }
            last = needs
            let asked = needs.indices.filter { needs[$0] > 0 }
            for part in staffing(asked, needs, slot, abilities).split().short {
                let set = part.demands.map { asked[$0] }
                // One window type that nobody can serve is said already.
                if set.count == 1, set[0] < hall.windows.count, !abilities.contains(where: { $0[set[0]] }) { continue }
                if gravest[set] == nil { order.append(set) }
                if let worst = gravest[set], worst.part.need - worst.part.people >= part.need - part.people { continue }
                gravest[set] = (slot, part, needs)
            }
        }
        for set in order {
            guard let (slot, part, needs) = gravest[set] else { continue }
            let who = part.people == 0 ? "nobody" : "only \(part.people)"
            let list = set.map { "\(needs[$0]) \(askedNames[$0])" }.joined(separator: ", ")
            complain(
                cover(of: set), at: set.lazy.compactMap { reader.demandPlaces[$0] }.first,
                "\(part.need) \(part.need == 1 ? "person is" : "people are") needed on \(period.civilDate(ofSlot: slot)) at "
                    + "\(clockText(period.clock(ofSlot: slot))) (\(list)), and \(who) can be there who may serve "
                    + (set.count == 1 ? "there" : "one of these"),
                "train or hire, or ask for fewer")
        }
    }

    /// Who may serve what in a slot: people of like abilities are one place.
    private func staffing(_ asked: [Int], _ needs: [Int], _ slot: Int, _ abilities: [[Bool]]) -> PooledNeeds {
        let date = period.civilDate(ofSlot: slot)
        let isFree = hall.windows.map { hard("qualification", nil, $0) == nil }
        var numbers: [[Int]: Int] = [:]
        var places: [(serves: [Int], people: Int)] = []
        for (number, employee) in hall.employees.enumerated() where canBeThere(employee, slot) {
            let windows = hall.windows.indices.filter {
                abilities[number][$0] && (isFree[$0] || hall.isQualified(employee, at: hall.windows[$0], on: date))
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
                let windows = demand < hall.windows.count ? [demand] : pooled(demand - hall.windows.count)
                return PooledNeeds.Demand(
                    places: places.indices.filter { places[$0].serves.contains(where: windows.contains) },
                    need: needs[demand])
            })
    }

    private func pooled(_ pool: Int) -> [Int] {
        hall.windows.indices.filter { hall.pools[pool].windows.contains(hall.windows[$0].id) }
    }

    private func canBeThere(_ employee: Employee, _ slot: Int) -> Bool {
        if hard("leave", employee) != nil, employee.leave.contains(where: { $0.slots.contains(slot) }) { return false }
        guard let spans = employee.availability, hard("availability", employee) != nil else { return true }
        return spans.contains { $0.contains(slot) }
    }

    /// Slots at which somebody comes or goes, or a date begins.
    private func changes() -> Set<Int> {
        var changes = Set((0...period.days).compactMap { period.slot(day: $0, clock: 0) })
        for span in hall.employees.flatMap({ $0.leave.map(\.slots) + ($0.availability ?? []) }) {
            changes.insert(span.lowerBound)
            changes.insert(span.upperBound)
        }
        return changes
    }

    /// The hard entry that binds all window types of a set.
    private func cover(of set: [Int]) -> PlacedRule? {
        let windows = set.flatMap { $0 < hall.windows.count ? [$0] : pooled($0 - hall.windows.count) }
        return rules.first { rule in
            guard case .cover = rule.entry.rule, rule.entry.price == .hard else { return false }
            return windows.allSatisfy { rule.entry.scope.binds(hall.windows[$0]) }
        }
    }
}
