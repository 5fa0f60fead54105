import RosterModel
import RosterPricing
import RosterRules

/// Pricing face of `balance`: what the means of categories cost, of which each employee moves one.
///
/// It couples employees, so the bound leaves it out (its cost is never negative); the search counts it exactly as lines
/// change, and steers a day by the slope at the means at hand.
struct BalanceGap: Sendable {
    /// By member: what its line counts, and its category; `nil` where it has no part.
    let parts: [Part?]
    /// By category: what was carried before, and contract time.
    let carried: [Int]
    let contract: [Int]
    private let most: Int
    private let normal: Int
    private let price: Int

    struct Part: Sendable {
        let category: Int
        let measure: LineMeasure
        /// Over how much of the burden the slope is taken.
        let reach: Int
    }

    init?(_ entry: RuleEntry, in problem: Problem) {
        guard case .balance(let rule) = entry.rule else { return nil }
        let hall = problem.hall
        let categories = rule.categories(in: hall, for: entry.scope)
        guard categories.count > 1 else { return nil }
        var parts = [Part?](repeating: nil, count: hall.employees.count)
        for (number, category) in categories.enumerated() {
            for position in category.employees {
                let options = ShiftOption.all(for: hall.employees[position], in: problem)
                let measure = LineMeasure(rule.measure, options: options, hall: hall)
                let change = (measure.duty.max() ?? 0) * (options.map(\.slots.count).max() ?? 0) / 2
                parts[position] = Part(category: number, measure: measure, reach: max(1, change))
            }
        }
        self.parts = parts
        carried = categories.map(\.carried)
        contract = categories.map(\.contract)
        most = rule.most.count
        normal = hall.loadTerms.normalWeek.count
        price = entry.price.scaled
    }

    /// What the sums of the categories cost, in pricing units.
    func cost(_ sums: [Int]) -> Int {
        var worst = 0
        for high in sums.indices {
            for low in sums.indices where low != high {
                // Minutes of hundreds of people over months, multiplied three times, pass 64 bits.
                let product = Int128(contract[high]) * Int128(contract[low])
                let apart = Int128(sums[high]) * Int128(contract[low]) - Int128(sums[low]) * Int128(contract[high])
                let gap = Int128(normal) * apart - Int128(most) * product
                if gap > 0 { worst = max(worst, Int(clamping: (gap + product - 1) / product)) }
            }
        }
        return worst * price
    }

    /// The change of the cost per minute of one category's sum is less than a unit of the count: so the slope is taken
    /// of this, which is not rounded.
    private func slopeCost(_ sums: [Int]) -> Int {
        var worst = 0.0
        for high in sums.indices {
            for low in sums.indices where low != high {
                let gap =
                    Double(normal)
                    * (Double(sums[high]) / Double(contract[high]) - Double(sums[low]) / Double(contract[low]))
                worst = max(worst, gap - Double(most))
            }
        }
        return Int(worst * Double(min(price, 100_000 * Scale.point)))
    }

    /// Adds what a day of a member should go by; `sums` hold the line as it was, and so do `amounts`.
    func steer(_ steering: inout DaySteering, member: Int, day: Int, amounts: [Int], sums: [Int]) {
        guard let part = parts[member] else { return }
        let days = 0..<amounts.count
        let own = part.measure.total(of: amounts, in: days)
        steering.add(part.measure, day: day, amounts: amounts, spans: [days], reach: part.reach) { _, total in
            var sums = sums
            sums[part.category] += total - own
            return slopeCost(sums)
        }
    }
}
