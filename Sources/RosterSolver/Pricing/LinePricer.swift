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
    /// Days priced so far: the unit of work.
    private(set) var pricings = 0

    init(_ staff: Staff) {
        members = staff.members
        let days = staff.problem.hall.period.days
        var plans = [DayPlan?](repeating: nil, count: staff.planCount)
        for member in members { plans[member.planNumber] = member.plan }
        pricers = plans.map { plan in plan.map { Array(repeating: DayPricer($0), count: days) } ?? [] }
    }

    /// Values a member's options on a day at running sums of rewards (see `DayPricer.evaluate`).
    mutating func price(_ member: Int, day: Int, prefix: [Int]) {
        pricings += 1
        pricers[members[member].planNumber][day].evaluate(prefix: prefix)
    }

    /// Value of an option on a day last priced for this member, all the day's prices included.
    func value(ofOption option: Int, member: Int, day: Int) -> Int {
        pricers[members[member].planNumber][day].optionValues[option] - members[member].costs.option(option, day: day)
    }

    mutating func path(forOption option: Int, member: Int, day: Int) -> DayPath? {
        pricers[members[member].planNumber][day].path(forOption: option)
    }

    /// The best line of a member all of whose days have just been priced; `nil` if no line is legal.
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
        guard let best = member.network.best(values) else { return nil }
        let line = (0..<days).map { day in
            let option = choices[day][best.kinds[day]]
            return option < 0 ? nil : path(forOption: option, member: number, day: day)
        }
        return (best.value - member.costs.constant, line)
    }
}
