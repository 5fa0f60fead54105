import RosterModel
import RosterPricing
import RosterRules

/// Prices whole lines: the dynamic programs of all days, then the one over the line.
///
/// One for each thread; rewards come from outside (marginal costs for the search, duals for the bound).
struct LinePricer: Sendable {
    private let members: [Member]
    /// By plan, then day.
    private var pricers: [[DayPricer]]
    /// By plan, then day: the sums that were priced last.
    private var prefixes: [[[Int]]]
    /// By member: the price of one more in a sum that the network has no room for.
    private var multipliers: [Int]
    /// Days priced so far: the unit of work.
    private(set) var pricings = 0

    init(_ staff: Staff) {
        members = staff.members
        multipliers = Array(repeating: 0, count: members.count)
        let days = staff.problem.hall.period.days
        var plans = [DayPlan?](repeating: nil, count: staff.planCount)
        for member in members { plans[member.planNumber] = member.plan }
        prefixes = plans.map { _ in Array(repeating: [], count: days) }
        pricers = plans.map { plan in plan.map { Array(repeating: DayPricer($0), count: days) } ?? [] }
    }

    /// Values a member's options on a day at running sums of rewards (see `DayPricer.evaluate`).
    ///
    /// - Complexity: Next to nothing where the last one priced with this plan on this day had the same rewards.
    mutating func price(_ member: Int, day: Int, prefix: [Int]) {
        let plan = members[member].planNumber
        if prefixes[plan][day] == prefix { return }
        pricings += 1
        prefixes[plan][day] = prefix
        pricers[plan][day].evaluate(prefix: prefix)
    }

    /// Value of an option on a day last priced for this member, all the day's prices included.
    func value(ofOption option: Int, member: Int, day: Int) -> Int {
        pricers[members[member].planNumber][day].optionValues[option] - members[member].costs.option(option, day: day)
    }

    mutating func path(forOption option: Int, member: Int, day: Int) -> DayPath? {
        pricers[members[member].planNumber][day].path(forOption: option)
    }

    /// A good line of a member all of whose days have just been priced, and a value that no line exceeds; `nil` if no line
    /// is legal.
    ///
    /// The line is the best, and the value its own, wherever the network has room for all rules over days.
    ///
    /// - Parameter steering: By day, or empty.
    mutating func bestLine(_ number: Int, steering: [DaySteering] = []) -> (value: Int, line: [DayPath?])? {
        let member = members[number]
        let days = member.costs.days
        var values: [[Int]] = []
        var choices: [[Int]] = []
        for day in 0..<days {
            var value = [Int](repeating: DayPricer.impossible, count: member.network.kindCount)
            var choice = [Int](repeating: -1, count: member.network.kindCount)
            value[0] = -member.costs.off[day]
            let extra = steering.isEmpty ? [] : steering[day].options
            for option in member.plan.options.indices {
                var worth = self.value(ofOption: option, member: number, day: day)
                if !extra.isEmpty { worth -= extra[option] }
                let kind = member.network.kinds[option]
                if worth > value[kind] {
                    value[kind] = worth
                    choice[kind] = option
                }
            }
            values.append(value)
            choices.append(choice)
        }
        guard let best = member.best(values, multiplier: &multipliers[number]) else { return nil }
        let line = (0..<days).map { day in
            let option = choices[day][best.kinds[day]]
            return option < 0 ? nil : path(forOption: option, member: number, day: day)
        }
        return (best.value - member.costs.constant, line)
    }
}

extension Member {
    /// See `LinePricer.bestLine`: by values of day classes.
    ///
    /// One sum over the line that the network has no room for is priced by a multiplier instead (with more than is free it
    /// is above 0, with less below), until a best line at it has a sum that is free, or lines on both sides are known. The
    /// other loose memories are left out: their costs are never negative.
    ///
    /// - Parameter multiplier: Where to begin, and where the next search for this employee is to begin.
    fileprivate func best(_ values: [[Int]], multiplier: inout Int) -> (value: Int, kinds: [Int])? {
        guard let (memory, limits) = loose.lazy.compactMap({ memory in memory.sumLimits.map { (memory, $0) } }).first
        else { return network.best(values) }
        let parts = (0..<network.kindCount).map { memory.part(ofKind: $0) }
        let largest = min(limits.price, Scale.hard)
        var found: (value: Int, kinds: [Int], excess: Int)?
        var bound = Int.max
        // What is free lies between the sums of the lines at `low` and at `high`.
        var (low, high) = (-largest, largest)
        var (price, step) = (min(max(multiplier, low), high), Scale.point / 4)
        for _ in 0..<Self.multiplierSteps {
            let priced =
                price == 0 ? values : values.map { day in day.indices.map { day[$0] - price * parts[$0] } }
            guard let line = network.best(priced) else { return nil }
            bound = min(bound, line.value + price * (price < 0 ? limits.free.lowerBound : limits.free.upperBound))
            let sum = line.kinds.reduce(0) { $0 + parts[$1] }
            let excess = sum - min(max(sum, limits.free.lowerBound), limits.free.upperBound)
            let value = line.value + price * sum
            if (abs(excess), -value) < found.map({ (abs($0.excess), -$0.value) }) ?? (Int.max, 0) {
                found = (value, line.kinds, excess)
                multiplier = price
            }
            // A sum that is free may be too dear: nearer to 0 a line may be better.
            let direction = excess == 0 ? -price.signum() : excess.signum()
            if direction == 0 { break }
            if direction > 0 { low = max(low, price) } else { high = min(high, price) }
            if high - low <= Scale.point / 64 { break }
            let isBetween = low > -largest && high < largest
            price = isBetween ? (low + high) / 2 : min(max(price + direction * step, low), high)
            if excess == 0 && price.signum() * multiplier.signum() < 0 { price = 0 }
            step *= 4
        }
        return found.map { (bound, $0.kinds) }
    }

    private static let multiplierSteps = 10
}
