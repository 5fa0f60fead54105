import RosterModel
import RosterRules

/// `unbroken_duty` in pricing: remembers the slots of duty since the last rest, up to the limit.
struct UnbrokenDutyMemory: DutyMemory {
    let limit: Int
    /// Slots from which a break is a rest.
    let rest: Int
    /// Window types at which a stint of at least `rest` is a rest.
    let restful: [Bool]
    let price: Price

    var start: Int { 0 }

    func rest(from state: Int, length: Int) -> Int { length >= rest ? 0 : state }

    func stint(from state: Int, window: Int, length: Int) -> (state: Int, cost: Int)? {
        if restful[window] && length >= rest { return (0, 0) }
        let over = max(0, state + length - limit)
        if over > 0 && price == .hard { return nil }
        return (min(state + length, limit), over * price.scaled)
    }
}

extension UnbrokenDuty {
    func memory(in hall: Hall, price: Price) -> UnbrokenDutyMemory {
        UnbrokenDutyMemory(
            limit: limit / hall.period.grid, rest: max(1, hall.period.slotsRoundedUp(rest)),
            restful: hall.windows.map { strainFree && $0.strain == 0 }, price: price)
    }
}
