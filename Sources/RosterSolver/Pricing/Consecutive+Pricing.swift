import RosterModel
import RosterPricing
import RosterRules

/// `consecutive` in pricing: remembers the length of the current run.
///
/// States 0…offCap are days off so far (`offCap`: enough, or nothing before them); offCap + n are n days
/// worked in a row, up to a cap beyond which all costs are the same; offCap + onCap + n are n days worked since
/// day 0 where nobody knows what was before, as long as n is below `least`.
struct ConsecutiveMemory: LineMemory {
    let most: Int?
    let least: Int
    let leastOff: Int
    let onCap: Int
    /// Whether the history has no worked day.
    let isOpen: Bool
    let price: Price
    let start: Int

    /// The last state of a run whose length is known.
    private var known: Int { leastOff + onCap }
    var radix: Int { known + max(1, isOpen ? least : 1) }
    func view(of option: ShiftOption) -> [Int] { [] }

    func advance(from state: Int, day: Int, view: [Int]?) -> (state: Int, cost: Int)? {
        var breach = 0
        let next: Int
        if view != nil {
            let run: Int
            if state <= leastOff {
                // A run of days off that ended before the period is not judged.
                if day > 0 { breach += leastOff - state }
                run = 1
            } else if state > known {
                run = state - known + 1
            } else {
                // The cap stands for any longer run, so it must lie beyond `most`.
                run = min(state + 1, known) - leastOff
            }
            if let most, run > most { breach += 1 }
            let isOpen = state > known || isOpen && day == 0
            next = isOpen && run < least ? known + run : leastOff + run
        } else if state <= leastOff {
            next = min(state + 1, leastOff)
        } else {
            if day > 0 && state <= known { breach += max(0, least - (state - leastOff)) }
            next = min(1, leastOff)
        }
        if breach > 0 && price == .hard { return nil }
        return (next, breach * price.scaled)
    }
}

extension Consecutive {
    func memory(for employee: Employee, in hall: Hall, price: Price) -> ConsecutiveMemory {
        let onCap = max(1, (most ?? 0) + 1, least ?? 0)
        let leastOff = leastOff ?? 0
        let worked = Set(employee.history.worked.map(\.day))
        var start = leastOff
        if worked.contains(-1) {
            var run = 1
            while worked.contains(-1 - run) { run += 1 }
            start = leastOff + min(run, onCap)
        } else if let last = worked.max() {
            start = min(-1 - last, leastOff)
        }
        return ConsecutiveMemory(
            most: most, least: least ?? 0, leastOff: leastOff, onCap: onCap, isOpen: worked.isEmpty, price: price,
            start: start)
    }
}
