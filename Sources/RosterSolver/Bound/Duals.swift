/// Prices at which employees are paid for what the coupled rules need, in pricing units.
struct Duals: Sendable {
    /// Reward for duty in a cell: by window, then slot.
    var cells: [Int]
    /// Active Hall sets of each backup entry, ascending by position in the flat buffer of sets.
    var sets: [[SetDual]]

    struct SetDual: Sendable {
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
    /// A first guess: half-way between what one person more would save and what one person less would cost.
    init(marginalCostsOf schedule: Schedule) {
        let coupling = schedule.coupling
        cells = schedule.counts.indices.map { cell in
            let table = coupling.tables[coupling.tableNumbers[cell]]
            let people = schedule.counts[cell]
            let more = people + 1 < table.count ? table[people] - table[people + 1] : 0
            let less = people > 0 ? table[people - 1] - table[people] : more
            // Hard limits say which way, not how much.
            return
                (min(max(more, -100 * Scale.point), 100 * Scale.point)
                + min(max(less, -100 * Scale.point), 100 * Scale.point)) / 2
        }
        sets = coupling.backups.map { _ in [] }
    }
}
