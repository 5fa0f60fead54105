import RosterModel
import RosterPricing
import RosterRules

/// `hours` per week, period or seven days in pricing: remembers the paid slots of the span so far.
struct HoursMemory: LineMemory {
    /// Days after which the span is settled and begins anew.
    let settles: [Bool]
    /// Minutes of the history that count in the span, by day on which it is judged.
    let before: [Int]
    /// Leave credit of the span that is settled on a day.
    let credit: [Int]
    /// Minutes.
    let least: Int?
    let most: Int?
    let grid: Int
    let price: Price
    let radix: Int
    /// Judged every day (seven days), or only when settled.
    let isRolling: Bool

    var start: Int { 0 }

    func view(of option: ShiftOption) -> [Int] { [option.paid] }

    func advance(from state: Int, day: Int, view: [Int]?) -> (state: Int, cost: Int)? {
        let paid = state + (view?[0] ?? 0)
        let isJudged = isRolling || settles[day]
        // A hard limit passed early stays passed: what is paid already cannot be taken back.
        let over = tooMany(paid, besides: before[day] + (isJudged ? credit[day] : 0))
        if over > 0 && price == .hard { return nil }
        guard isJudged else { return (min(paid, radix - 1), 0) }
        let breach = over + tooFew(paid, credit: credit[day])
        if breach > 0 && price == .hard { return nil }
        return (settles[day] ? 0 : min(paid, radix - 1), breach * price.scaled)
    }

    var sumLimits: SumLimits? {
        guard !isRolling, let last = settles.indices.last, settles.firstIndex(of: true) == last else { return nil }
        let minutes = before[last] + credit[last]
        let low = least.map { max(0, roundedUp($0 - credit[last])) } ?? 0
        let high = most.map { max(0, ($0 - minutes) / grid) } ?? max(low, radix)
        return low <= high ? SumLimits(free: low...high, price: price.scaled) : nil
    }

    private func tooFew(_ slots: Int, credit: Int) -> Int {
        guard let least else { return 0 }
        return max(0, roundedUp(least - slots * grid - credit))
    }

    /// With so many minutes of history and leave credit besides the slots.
    private func tooMany(_ slots: Int, besides minutes: Int) -> Int {
        guard let most else { return 0 }
        return roundedUp(min(slots * grid, max(0, slots * grid + minutes - most)))
    }

    private func roundedUp(_ minutes: Int) -> Int { minutes <= 0 ? 0 : (minutes + grid - 1) / grid }
}

extension Hours {
    /// What a day of `paid` slots costs when the span is the day.
    func dayCost(paid: Int, grid: Minutes, price: Price) -> Int {
        let minutes = paid * grid.count
        let breach = max(0, (least?.count ?? minutes) - minutes) + max(0, minutes - (most?.count ?? minutes))
        return (breach + grid.count - 1) / grid.count * price.scaled
    }

    /// `nil` where the pricing cannot remember enough (seven days rolling through a longer period).
    func memory(for employee: Employee, in hall: Hall, price: Price, mostPaid: Int) -> HoursMemory? {
        let period = hall.period
        let days = 0..<period.days
        if span == .sevenDays && period.days > 7 { return nil }
        let settles = days.map { span == .week ? $0 % 7 == 6 || $0 == period.days - 1 : $0 == period.days - 1 }
        let before = days.map { day in
            span == .sevenDays
                ? employee.history.worked.filter { (day - 6..<0).contains($0.day) }.reduce(0) { $0 + $1.paid.count } : 0
        }
        let credit = days.map { day in
            let first =
                switch span {
                case .week: day / 7 * 7
                case .sevenDays: max(0, day - 6)
                default: 0
                }
            return leaveCounts.count * (first...day).count { employee.isOnLeave(allOfDay: $0, in: period) }
        }
        let spanDays = span == .week ? min(7, period.days) : period.days
        return HoursMemory(
            settles: settles, before: before, credit: credit, least: span == .sevenDays ? nil : least?.count,
            most: most?.count,
            grid: period.grid.count, price: price, radix: spanDays * mostPaid + 1, isRolling: span == .sevenDays)
    }
}

extension Employee {
    /// Whether every slot of the day is on leave.
    func isOnLeave(allOfDay day: Int, in period: Period) -> Bool {
        guard !leave.isEmpty else { return false }
        return period.slots(ofDay: day).allSatisfy { slot in leave.contains { $0.slots.contains(slot) } }
    }
}
