import RosterModel
import RosterPricing
import RosterRules

/// `variation` at one window type in pricing: a price by length, and one by the number of stints so far.
///
/// A state is the number of stints of the shift so far, up to where each further one costs the same. Points may
/// fall with the number, so a stint may cost less than nothing; a whole shift never does, with what `addPricing`
/// charges for none.
struct VariationMemory: DutyMemory {
    let window: Int
    /// By length in slots; the last is for all that are longer. `nil` forbids.
    let lengths: [Int?]
    /// What one stint more costs, by the stints before it; the last is for all that follow.
    let steps: [Int]

    var start: Int { 0 }
    func rest(from state: Int, length: Int) -> Int { state }

    func stint(from state: Int, window: Int, length: Int) -> (state: Int, cost: Int)? {
        guard window == self.window else { return (state, 0) }
        guard let cost = lengths[min(length, lengths.count - 1)] else { return nil }
        return (min(state + 1, steps.count - 1), cost + steps[state])
    }
}

extension Variation {
    func addPricing(to sheet: inout PricingSheet, scope: Scope, price: Price) {
        let hall = sheet.hall
        let longest = sheet.options.map(\.slots.count).max() ?? 0
        // A number that is forbidden may be passed on the way to one that is not: then the cost is paid back.
        func cost(_ points: Int) -> Int { price == .hard ? (points > 0 ? Scale.hard : 0) : points * price.scaled }
        let costs = lengthPoints(upTo: longest, grid: hall.period.grid).map { points in
            price == .hard && points > 0 ? nil : cost(points)
        }
        let steps = steps(upTo: (longest + 1) / 2, cost)
        for window in hall.windows.indices where scope.binds(hall.windows[window]) {
            if let first = stints.first, first > 0 {
                for day in 0..<hall.period.days {
                    for number in sheet.options.indices {
                        sheet.costs.addOption(day: day, option: number, cost: cost(first))
                    }
                }
            }
            sheet.duty.append(VariationMemory(window: window, lengths: costs, steps: steps))
        }
    }

    /// The points of stints of 0, 1, … slots.
    private func lengthPoints(upTo slots: Int, grid: Minutes) -> [Int] {
        (0...slots).map { count in
            guard count > 0 else { return 0 }
            return lengths.last { $0.from <= count * grid }?.points ?? 0
        }
    }

    /// What one stint more costs, up to where it stays the same for as many as there can be.
    private func steps(upTo most: Int, _ cost: (Int) -> Int) -> [Int] {
        guard let last = stints.last else { return [0] }
        func total(_ number: Int) -> Int { cost(stints.indices.contains(number) ? stints[number] : last) }
        var steps = (0..<max(1, most)).map { total($0 + 1) - total($0) }
        while steps.count > 1, steps[steps.count - 1] == steps[steps.count - 2] { steps.removeLast() }
        return steps
    }
}
