/// The tallies of one rule about teams in every slot, for the roster at hand.
struct TeamTallies: Sendable {
    private var tallies: [Int]

    /// Nobody on duty.
    init(_ costs: TeamCosts, slots: Int) { tallies = Array(repeating: 0, count: slots * costs.width) }

    /// Units counted in a slot.
    func units(slot: Int, _ costs: TeamCosts, raised: [Int] = []) -> Int {
        costs.units(slot: slot, raised: raised) { tallies[slot * costs.width + $0] }
    }

    /// Counts somebody in or out, by the tallies raised.
    ///
    /// - Returns: How many more units are counted than before.
    mutating func add(_ raised: [Int], slot: Int, isComing: Bool, _ costs: TeamCosts) -> Int {
        if raised.isEmpty { return 0 }
        let before = units(slot: slot, costs, raised: raised)
        for tally in raised { tallies[slot * costs.width + tally] += isComing ? 1 : -1 }
        return units(slot: slot, costs, raised: raised) - before
    }

    /// How many more would be counted if somebody came.
    func change(_ raised: [Int], slot: Int, _ costs: TeamCosts) -> Int {
        if raised.isEmpty { return 0 }
        let first = slot * costs.width
        return costs.units(slot: slot, raised: raised) { tallies[first + $0] + (raised.contains($0) ? 1 : 0) }
            - units(slot: slot, costs, raised: raised)
    }
}
