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
