/// Prices at which employees are paid for what the coupled rules need, in pricing units.
struct Duals: Sendable {
    /// Reward for duty in a cell: by window, then slot.
    var cells: [Int]
    /// Active Hall sets of each backup entry, ascending by position in the flat buffer of sets.
    var sets: [[SetDual]]
    /// Reward for each person whom a limit on numbers of people counts, by limit: at least 0 where it says how many at least, at most
    /// 0 where it says how many at most.
    var limits: [Int] = []

    struct SetDual: Hashable, Sendable {
        let slot: Int
        /// Position among the slot's sets.
        let set: Int
        /// Reward for each qualified person on duty, 0…price.
        var price: Int

        /// What the list ascends by.
        var place: (slot: Int, set: Int) { (slot, set) }
    }
}

extension Duals {
    /// What a member on duty in each of `slots` is paid for the Hall sets it belongs to.
    func setRewards(for member: Int, in slots: Range<Int>, coupling: Coupling, number: Int) -> [Int] {
        var rewards = [Int](repeating: 0, count: slots.count)
        let backup = coupling.backups[number]
        let sets = sets[number]
        // They ascend by slot.
        var low = 0
        var high = sets.count
        while low < high {
            let middle = (low + high) / 2
            if sets[middle].slot < slots.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < sets.count, sets[low].slot < slots.upperBound {
            let group = backup.groups[backup.groupNumbers[sets[low].slot]]
            if group.hits(member, sets[low].set) {
                rewards[sets[low].slot - slots.lowerBound] += sets[low].price
            }
            low += 1
        }
        return rewards
    }

    /// What a member is paid for duty in these cells: for each cell, and for each Hall set it belongs to.
    func reward(for duty: [Int], of member: Int, _ coupling: Coupling) -> Int {
        var reward = duty.reduce(0) { $0 + cells[$1] }
        for (number, sets) in sets.enumerated() where !sets.isEmpty {
            let slots = Set(duty.map { $0 % coupling.slotCount })
            let backup = coupling.backups[number]
            for set in sets where slots.contains(set.slot) {
                if backup.groups[backup.groupNumbers[set.slot]].hits(member, set.set) { reward += set.price }
            }
        }
        return reward
    }

    /// A first guess: a tenth of what is half-way between what one person more would save and what one person less would cost.
    ///
    /// A first roster lacks people and has too many nearly everywhere. Duals that believe all of it call everybody to the same
    /// places, and it takes hundreds of rounds until they have come down; a tenth of it says where to begin.
    init(marginalCostsOf schedule: Schedule) {
        let coupling = schedule.coupling
        cells = schedule.counts.indices.map { cell in
            let table = coupling.tables[coupling.tableNumbers[cell]]
            let people = schedule.counts[cell]
            var more = people + 1 < table.count ? table[people] - table[people + 1] : 0
            var less = people > 0 ? table[people - 1] - table[people] : more
            if !coupling.pooled.isEmpty {
                more -= coupling.pooledChange(schedule.counts, cell: cell, by: 1)
                less += coupling.pooledChange(schedule.counts, cell: cell, by: people > 0 ? -1 : 0)
            }
            // Hard limits say which way, not how much.
            let priced = [more, less].filter { abs($0) < Scale.hard / 2 }
            return priced.isEmpty ? 0 : priced.reduce(0, +) / priced.count / 10
        }
        sets = coupling.backups.map { _ in [] }
    }
}
