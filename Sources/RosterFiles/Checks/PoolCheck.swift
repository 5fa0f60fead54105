import RosterModel
import RosterRules

extension HallCheck {
    /// The most pools that may join one group of window types: the rows of `cover` look at every union of them.
    static let mostPools = 8

    /// Nobody can say of whoever serves a pool how busy that is at one window type.
    private func checkOccupancy() {
        for rule in rules {
            guard case .occupancy = rule.entry.rule,
                let pool = hall.pools.first(where: { pool in
                    hall.windows.contains { rule.entry.scope.binds($0) && pool.windows.contains($0.id) }
                })
            else { continue }
            complaints.error(
                rule.place ?? .file(reader.path),
                "rule occupancy is about the demand of window types, and pool \(shown(pool.id.text)) joins some",
                "bind it with for: {windows: […]} to other window types")
        }
    }

    /// Rules that know the demand of window types only, where a pool asks for people at some.
    private func checkOwnDemand() {
        for rule in rules {
            let place = rule.place ?? .file(reader.path)
            switch rule.entry.rule {
            case .backup:
                guard let pool = pool(asking: { $0.minimum }, where: rule.entry.scope.binds) else { continue }
                complaints.warning(
                    place, "rule backup is about the minima of window types, and pool \(pool) has minima too",
                    "those may be missed when somebody is missing; bind it with for: {windows: […]} to other window types"
                )
            case .proficiency(let proficiency):
                let isMinimum = proficiency.need == .minimum
                let figure = { (need: Demand.Need) in isMinimum ? need.minimum : need.target }
                guard let pool = pool(asking: figure, where: rule.entry.scope.binds) else { continue }
                complaints.warning(
                    place, "rule proficiency is about the demand of window types, and pool \(pool) has a demand too",
                    "how fast that is served is not counted; bind it with for: {windows: […]} to other window types")
            default: continue
            }
        }
    }

    /// The first pool that asks for somebody in some slot and joins a window type for which a condition holds.
    private func pool(asking figure: (Demand.Need) -> Int, where holds: (WindowType) -> Bool) -> String? {
        hall.pools.indices.first { number in
            hall.windows.contains { hall.pools[number].windows.contains($0.id) && holds($0) }
                && period.slots.contains { figure(hall.need(ofPool: number, $0)) > 0 }
        }.map { shown(hall.pools[$0].id.text) }
    }

    /// Pools nobody asks for, or that no rule judges, and rules that cannot be said of them.
    func checkPools() {
        for (number, pool) in hall.pools.enumerated() {
            let place = reader.poolPlaces[pool.id.text] ?? .file(reader.path)
            let isAsked = period.slots.contains { hall.need(ofPool: number, $0).target > 0 }
            let isJudged = rules.contains { rule in
                guard case .cover = rule.entry.rule else { return false }
                return hall.windows.allSatisfy { !pool.windows.contains($0.id) || rule.entry.scope.binds($0) }
            }
            if !isAsked {
                complaints.warning(place, "pool \(shown(pool.id.text)) has no demand", "it has no effect")
            } else if !isJudged {
                complaints.warning(
                    place, "no rule cover binds all window types of pool \(shown(pool.id.text))",
                    "its demand has no effect")
            }
        }
        checkOccupancy()
        checkOwnDemand()
        for rule in rules {
            guard case .cover(let cover) = rule.entry.rule else { continue }
            for slot in period.slots {
                let groups = hall.coverGroups(in: slot, for: rule.entry.scope)
                guard !groups.isEmpty else { continue }
                let place = rule.place ?? .file(reader.path)
                if cover.squared {
                    complaints.error(
                        place,
                        "rule cover is squared, and pool \(shown(hall.pools[groups[0].pools[0]].id.text)) joins its windows",
                        "bind it with for: {windows: […]} to other window types")
                }
                let most = groups.map(\.pools.count).max() ?? 0
                if most > HallCheck.mostPools {
                    complaints.error(
                        place,
                        "rule cover: \(most) pools join window types on \(period.civilDate(ofSlot: slot)) at "
                            + "\(clockText(period.clock(ofSlot: slot)))", "at most \(HallCheck.mostPools)")
                }
                if cover.squared || most > HallCheck.mostPools { break }
            }
        }
    }
}
