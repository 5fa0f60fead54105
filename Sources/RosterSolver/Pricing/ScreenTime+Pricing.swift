import RosterModel
import RosterRules

/// `screen_time` in pricing: remembers the slots at screens since the last rest from them, and those away since.
///
/// A state is count · rest + away, with the count up to the limit and `away` below `rest`; where nothing is
/// counted, time away needs no memory.
struct ScreenTimeMemory: DutyMemory {
    let limit: Int
    /// Slots away that are a rest.
    let rest: Int
    let hasScreen: [Bool]
    let price: Price

    var start: Int { 0 }

    func rest(from state: Int, length: Int) -> Int {
        let away = state % rest + length
        return state < rest || away >= rest ? 0 : state - state % rest + away
    }

    func stint(from state: Int, window: Int, length: Int) -> (state: Int, cost: Int)? {
        guard hasScreen[window] else { return (rest(from: state, length: length), 0) }
        let count = state / rest + length
        let over = max(0, count - limit)
        if over > 0 && price == .hard { return nil }
        return (min(count, limit) * rest, over * price.scaled)
    }
}

extension ScreenTime {
    func memory(in hall: Hall, price: Price) -> ScreenTimeMemory {
        ScreenTimeMemory(
            limit: limit / hall.period.grid, rest: max(1, hall.period.slotsRoundedUp(rest)),
            hasScreen: hall.windows.map(\.hasScreen), price: price)
    }
}
