import RosterModel
import RosterRules

/// `stint` in pricing: a price by length, nothing to remember.
struct StintMemory: DutyMemory {
    /// In slots, where the window is in scope.
    let longest: Int?
    let shortest: Int?
    let inScope: [Bool]
    let price: Price

    var start: Int { 0 }
    func rest(from state: Int, length: Int) -> Int { 0 }

    func stint(from state: Int, window: Int, length: Int) -> (state: Int, cost: Int)? {
        guard inScope[window] else { return (0, 0) }
        let breach = max(0, length - (longest ?? length)) + max(0, (shortest ?? length) - length)
        guard breach > 0 else { return (0, 0) }
        return price == .hard ? nil : (0, breach * price.scaled)
    }
}

extension Stint {
    func memory(in hall: Hall, scope: Scope, price: Price) -> StintMemory {
        StintMemory(
            longest: longest.map { $0 / hall.period.grid },
            shortest: shortest.map { hall.period.slotsRoundedUp($0) },
            inScope: hall.windows.map(scope.binds), price: price)
    }
}

extension Period {
    /// The least number of slots that hold `length`.
    func slotsRoundedUp(_ length: Minutes) -> Int { (length.count + grid.count - 1) / grid.count }
}
