import RosterModel
import RosterPricing
import RosterRules

/// `rest` in pricing: remembers from which slot of the coming day the employee is rested.
///
/// With `least` 0 it is what keeps shifts from overlapping.
struct RestMemory: LineMemory {
    let least: Int
    let slotsPerDay: Int
    /// First start of any option: rest that ends before it needs no memory.
    let firstStart: Int
    /// The largest state: starts further from the first than this are all the same.
    let largest: Int
    let price: Price
    let start: Int

    init(least: Int, slotsPerDay: Int, options: [ShiftOption], history: History, price: Price) {
        self.least = least
        self.slotsPerDay = slotsPerDay
        let first = options.map(\.slots.lowerBound).min() ?? 0
        let start = max(0, (history.worked.last?.slots.upperBound).map { $0 + least - first } ?? 0)
        let lastEnd = options.map(\.slots.upperBound).max() ?? 0
        firstStart = first
        self.start = start
        largest = max(start, lastEnd + least - slotsPerDay - first, 0)
        self.price = price
    }

    /// A state is the slot from which the employee is rested, less the first start, at least 0.
    var radix: Int { largest + 1 }

    /// Start and end, as far as they can make a difference.
    func view(of option: ShiftOption) -> [Int] {
        let rested = max(0, option.slots.upperBound + least - slotsPerDay - firstStart)
        return [min(option.slots.lowerBound - firstStart, largest), rested]
    }

    func advance(from state: Int, day: Int, view: [Int]?) -> (state: Int, cost: Int)? {
        guard let view else { return (max(0, state - slotsPerDay), 0) }
        let missing = max(0, state - view[0])
        if missing > 0 && price == .hard { return nil }
        return (view[1], missing * price.scaled)
    }

    func lastState(allowing view: [Int]) -> Int? { price == .hard ? view[0] : nil }
}

extension Rest {
    func memory(for employee: Employee, in hall: Hall, options: [ShiftOption], price: Price) -> RestMemory {
        RestMemory(
            least: hall.period.slotsRoundedUp(least), slotsPerDay: hall.period.slotsPerDay, options: options,
            history: employee.history, price: price)
    }
}
