import RosterModel
import RosterPricing
import RosterRules

/// Pricing face of `job_share`: what the shifts of a few people cost together.
///
/// With the others' days given that is a cost of the options of a day, exact for one day planned anew. The bound does without.
struct SharedPost: Sendable {
    /// Positions of the people.
    let members: [Int]
    private let weeks: [Range<Int>]
    private let shares: [Int]
    private let sum: Int
    /// In minutes.
    private let overlap: Int?
    private let handover: Bool
    private let tolerance: Int
    private let grid: Int
    private let price: Int

    /// `nil` for entries of other rules.
    init?(_ entry: RuleEntry, in problem: Problem) {
        guard case .jobShare(let rule) = entry.rule, let members = rule.positions(in: problem.hall) else { return nil }
        self.members = members
        weeks = rule.weeks(in: problem.hall)
        shares = rule.shares
        sum = rule.shares.reduce(0, +)
        overlap = rule.overlap?.count
        handover = rule.handover
        tolerance = rule.tolerance.count
        grid = problem.hall.period.grid.count
        price = entry.price.scaled
    }

    /// What two of the people cost who are present in these slots of a day.
    func cost(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        guard let overlap else { return 0 }
        let beyond = one.clamped(to: other).count * grid - overlap
        return slots(handover ? abs(beyond) : beyond) * price
    }

    /// What a week costs in which the people have so many slots of paid time.
    func cost(paid: [Int]) -> Int {
        let all = paid.reduce(0, +)
        return zip(paid, shares).reduce(0) { cost, part in
            let beyond = abs(sum * part.0 - part.1 * all) * grid - sum * tolerance
            return cost + slots((max(0, beyond) + sum - 1) / sum) * price
        }
    }

    /// The week of a day, where it is split.
    func week(of day: Int) -> Range<Int>? { weeks.first { $0.contains(day) } }

    private func slots(_ minutes: Int) -> Int { (max(0, minutes) + grid - 1) / grid }
}

extension Schedule {
    /// What a day of a shared post costs, and the week in which it lies.
    func cost(of post: SharedPost, day: Int) -> Int {
        var cost = 0
        let present = post.members.compactMap { option(of: $0, day: day)?.slots }
        for (number, one) in present.enumerated() {
            for other in present[(number + 1)...] { cost += post.cost(one, other) }
        }
        if let week = post.week(of: day) { cost += post.cost(paid: post.members.map { paid(of: $0, in: week) }) }
        return cost
    }

    /// What each option of a member's day would cost more than a day off, by what the others do.
    ///
    /// - Parameter own: Slots of paid time on the member's other days of a week.
    func costs(of post: SharedPost, member: Int, day: Int, own: (Range<Int>) -> Int) -> [Int] {
        let others = post.members.filter { $0 != member }.compactMap { option(of: $0, day: day)?.slots }
        let week = splitsPosts ? post.week(of: day) : nil
        var paid =
            week.map { week in post.members.map { $0 == member ? own(week) : self.paid(of: $0, in: week) } } ?? []
        let base = week == nil ? 0 : post.cost(paid: paid)
        let place = post.members.firstIndex(of: member)
        return staff.members[member].plan.options.map { option in
            var cost = others.reduce(0) { $0 + post.cost(option.slots, $1) }
            if week != nil, let place {
                paid[place] += option.paid
                cost += post.cost(paid: paid) - base
                paid[place] -= option.paid
            }
            return cost
        }
    }

    private func option(of member: Int, day: Int) -> ShiftOption? {
        paths[member * days + day].map { staff.members[member].plan.options[$0.option] }
    }

    private func paid(of member: Int, in week: Range<Int>) -> Int {
        week.reduce(0) { $0 + (option(of: member, day: $1)?.paid ?? 0) }
    }
}
