import RosterModel

extension Cover {
    /// What decides the three numbers of a group in a slot.
    private struct GroupState: Equatable {
        let people: [Int]
        let windowNeeds: [Demand.Need]
        let poolNeeds: [Demand.Need]
    }

    /// What is short, and what is too much, at window types that pools join.
    func groupFindings(in view: RosterView, _ groups: [[CoverGroup]]) -> [Finding] {
        var known: [CoverGroup] = []
        for group in groups.joined() where !known.contains(group) { known.append(group) }
        return known.flatMap { group in
            let runs = view.runs(of: view.period.slots) { slot in
                groups[slot].contains(group)
                    ? GroupState(
                        people: group.windows.map { view.onDuty[$0][slot] },
                        windowNeeds: group.windows.map { view.hall.need(ofWindow: $0, slot) },
                        poolNeeds: group.pools.map { view.hall.need(ofPool: $0, slot) })
                    : nil
            }
            return runs.flatMap { findings(of: group, in: $0.slots, $0.key, view) }
        }
    }

    private func findings(
        of group: CoverGroup, in slots: Range<Int>, _ state: GroupState, _ view: RosterView
    ) -> [Finding] {
        let ids = view.hall.windows.map(\.id)
        let places =
            group.windows.indices.map { [$0] }
            + group.pools.map { pool in
                group.windows.indices.filter { view.hall.pools[pool].windows.contains(ids[group.windows[$0]]) }
            }
        func needs(_ tier: (Demand.Need) -> Int) -> PooledNeeds {
            let asked = (state.windowNeeds + state.poolNeeds).map(tier)
            return PooledNeeds(
                people: state.people,
                demands: zip(places, asked).filter { $1 > 0 }.map { PooledNeeds.Demand(places: $0, need: $1) })
        }
        /// What a part asks for, by name, to be said after the sum.
        func names(_ part: PooledNeeds.Part, _ tier: (Demand.Need) -> Int) -> [String] {
            let asked = (state.windowNeeds + state.poolNeeds).map(tier)
            let all = group.windows.map { view.place($0) } + group.pools.map { view.hall.pools[$0].name }
            let used = zip(all, asked).filter { $1 > 0 }
            return part.demands.map { "\(used[$0].1) \(used[$0].0)" }
        }
        func finding(
            _ name: String, _ part: PooledNeeds.Part, _ number: Int, _ word: String, _ tier: (Demand.Need) -> Int
        ) -> Finding {
            let windows = part.places.map { group.windows[$0] }
            let asked = names(part, tier)
            let list = asked.count > 1 ? ": " + asked.joined(separator: ", ") : ""
            return Finding(
                part: name, count: number * slots.count, window: windows.count == 1 ? ids[windows[0]] : nil,
                day: view.period.day(ofSlot: slots.lowerBound), slots: slots,
                message:
                    "\(windows.map(view.place).joined(separator: ", ")) \(windows.count == 1 ? "has" : "have together") "
                    + "\(counted(part.people, "person", "people")) on \(view.when(slots)) (\(part.need) \(word)\(list))"
            )
        }

        let minimum = needs(\.minimum).split().short
        let target = needs(\.target).split()
        let below = minimum.map { finding(Cover.belowMinimumPart, $0, $0.need - $0.people, "required", \.minimum) }
        // What lacks a minimum lies within what lacks a target, window by window.
        let short = target.short.compactMap { part -> Finding? in
            let gone = minimum.filter { Set($0.places).isSubset(of: part.places) }
                .reduce(0) { $0 + $1.need - $1.people }
            let number = part.need - part.people - gone
            return number > 0 ? finding(Cover.belowTargetPart, part, number, "wanted", \.target) : nil
        }
        let above = target.met.filter { $0.people > $0.need }.map {
            finding(Cover.aboveTargetPart, $0, $0.people - $0.need, "wanted", \.target)
        }
        return below + short + above
    }
}
