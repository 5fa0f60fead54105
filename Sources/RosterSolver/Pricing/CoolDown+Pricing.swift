import RosterModel
import RosterRules

/// `cool_down` in pricing: remembers the slots of cooling down that are left.
struct CoolDownMemory: DutyMemory {
    let length: Int
    let isHigh: [Bool]
    let isAboveLow: [Bool]
    let price: Price

    var start: Int { 0 }

    func rest(from state: Int, length: Int) -> Int { max(0, state - length) }

    func stint(from state: Int, window: Int, length: Int) -> (state: Int, cost: Int)? {
        let hot = isAboveLow[window] ? min(state, length) : 0
        if hot > 0 && price == .hard { return nil }
        return (isHigh[window] ? self.length : max(0, state - length), hot * price.scaled)
    }
}

extension CoolDown {
    func memory(in hall: Hall, price: Price) -> CoolDownMemory {
        CoolDownMemory(
            length: hall.period.slotsRoundedUp(length), isHigh: hall.windows.map { $0.strain >= high },
            isAboveLow: hall.windows.map { $0.strain > low }, price: price)
    }
}
