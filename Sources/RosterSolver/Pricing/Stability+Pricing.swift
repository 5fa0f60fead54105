import RosterModel
import RosterPricing
import RosterRules

/// `stability` in pricing: remembers the earliest and the latest start of the week so far.
///
/// State 0: no shift yet; 1 + earliest · count + latest, by their positions among the starts there are. What a start
/// adds to the breach is charged on its day.
struct StabilityMemory: LineMemory {
    /// First slots of shifts, ascending.
    let starts: [Int]
    /// In slots.
    let band: Int
    let price: Price

    var radix: Int { starts.count * starts.count + 1 }
    var start: Int { 0 }
    func view(of option: ShiftOption) -> [Int] { [starts.firstIndex(of: option.slots.lowerBound) ?? 0] }

    func advance(from state: Int, day: Int, view: [Int]?) -> (state: Int, cost: Int)? {
        let before = day % 7 == 0 ? 0 : state
        guard let own = view?[0] else { return (before, 0) }
        let earliest = before == 0 ? own : min(own, (before - 1) / starts.count)
        let latest = before == 0 ? own : max(own, (before - 1) % starts.count)
        let breach = breach(earliest, latest)
        if breach > 0 && price == .hard { return nil }
        let charged = before == 0 ? 0 : self.breach((before - 1) / starts.count, (before - 1) % starts.count)
        return (1 + earliest * starts.count + latest, (breach - charged) * price.scaled)
    }

    private func breach(_ earliest: Int, _ latest: Int) -> Int { max(0, starts[latest] - starts[earliest] - band) }
}

extension Stability {
    func memory(in hall: Hall, options: [ShiftOption], price: Price) -> StabilityMemory {
        StabilityMemory(
            starts: Set(options.map(\.slots.lowerBound)).sorted(), band: band / hall.period.grid, price: price)
    }
}
