import RosterModel
import RosterRules

/// Demands that together ask for more than there is in a slot.
struct DemandSet {
    /// Positions, window types first, then pools.
    let demands: [Int]
    let slot: Int
    /// What each demand of the hall asks for in the slot; the sum of those of the set, and what there is for them.
    let needs: [Int]
    let need: Int
    let there: Int

    /// - Parameter asked: The positions of the demands of which the part is one.
    init(_ part: PooledNeeds.Part, of asked: [Int], _ needs: [Int], slot: Int) {
        demands = part.demands.map { asked[$0] }
        self.slot = slot
        self.needs = needs
        need = part.need
        there = part.people
    }

    var missing: Int { need - there }
    /// The demand of a set of one.
    var onlyDemand: Int? { demands.count == 1 ? demands.first : nil }
}

/// Every such set once, with the first slot of those in which it lacks most.
struct DemandSets {
    private(set) var all: [DemandSet] = []
    private var positions: [[Int]: Int] = [:]

    mutating func note(_ set: DemandSet) {
        if let position = positions[set.demands] {
            if set.missing > all[position].missing { all[position] = set }
        } else {
            positions[set.demands] = all.count
            all.append(set)
        }
    }

    func contains(_ demands: [Int]) -> Bool { positions[demands] != nil }
}

extension HallCheck {
    /// Demands by their positions.
    var askedNames: [String] { hall.windows.map(\.id.text) + hall.pools.map(\.id.text) }

    /// What each demand asks for in a slot.
    func needs(in slot: Int, _ figure: (Demand.Need) -> Int) -> [Int] {
        hall.windows.indices.map { figure(hall.need(ofWindow: $0, slot)) }
            + hall.pools.indices.map { figure(hall.need(ofPool: $0, slot)) }
    }

    /// The window types at which a demand is served.
    func windows(of demand: Int) -> [Int] {
        demand < hall.windows.count
            ? [demand]
            : hall.windows.indices.filter {
                hall.pools[demand - hall.windows.count].windows.contains(hall.windows[$0].id)
            }
    }

    /// The hard entry of `cover` that binds all window types of a set.
    func cover(of demands: [Int]) -> PlacedRule? {
        let windows = demands.flatMap(windows(of:))
        return rules.first { rule in
            guard case .cover = rule.entry.rule, rule.entry.price == .hard else { return false }
            return windows.allSatisfy { rule.entry.scope.binds(hall.windows[$0]) }
        }
    }

    /// The row of the first of the demands that has one.
    func place(of set: DemandSet) -> Place? {
        set.demands.lazy.compactMap { reader.demandRow($0, set.slot)?.place }.first
    }

    /// `2026-11-23 at 09:00`.
    func when(_ slot: Int) -> String { "\(period.civilDate(ofSlot: slot)) at \(clockText(period.clock(ofSlot: slot)))" }

    /// `1 relief, 5 tax-cases`.
    func list(_ set: DemandSet) -> String {
        set.demands.map { "\(set.needs[$0]) \(askedNames[$0])" }.joined(separator: ", ")
    }
}
