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
    /// By plan, then day: what was priced last.
    private var priced: [[Priced]]
    /// By member: the price of one more in each sum that the network has no room for, then of a unit that its arcs count.
    private var multipliers: [[Int]]
    /// Days asked for so far: the unit of work.
    private(set) var pricings = 0

    init(_ staff: Staff) {
        members = staff.members
        multipliers = members.map { $0.multiplierLimits.map { _ in 0 } }
        let days = staff.problem.hall.period.days
        var plans = [DayPlan?](repeating: nil, count: staff.planCount)
        for member in members { plans[member.planNumber] = member.plan }
        priced = plans.map { _ in Array(repeating: Priced(), count: days) }
        pricers = plans.map { plan in plan.map { Array(repeating: DayPricer($0), count: days) } ?? [] }
    }

    private struct Priced: Equatable {
        var prefix: [Int] = []
        var near: Int?
    }

    /// Values a member's options on a day, or those of one neighbourhood, at running sums of rewards (see
    /// `DayPricer.evaluate`).
    ///
    /// - Complexity: Next to nothing where the last one priced with this plan on this day had the same rewards.
    mutating func price(_ member: Int, day: Int, prefix: [Int], near: Int? = nil) {
        let plan = members[member].planNumber
        pricings += 1
        let wanted = Priced(prefix: prefix, near: near)
        if priced[plan][day] == wanted { return }
        priced[plan][day] = wanted
        pricers[plan][day].evaluate(prefix: prefix, near: near)
    }

    /// Value of an option on a day last priced for this member, all the day's prices included.
    func value(ofOption option: Int, member: Int, day: Int) -> Int {
        pricers[members[member].planNumber][day].optionValues[option] - members[member].costs.option(option, day: day)
    }

    /// What a day is worth at the rewards last priced, less a bonus for each slot by position of the window.
    func worth(of path: DayPath?, member number: Int, day: Int, without bonus: [Int]) -> Int {
        let member = members[number], plan = member.plan
        guard let path else { return -member.costs.off[day] }
        let prefix = priced[member.planNumber][day].prefix
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
    /// - Parameters:
    ///   - steering: By day, or empty.
    ///   - near: By day, the neighbourhood of options that were priced, if not all; or empty.
    ///   - isMended: Whether sums that the line breaks are mended by changing single days.
    ///   - staying: By day, the day class that the day keeps, worth nothing and `nil` in the line; `nil` for days that have been
    ///     priced; or empty.
    mutating func bestLine(
        _ number: Int, steering: [DaySteering] = [], near: [Int?] = [], isMended: Bool = false, staying: [Int?] = []
    ) -> (value: Int, line: [DayPath?])? {
        let member = members[number]
        let days = member.costs.days
        var values: [[Int]] = []
        var choices: [[Int]] = []
        for day in 0..<days {
            var value = [Int](repeating: DayPricer.impossible, count: member.network.kindCount)
            var choice = [Int](repeating: -1, count: member.network.kindCount)
            if !staying.isEmpty, let kind = staying[day] {
                value[kind] = 0
                values.append(value)
                choices.append(choice)
                continue
            }
            value[0] = -member.costs.off[day]
            let extra = steering.isEmpty ? [] : steering[day].options
            let place = near.isEmpty ? nil : near[day]
            for option in member.plan.part(place).options {
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
        guard var best = member.best(values, multipliers: &multipliers[number]) else { return nil }
        if isMended { member.mend(&best.kinds, values) }
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
    /// Sums over the line that the network has no room for are priced by multipliers instead, as is what its arcs count: above 0
    /// where a sum is else too large, below where it is too small. Each goes its own way. The other loose memories are left out:
    /// their costs are never negative.
    ///
    /// - Parameter multipliers: Where to begin, and where the next search for this employee is to begin.
    fileprivate func best(_ values: [[Int]], multipliers: inout [Int]) -> (value: Int, kinds: [Int])? {
        let limits = multiplierLimits
        if limits.isEmpty { return network.best(values).map { ($0.value, $0.kinds) } }
        var found: (value: Int, kinds: [Int], excess: Int)?
        var bound = Int.max
        var ways = zip(limits, multipliers).map { Way(price: $1, largest: min($0.price, Scale.hard)) }
        for _ in 0..<Self.multiplierSteps {
            let prices = ways.map(\.price)
            let toll = (0..<network.kindCount).map { kind in
                zip(sums, prices).reduce(0) { $0 + $1.0.parts[kind] * $1.1 }
            }
            let line = network.best(
                values.map { day in day.indices.map { day[$0] - toll[$0] } },
                unitPrice: unitLimits == nil ? 0 : prices[sums.count])
            guard let line else { return nil }
            let totals = sums.map { sum in line.kinds.reduce(0) { $0 + sum.parts[$1] } } + [line.units]
            var (limit, value, excess) = (line.value, line.value, 0)
            var isSettled = true
            for (number, (limits, price)) in zip(limits, prices).enumerated() {
                let (total, free) = (totals[number], limits.free)
                limit += price * (price < 0 ? free.lowerBound : free.upperBound)
                value += price * total
                excess += abs(limits.excess(total))
                // A sum that is free may be too dear: nearer to 0 a line may be better.
                let isTight = total == (price < 0 ? free.lowerBound : free.upperBound)
                let over = limits.excess(total)
                let direction = over != 0 ? over.signum() : isTight ? 0 : -price.signum()
                if ways[number].step(towards: direction, total: total, value: line.value + price * total) {
                    isSettled = false
                }
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

    /// Changes single days of a line while that makes up for what it breaks of the sums.
    ///
    /// Multipliers meet sums by chance: most lines they lead to are a little longer or shorter than they may be, and one day in
    /// another class puts that right.
    ///
    /// - Complexity: O(days · day classes · days until two ways meet) for each change, three at most.
    fileprivate func mend(_ kinds: inout [Int], _ values: [[Int]]) {
        var walk = LineWalk(kinds, in: network)
        func broken(_ totals: [Int]) -> Int {
            zip(sums, totals).reduce(0) { $0 + $1.0.limits.cost($1.1) }
        }
        for _ in 0..<3 {
            let totals = sums.map { sum in kinds.reduce(0) { $0 + sum.parts[$1] } }
            let before = broken(totals)
            if before == 0 { return }
            var best = (gain: 0, day: 0, kind: 0)
            for day in kinds.indices {
                let present = kinds[day]
                let costs = walk.costs(replacing: day, in: network)
                guard let presentCost = costs[present] else { continue }
                for kind in costs.indices where values[day][kind] > DayPricer.impossible / 2 {
                    guard let cost = costs[kind] else { continue }
                    let after = broken(zip(sums, totals).map { $1 + $0.parts[kind] - $0.parts[present] })
                    let gain = before - after + values[day][kind] - values[day][present] + presentCost - cost
                    if gain > best.gain { best = (gain, day, kind) }
                }
            }
            guard best.gain > 0 else { return }
            kinds[best.day] = best.kind
            walk.follow(kinds[...], in: network)
        }
    }

    /// Where a multiplier goes: in growing steps until it has gone too far, then to where the lines met on both sides of the
    /// right price are worth the same.
    private struct Way {
        private(set) var price: Int
        let largest: Int
        private var step = Scale.point / 4
        /// The last lines met that want a higher price, and a lower one.
        private var low: Met?
        private var high: Met?

        private struct Met {
            let price: Int
            let total: Int
            /// What the line is worth without this price.
            let value: Int
        }

        init(price: Int, largest: Int) {
            self.price = price
            self.largest = largest
        }

        /// - Parameters:
        ///   - direction: 1: to a higher price; −1: to a lower one; 0: none.
        ///   - total: The sum of the line met at the present price.
        ///   - value: What that line is worth without this price.
        /// - Returns: Whether it has moved.
        mutating func step(towards direction: Int, total: Int, value: Int) -> Bool {
            if direction == 0 { return false }
            let before = price
            let met = Met(price: price, total: total, value: value)
            if direction > 0 { low = met } else { high = met }
            if let low, let high {
                guard low.total > high.total else { return false }
                let even = (low.value - high.value) / (low.total - high.total)
                price = min(max(even, min(low.price, high.price)), max(low.price, high.price))
            } else {
                let next = min(max(price + direction * step, -largest), largest)
                step *= 2
                // Not past 0 at once: the limits may not matter there.
                price = next.signum() * price.signum() < 0 ? 0 : next
            }
            return price != before
        }
    }
}
