import RosterModel
import RosterRules

/// `change_of_place` in pricing: remembers the only place served in the half of the day, until there is a second.
///
/// State 0: no duty in the half yet; 1 + p: only place p; 1 + count: several. The first stint of a half pays, and the
/// one that comes to a second place gets it back.
struct ChangeOfPlaceMemory: DutyMemory {
    /// By window, from 0.
    let places: [Int]
    let count: Int
    /// Slots from which a break parts the halves.
    let rest: Int
    let price: Price

    var start: Int { 0 }

    func rest(from state: Int, length: Int) -> Int { length >= rest ? 0 : state }

    func stint(from state: Int, window: Int, length: Int) -> (state: Int, cost: Int)? {
        let own = 1 + places[window]
        if state == 0 { return (own, price.scaled) }
        if state == own || state > count { return (state, 0) }
        return (1 + count, -price.scaled)
    }
}

extension ChangeOfPlace {
    func memory(in hall: Hall, price: Price) -> ChangeOfPlaceMemory {
        let places = places(of: hall.windows)
        return ChangeOfPlaceMemory(
            places: places, count: (places.max() ?? -1) + 1, rest: max(1, hall.period.slotsRoundedUp(rest)),
            price: price)
    }
}
