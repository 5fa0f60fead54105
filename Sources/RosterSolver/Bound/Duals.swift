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
