import RosterModel
import RosterPricing
import RosterRules

/// `weekends` in pricing: remembers how many weekends are worked so far, and whether the one at hand is.
///
/// A state is twice the weekends worked, up to those that cost nothing, plus 1 inside a weekend that has been
/// worked on.
struct WeekendsMemory: LineMemory {
    /// By day: what it is to its weekend; `nil` on other days.
    let days: [Day?]
    /// Weekends that cost nothing; `nil` where their number does not matter.
    let free: Int?
    let price: Price
    let radix: Int
    var start: Int { 0 }

    struct Day: Sendable {
        /// Whether the weekend was worked on before the period; `nil` for a day after another of it in the period.
        let before: Bool?
        /// Whether the weekend was counted then.
        let isCounted: Bool
        /// Whether the other day comes before it, and both must be alike.
        let isCompared: Bool
        /// Whether another day of the weekend follows in the period.
        let goesOn: Bool
    }

    func view(of option: ShiftOption) -> [Int] { [] }

    var counting: (memory: any CountingMemory, limits: SumLimits)? {
        free.map { (WeekendCount(days: days), SumLimits(free: 0...$0, price: price.scaled)) }
    }

    func advance(from state: Int, day: Int, view: [Int]?) -> (state: Int, cost: Int)? {
        guard let role = days[day] else { return (state, 0) }
        let isWorked = view != nil
        let before = role.before ?? (state & 1 == 1)
        var count = state >> 1
        var breach = role.isCompared && before != isWorked ? 1 : 0
        if let free, isWorked, !before, !role.isCounted {
            if count < free { count += 1 } else { breach += 1 }
        }
        if breach > 0 && price == .hard { return nil }
        return (count << 1 | (role.goesOn && (isWorked || before) ? 1 : 0), breach * price.scaled)
    }
}

/// The worked weekends of a line, counted: all that is remembered is whether the weekend at hand is worked.
struct WeekendCount: CountingMemory {
    let days: [WeekendsMemory.Day?]
    var radix: Int { 2 }
    var start: Int { 0 }

    func view(of option: ShiftOption) -> [Int] { [] }

    func units(from state: Int, day: Int, view: [Int]?) -> Int {
        guard view != nil, let role = days[day] else { return 0 }
        return role.isCounted || role.before ?? (state == 1) ? 0 : 1
    }

    func advance(from state: Int, day: Int, view: [Int]?) -> (state: Int, cost: Int)? {
        guard let role = days[day] else { return (state, 0) }
        let isWorked = view != nil || role.before ?? (state == 1)
        return (role.goesOn && isWorked ? 1 : 0, 0)
    }
}

extension Weekends {
    func memory(for employee: Employee, in hall: Hall, price: Price) -> WeekendsMemory {
        let period = hall.period
        let past = Set(employee.history.worked.map(\.day))
        let weekends = period.weekends
        let counted = weekends.count { $0.contains(where: past.contains) }
        let days = (0..<period.days).map { day -> WeekendsMemory.Day? in
            guard let weekend = weekends.first(where: { $0.contains(day) }) else { return nil }
            let isFirst = day == max(0, weekend.lowerBound)
            let wasWorked = weekend.contains(where: past.contains)
            return WeekendsMemory.Day(
                before: isFirst ? wasWorked : nil, isCounted: wasWorked,
                isCompared: whole && day > weekend.lowerBound && (weekend.lowerBound >= 0 || !past.isEmpty),
                goesOn: day + 1 < weekend.upperBound && day + 1 < period.days)
        }
        let free = most.map { min(max(0, $0 - counted), weekends.count) }
        return WeekendsMemory(days: days, free: free, price: price, radix: 2 * ((free ?? 0) + 1))
    }
}
