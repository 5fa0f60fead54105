import RosterModel
import RosterRules

/// What one `cover` entry charges where pools join window types: a function of the people at all windows of a group.
///
/// With M and T what is short of the minima and of the targets, n people and t their target, the cost is
///
///     (below_minimum − below_target) · M + (below_target + above_target) · T + above_target · (n − t)
///
/// and each of M and T is Σ_w max(0, need(w) − n(w)) + max(0, max_U (Σ_{pools inside U} need − Σ_{w ∈ U} max(0, n(w) − need(w))))
/// over the unions U of the pools' window types.
struct PooledCover: Sendable {
    struct Group: Sendable {
        /// Positions of the window types in the hall.
        let windows: [Int]
        fileprivate let minimum: Tier
        fileprivate let target: Tier
        /// Windows and pools with what they want: by positions in `windows`, the needs of both tiers.
        let demands: [(windows: [Int], need: Demand.Need)]
        fileprivate let wanted: Int
    }

    fileprivate struct Tier: Sendable {
        /// By position in the group.
        let needs: [Int]
        /// Unions of pools' window types, and what the pools inside need.
        let unions: [(windows: [Int], need: Int)]
    }

    let groups: [Group]
    /// By window, then slot: the group it belongs to; −1 where no pool joins it.
    let groupNumbers: [Int]
    /// Prices of one person, in pricing units.
    let belowMinimum: Int
    let belowTarget: Int
    let aboveTarget: Int
    private let slotCount: Int

    /// `nil` for entries of other rules, and where no pool asks for anybody.
    init?(_ entry: RuleEntry, in problem: Problem) {
        guard case .cover(let cover) = entry.rule, !problem.hall.pools.isEmpty else { return nil }
        struct Key: Hashable {
            let group: CoverGroup
            let needs: [Demand.Need]
        }
        let hall = problem.hall
        let slots = hall.period.slots
        var numbers = Array(repeating: -1, count: hall.windows.count * slots.count)
        var groups: [Group] = []
        var known: [Key: Int] = [:]
        for slot in slots {
            for group in hall.coverGroups(in: slot, for: entry.scope) {
                let needs =
                    group.windows.map { hall.need(ofWindow: $0, slot) }
                    + group.pools.map { hall.need(ofPool: $0, slot) }
                let key = Key(group: group, needs: needs)
                let number = known[key] ?? groups.count
                if number == groups.count {
                    known[key] = number
                    groups.append(Group(group, needs, in: hall))
                }
                for window in group.windows { numbers[window * slots.count + slot] = number }
            }
        }
        if groups.isEmpty { return nil }
        self.groups = groups
        groupNumbers = numbers
        slotCount = slots.count
        belowMinimum = entry.price.scaled
        belowTarget = cover.belowTarget * Scale.point
        aboveTarget = cover.aboveTarget * Scale.point
    }

    /// Whether a cell is the first of its group: each group has one.
    func isFirst(_ cell: Int) -> Bool {
        groupNumbers[cell] >= 0 && groups[groupNumbers[cell]].windows[0] == cell / slotCount
    }

    /// All cells of the group of a cell.
    func cells(with cell: Int) -> [Int] {
        groupNumbers[cell] < 0 ? [] : groups[groupNumbers[cell]].windows.map { $0 * slotCount + cell % slotCount }
    }

    /// What the group of a cell costs.
    func cost(_ counts: [Int], cell: Int) -> Int {
        groupNumbers[cell] < 0 ? 0 : cost(of: groups[groupNumbers[cell]], counts, cell, 0)
    }

    /// What so many people more in a cell cost.
    func change(_ counts: [Int], cell: Int, by more: Int) -> Int {
        if groupNumbers[cell] < 0 { return 0 }
        let group = groups[groupNumbers[cell]]
        return cost(of: group, counts, cell, more) - cost(of: group, counts, cell, 0)
    }

    private func cost(of group: Group, _ counts: [Int], _ cell: Int, _ more: Int) -> Int {
        let (window, slot) = cell.quotientAndRemainder(dividingBy: slotCount)
        func people(_ position: Int) -> Int {
            let own = group.windows[position]
            return counts[own * slotCount + slot] + (own == window ? more : 0)
        }
        let short = group.minimum.short(people), missing = group.target.short(people)
        let present = group.windows.indices.reduce(0) { $0 + people($1) }
        return short * belowMinimum + (missing - short) * belowTarget
            + (present - group.wanted + missing) * aboveTarget
    }
}

extension PooledCover.Tier {
    @inline(__always)
    fileprivate func short(_ people: (Int) -> Int) -> Int {
        var own = 0
        for position in needs.indices { own += max(0, needs[position] - people(position)) }
        var pooled = 0
        for union in unions {
            var missing = union.need
            for position in union.windows { missing -= max(0, people(position) - needs[position]) }
            pooled = max(pooled, missing)
        }
        return own + pooled
    }
}

extension PooledCover.Group {
    fileprivate init(_ group: CoverGroup, _ needs: [Demand.Need], in hall: Hall) {
        windows = group.windows
        let pools = group.pools.map { pool in
            group.windows.indices.filter { hall.pools[pool].windows.contains(hall.windows[group.windows[$0]].id) }
        }
        demands = zip(group.windows.indices.map { [$0] } + pools, needs).map { ($0, $1) }
        wanted = needs.reduce(0) { $0 + $1.target }
        func tier(_ need: (Demand.Need) -> Int) -> PooledCover.Tier {
            let pooled = zip(pools, needs.suffix(pools.count)).map { (windows: Set($0), need: need($1)) }
            var unions: Set<[Int]> = []
            for pool in pooled where pool.need > 0 {
                unions.formUnion(unions.map { pool.windows.union($0).sorted() })
                unions.insert(pool.windows.sorted())
            }
            return PooledCover.Tier(
                needs: needs.prefix(group.windows.count).map(need),
                unions: unions.sorted { $0.lexicographicallyPrecedes($1) }.map { union in
                    (union, pooled.filter { $0.windows.isSubset(of: union) }.reduce(0) { $0 + $1.need })
                })
        }
        minimum = tier(\.minimum)
        target = tier(\.target)
    }
}
