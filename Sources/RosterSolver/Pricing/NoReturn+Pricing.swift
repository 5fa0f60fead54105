import RosterModel
import RosterRules

/// `no_return` in pricing: remembers the last window, and through a break that it was the one before.
///
/// State 0: nothing yet; 1 + w: at window w; −1 − w: in or just after a break that followed w.
struct NoReturnMemory: DutyMemory {
    let inScope: [Bool]
    let price: Price

    var start: Int { 0 }

    func rest(from state: Int, length: Int) -> Int { state > 0 && inScope[state - 1] ? -state : 0 }

    func stint(from state: Int, window: Int, length: Int) -> (state: Int, cost: Int)? {
        guard state == -1 - window else { return (1 + window, 0) }
        return price == .hard ? nil : (1 + window, price.scaled)
    }
}

extension NoReturn {
    func memory(in hall: Hall, scope: Scope, price: Price) -> NoReturnMemory {
        NoReturnMemory(inScope: hall.windows.map(scope.binds), price: price)
    }
}
