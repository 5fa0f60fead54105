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
    /// By member: the price of one more in each sum that the network has no room for.
    private var multipliers: [[Int]]
    /// Days asked for so far: the unit of work.
    private(set) var pricings = 0

    init(_ staff: Staff) {
        members = staff.members
        multipliers = members.map { $0.sums.map { _ in 0 } }
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
        pricings += 1
        if prefixes[plan][day] == prefix { return }
        prefixes[plan][day] = prefix
        pricers[plan][day].evaluate(prefix: prefix)
    }

    /// Value of an option on a day last priced for this member, all the day's prices included.
    func value(ofOption option: Int, member: Int, day: Int) -> Int {
        pricers[members[member].planNumber][day].optionValues[option] - members[member].costs.option(option, day: day)
    }

    /// What a day is worth at the rewards last priced, less a bonus for each slot by position of the window.
    func worth(of path: DayPath?, member number: Int, day: Int, without bonus: [Int]) -> Int {
        let member = members[number], plan = member.plan
        guard let path else { return -member.costs.off[day] }
        let prefix = prefixes[member.planNumber][day]
        var worth = -path.cost - member.costs.option(path.option, day: day)
        for segment in path.segments where segment.isDuty {
            guard let position = plan.windows.firstIndex(of: Int(segment.code)) else { continue }
            let row = position * (plan.span.count + 1) - plan.span.lowerBound
            worth += prefix[row + Int(segment.end)] - prefix[row + Int(segment.begin)]
            if !bonus.isEmpty { worth -= bonus[position] * Int(segment.end - segment.begin) }
        }
        return worth
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
        guard let best = member.best(values, multipliers: &multipliers[number]) else { return nil }
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
    /// Sums over the line that the network has no room for are priced by multipliers instead: above 0 where a sum is else
    /// too large, below where it is too small. Each goes its own way, in steps that grow until they have gone too far
    /// and shrink from then on. The other loose memories are left out: their costs are never negative.
    ///
    /// - Parameter multipliers: Where to begin, and where the next search for this employee is to begin.
    fileprivate func best(_ values: [[Int]], multipliers: inout [Int]) -> (value: Int, kinds: [Int])? {
        if sums.isEmpty { return network.best(values) }
        var found: (value: Int, kinds: [Int], excess: Int)?
        var bound = Int.max
        var ways = zip(sums, multipliers).map { Way(price: $1, largest: min($0.limits.price, Scale.hard)) }
        for _ in 0..<Self.multiplierSteps {
            let prices = ways.map(\.price)
            let toll = (0..<network.kindCount).map { kind in
                zip(sums, prices).reduce(0) { $0 + $1.0.parts[kind] * $1.1 }
            }
            guard let line = network.best(values.map { day in day.indices.map { day[$0] - toll[$0] } }) else {
                return nil
            }
            var (limit, value, excess) = (line.value, line.value, 0)
            var isSettled = true
            for (number, (sum, price)) in zip(sums, prices).enumerated() {
                let total = line.kinds.reduce(0) { $0 + sum.parts[$1] }
                let free = sum.limits.free
                limit += price * (price < 0 ? free.lowerBound : free.upperBound)
                value += price * total
                excess += abs(sum.limits.excess(total))
                // A sum that is free may be too dear: nearer to 0 a line may be better.
                let isTight = total == (price < 0 ? free.lowerBound : free.upperBound)
                let over = sum.limits.excess(total)
                let isMoved = ways[number].step(towards: over != 0 ? over.signum() : isTight ? 0 : -price.signum())
                if isMoved { isSettled = false }
            }
            bound = min(bound, limit)
            if (excess, -value) < found.map({ ($0.excess, -$0.value) }) ?? (Int.max, 0) {
                found = (value, line.kinds, excess)
                multipliers = prices
            }
            if isSettled { break }
        }
        return found.map { (bound, $0.kinds) }
    }

    private static let multiplierSteps = 10

    /// Where a multiplier goes.
    private struct Way {
        private(set) var price: Int
        let largest: Int
        private var step = Scale.point / 4
        private var last = 0

        init(price: Int, largest: Int) {
            self.price = price
            self.largest = largest
        }

        /// - Returns: Whether it has moved noticeably.
        mutating func step(towards direction: Int) -> Bool {
            guard direction != 0 else { return false }
            if last != 0 { step = direction == last ? step * 2 : step / 3 }
            last = direction
            let next = min(max(price + direction * step, -largest), largest)
            // Not past 0 at once: the limits may not matter there.
            price = next.signum() * price.signum() < 0 ? 0 : next
            return step > Scale.point / 64
        }
    }
}
