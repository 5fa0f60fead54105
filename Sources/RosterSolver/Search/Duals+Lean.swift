extension Duals {
    /// Moves each dual against what the roster at hand lacks or has too much of there.
    ///
    /// A step along a surrogate subgradient (Zhao, Luh and Wang, Journal of Optimization Theory and Applications 100, 1999): the
    /// roster, of which each line was the best answer when it was planned, stands for the answer of all lines
    /// to the duals. Cells that stay short become dearer until somebody comes; so the search is never content with ties.
    ///
    /// - Parameters:
    ///   - rate: Step for one person too few or too many, in pricing units.
    ///   - slots: Where it looks; elsewhere duals stay as they are.
    /// - Complexity: O(cells of the slots + all active sets).
    mutating func lean(against schedule: Schedule, by rate: Int, in slots: Range<Int>) {
        let coupling = schedule.coupling
        for window in 0..<coupling.windowCount {
            for cell in slots.shifted(by: window * coupling.slotCount) {
                if coupling.isPooled(cell) {
                    cells[cell] += rate * schedule.pooledWish(at: cells[cell], cell: cell)
                    continue
                }
                let table = coupling.tables[coupling.tableNumbers[cell]]
                cells[cell] += rate * table.wish(at: cells[cell], having: schedule.counts[cell])
            }
        }
        for number in sets.indices { leanSets(number, against: schedule, by: rate, in: slots) }
    }

    private mutating func leanSets(_ number: Int, against schedule: Schedule, by rate: Int, in slots: Range<Int>) {
        let backup = schedule.coupling.backups[number]
        var moved: [SetDual] = []
        var next = sets[number].firstIndex { $0.slot >= slots.lowerBound } ?? sets[number].endIndex
        let first = next
        for slot in slots where backup.groupNumbers[slot] >= 0 {
            let slacks = schedule.backups[number]
            let missing = slacks.missing[slot]
            var worst = missing > 0 ? slacks.worst(slot: slot, backup) : nil
            while next < sets[number].endIndex, sets[number][next].slot == slot {
                var dual = sets[number][next]
                if dual.set == worst { worst = nil }
                dual.price += rate * min(max(-slacks.slack(of: dual.set, slot: slot), -2), 2)
                if dual.price > 0 { moved.append(dual) }
                next += 1
            }
            if let worst { moved.append(SetDual(slot: slot, set: worst, price: rate * min(missing, 2))) }
        }
        moved.sort { $0.place < $1.place }
        moved.limitSum(perSlot: backup.price)
        sets[number].replaceSubrange(first..<next, with: moved)
    }
}

extension Schedule {
    /// The same where pools join the cell to others; at most one.
    fileprivate func pooledWish(at dual: Int, cell: Int) -> Int {
        func change(by more: Int) -> Int {
            let table = coupling.tables[coupling.tableNumbers[cell]]
            return table[counts[cell] + more] - table[counts[cell]]
                + coupling.pooledChange(counts, cell: cell, by: more)
        }
        if change(by: 1) + dual < 0 { return 1 }
        return counts[cell] > 0 && change(by: -1) - dual < 0 ? -1 : 0
    }
}

extension [Int] {
    /// How many more people, or fewer, would be best at a dual, given the cost of each number of people; at most two.
    fileprivate func wish(at dual: Int, having people: Int) -> Int {
        var best = people
        while best + 1 < count, best < people + 2, self[best + 1] - self[best] + dual < 0 { best += 1 }
        if best > people { return best - people }
        while best > 0, best > people - 2, self[best - 1] - self[best] - dual < 0 { best -= 1 }
        return best - people
    }
}
