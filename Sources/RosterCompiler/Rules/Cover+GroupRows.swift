import Linear
import RosterModel
import RosterRules

extension Cover {
    /// One of the two tiers of a group in a slot: what its windows and pools need at least, or what they want.
    private struct Tier {
        let name: String
        /// By position in the group.
        let windowNeeds: [Int]
        /// For each union of pools: the positions of its windows, and what the pools inside it need.
        let unions: [(windows: [Int], need: Int)]

        init(_ name: String, _ group: CoverGroup, _ hall: Hall, _ slot: Int, _ need: (Demand.Need) -> Int) {
            self.name = name
            windowNeeds = group.windows.map { need(hall.need(ofWindow: $0, slot)) }
            let pools = group.pools.map { pool in
                (
                    windows: Set(
                        group.windows.indices.filter {
                            hall.pools[pool].windows.contains(hall.windows[group.windows[$0]].id)
                        }), need: need(hall.need(ofPool: pool, slot))
                )
            }
            var unions: Set<[Int]> = []
            for pool in pools where pool.need > 0 {
                unions.formUnion(unions.map { pool.windows.union($0).sorted() })
                unions.insert(pool.windows.sorted())
            }
            self.unions = unions.sorted { $0.lexicographicallyPrecedes($1) }.map { union in
                (union, pools.filter { $0.windows.isSubset(of: union) }.reduce(0) { $0 + $1.need })
            }
        }
    }

    /// Adds, for a group of window types that pools join, for each tier (minima, targets) with n(w) people and need(w) the
    /// tier's need, and each union U of pools' window types, the rows
    ///
    ///     short[w] ≥ need(w) − n(w)
    ///     pooled ≥ Σ_{pools inside U} need − Σ_{w ∈ U} (n(w) − need(w) + short[w])
    ///
    /// so that all that is short of the tier is pooled + Σ_w short[w]. With M and T the two sums, below minimum M, below target
    /// T − M and above target n − t + T people are counted.
    func addRows(to program: inout RosterProgram, for entry: Entry, _ group: CoverGroup, _ slot: Int) {
        let hall = program.hall
        let people = group.windows.map { program.people(at: $0, slot) }
        let minimum = Tier("minimum", group, hall, slot, \.minimum)
        let target = Tier("target", group, hall, slot, \.target)
        switch entry.price {
        case .hard: addRows(to: &program, of: minimum, for: entry, group, people, slot, price: nil)
        case .points(let price):
            addRows(to: &program, of: minimum, for: entry, group, people, slot, price: price - belowTarget)
        }
        addRows(to: &program, of: target, for: entry, group, people, slot, price: belowTarget + aboveTarget)
        let wanted = target.windowNeeds.reduce(0, +) + group.pools.reduce(0) { $0 + hall.need(ofPool: $1, slot).target }
        program.cost += Double(aboveTarget) * (people.reduce(Expression(), +) - Double(wanted))
    }

    /// - Parameter price: Of each person missing; none where nobody may be.
    private func addRows(
        to program: inout RosterProgram, of tier: Tier, for entry: Entry, _ group: CoverGroup, _ people: [Expression],
        _ slot: Int, price: Int?
    ) {
        if let price, price <= 0 { return }
        /// Adds a column for what is missing, and its rows; or only the rows, where nothing may be missing.
        func short(_ name: String, _ missing: [(name: String, amount: Expression)], atMost most: Int) -> Expression {
            guard let price else {
                for row in missing where program.mayExceed(row.amount) {
                    program.model.require(row.name, row.amount, atMost: 0)
                }
                return Expression()
            }
            let column = program.addFollower(name, in: 0...Double(most), .greatest(missing.map(\.amount)))
            for row in missing { program.model.require(row.name, row.amount - Expression(column), atMost: 0) }
            program.cost.add(Double(price), of: column)
            return Expression(column)
        }
        var spare = people
        for (position, window) in group.windows.enumerated() where tier.windowNeeds[position] > 0 {
            let need = tier.windowNeeds[position]
            let name = "\(entry.title) \(tier.name)[\(program.label(window, slot))]"
            let missing = Double(need) - people[position]
            let column = short(name, [(name, missing)], atMost: need)
            spare[position] = column - missing
        }
        let unions = tier.unions.map { union in
            let ids = union.windows.map { program.hall.windows[group.windows[$0]].id.text }.joined(separator: " ")
            return (
                name: "\(entry.title) \(tier.name)[\(ids),\(program.period.label(ofSlot: slot))]",
                amount: union.windows.reduce(Expression(constant: Double(union.need))) { $0 - spare[$1] }
            )
        }
        guard !unions.isEmpty else { return }
        let ids = group.windows.map { program.hall.windows[$0].id.text }.joined(separator: " ")
        _ = short(
            "\(entry.title) pooled \(tier.name)[\(ids),\(program.period.label(ofSlot: slot))]", unions,
            atMost: tier.unions.map(\.need).max() ?? 0)
    }
}
