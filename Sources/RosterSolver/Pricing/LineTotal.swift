import RosterModel
import RosterPricing
import RosterRules

/// Something that adds up over an employee's line: what each slot on duty and each shift counts.
struct LineMeasure: Sendable {
    /// Of each slot on duty, by window type; empty where duty does not count.
    var duty: [Int] = []
    /// Of each shift, by day, then option; empty where shifts do not count.
    var shifts: [Int] = []
    /// Where it is given, only what exceeds it in a week (days 0–6, 7–13, …) counts.
    var weeklyFree: Int?
    let optionCount: Int

    /// What a day counts.
    func amount(of path: DayPath?, day: Int) -> Int {
        guard let path else { return 0 }
        var sum = shifts.isEmpty ? 0 : shifts[day * optionCount + path.option]
        if !duty.isEmpty {
            for segment in path.segments where segment.isDuty {
                sum += duty[Int(segment.code)] * Int(segment.end - segment.begin)
            }
        }
        return sum
    }

    func amounts(of line: some Collection<DayPath?>) -> [Int] {
        zip(0..., line).map { amount(of: $1, day: $0) }
    }

    /// What days count together.
    func total(of amounts: [Int], in days: Range<Int>) -> Int {
        guard let weeklyFree else { return amounts[days].reduce(0, +) }
        var total = 0
        var first = days.lowerBound
        while first < days.upperBound {
            let end = min((first / 7 + 1) * 7, days.upperBound)
            total += max(0, amounts[first..<end].reduce(0, +) - weeklyFree)
            first = end
        }
        return total
    }
}

/// A price on totals over an employee's line: what no memory of a line network can hold, as there are too many totals.
///
/// A rule becomes one by saying what a slot or a shift counts (`LineMeasure`), over which days it is summed (`spans`:
/// weeks, rolling weeks, the period), and what a sum costs (`price`, which knows the history too; never below 0; best
/// convex, but any function is counted right). Put it into `BeyondRule.total` from `BeyondRule.init`, and append the
/// entry to `sheet.beyond` in `addPricing`. Then:
///
/// - the search counts it exactly on every finished line, and leaves it out of the bound;
/// - a day that is planned anew is *steered*: each slot on duty is charged the slope of the price at the total at hand,
///   measured over `reach` to both sides; each shift exactly what the total would cost with it, where duty does not count.
///   The slope is a guess, the exact count decides.
struct LineTotal: Sendable {
    let measure: LineMeasure
    let spans: [Range<Int>]
    /// Over how much of the measure the slope is taken, at least 1: the steps of the price, or more.
    let reach: Int
    /// What the total of a span costs, in pricing units.
    let price: @Sendable (_ span: Int, _ total: Int) -> Int

    func cost(of line: some Collection<DayPath?>) -> Int {
        let amounts = measure.amounts(of: line)
        return spans.indices.reduce(0) { $0 + price($1, measure.total(of: amounts, in: spans[$1])) }
    }

    /// Adds what a day should go by, given what all days count, this one too as it was.
    func steer(_ steering: inout DaySteering, day: Int, amounts: [Int]) {
        steering.add(measure, day: day, amounts: amounts, spans: spans, reach: reach, price)
    }
}

/// What totals over the line add to the prices of one day that is planned anew.
struct DaySteering {
    /// Cost of a slot on duty, by window type; empty for none.
    private(set) var duty: [Int] = []
    /// Cost of a shift, by option; empty for none.
    private(set) var options: [Int] = []

    init(options: [Int] = []) { self.options = options }

    /// Dearer than anything that is worth having, and yet far from what is impossible.
    private static let most = 100_000 * Scale.point

    mutating func add(
        _ measure: LineMeasure, day: Int, amounts: [Int], spans: [Range<Int>], reach: Int,
        _ price: (_ span: Int, _ total: Int) -> Int
    ) {
        var amounts = amounts
        let own = amounts[day]
        for (number, days) in spans.enumerated() where days.contains(day) {
            if measure.duty.isEmpty {
                amounts[day] = 0
                let base = price(number, measure.total(of: amounts, in: days))
                var known: [Int: Int] = [0: 0]
                for option in 0..<measure.optionCount {
                    let amount = measure.shifts[day * measure.optionCount + option]
                    guard amount != 0 else { continue }
                    if known[amount] == nil {
                        amounts[day] = amount
                        known[amount] = price(number, measure.total(of: amounts, in: days)) - base
                    }
                    charge(option, known[amount] ?? 0, of: measure.optionCount)
                }
            } else {
                amounts[day] = own + reach
                let more = price(number, measure.total(of: amounts, in: days))
                amounts[day] = own - reach
                let rise = Self.limited(more - price(number, measure.total(of: amounts, in: days)))
                guard rise != 0 else { continue }
                if duty.isEmpty { duty = Array(repeating: 0, count: measure.duty.count) }
                for (window, amount) in measure.duty.enumerated() { duty[window] += rise * amount / (2 * reach) }
                guard !measure.shifts.isEmpty else { continue }
                for option in 0..<measure.optionCount {
                    let amount = measure.shifts[day * measure.optionCount + option]
                    charge(option, rise * amount / (2 * reach), of: measure.optionCount)
                }
            }
        }
    }

    /// Adds a cost of each option.
    mutating func add(options costs: [Int]) {
        for (option, cost) in costs.enumerated() { charge(option, cost, of: costs.count) }
    }

    private mutating func charge(_ option: Int, _ cost: Int, of count: Int) {
        guard cost != 0 else { return }
        if options.isEmpty { options = Array(repeating: 0, count: count) }
        options[option] += Self.limited(cost)
    }

    private static func limited(_ cost: Int) -> Int { min(max(cost, -most), most) }
}
