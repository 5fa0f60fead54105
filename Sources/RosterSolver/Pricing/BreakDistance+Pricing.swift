import RosterModel
import RosterRules

/// `break_distance` in pricing: remembers the slots since the last break, up to `least`.
///
/// States up to `least` are slots since the last break; `least` also stands for none so far. A break itself has no
/// price, so what it comes too early is remembered, as `least` + missing slots, and charged to the stint that follows.
struct BreakDistanceMemory: DutyMemory {
    let least: Int
    let price: Price

    var start: Int { least }

    func rest(from state: Int, length: Int) -> Int {
        // Two breaks that touch: no time between them.
        if state > least { return 2 * least }
        guard state < least else { return 0 }
        // Where it is forbidden, how much is missing is no matter.
        return price == .hard ? 2 * least : least + least - state
    }

    func stint(from state: Int, window: Int, length: Int) -> (state: Int, cost: Int)? {
        guard state > least else { return (min(state + length, least), 0) }
        if price == .hard { return nil }
        return (min(length, least), (state - least) * price.scaled)
    }
}

extension BreakDistance {
    func memory(in hall: Hall, price: Price) -> BreakDistanceMemory {
        BreakDistanceMemory(least: hall.period.slotsRoundedUp(least), price: price)
    }
}
