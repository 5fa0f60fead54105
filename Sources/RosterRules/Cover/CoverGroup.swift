public import RosterModel

/// Window types that pools join in one slot: their cover is one thing, because people at a window may serve its own
/// demand or that of a pool.
public struct CoverGroup: Hashable, Sendable {
    /// Positions of the window types in the hall, ascending.
    public let windows: [Int]
    /// Positions of the pools that ask for somebody in the slot, ascending; at least one.
    public let pools: [Int]

    public init(windows: [Int], pools: [Int]) {
        self.windows = windows
        self.pools = pools
    }
}

extension Hall {
    /// The groups of window types joined by the pools that ask for somebody in a slot, in the order of their first windows.
    ///
    /// - Parameter scope: A pool whose window types are not all in scope plays no part.
    public func coverGroups(in slot: Int, for scope: Scope = Scope()) -> [CoverGroup] {
        if pools.isEmpty { return [] }
        var groups: [CoverGroup] = []
        for (number, pool) in pools.enumerated() {
            guard let need = poolDemand[number, slot], need.target > 0 else { continue }
            let joined = windows.indices.filter { pool.windows.contains(windows[$0].id) }
            guard !joined.isEmpty, joined.allSatisfy({ scope.binds(windows[$0]) }) else { continue }
            let touched = groups.filter { !Set($0.windows).isDisjoint(with: joined) }
            groups.removeAll { touched.contains($0) }
            groups.append(
                CoverGroup(
                    windows: Set(joined + touched.flatMap(\.windows)).sorted(),
                    pools: (touched.flatMap(\.pools) + [number]).sorted()))
        }
        return groups.sorted { $0.windows[0] < $1.windows[0] }
    }

    /// What a window type or pool of a group needs.
    public func need(ofPool pool: Int, _ slot: Int) -> Demand.Need {
        poolDemand[pool, slot] ?? Demand.Need(minimum: 0, target: 0)
    }

    /// What a window type needs of its own; nobody where it is closed.
    public func need(ofWindow window: Int, _ slot: Int) -> Demand.Need {
        demand[window, slot] ?? Demand.Need(minimum: 0, target: 0)
    }
}
