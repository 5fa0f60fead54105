import RosterModel
import RosterPricing
import RosterRules

/// `days` per week or period in pricing: remembers the days worked in the span so far.
struct DaysMemory: LineMemory {
    let settles: [Bool]
    /// Days on leave of the span that is settled on a day.
    let credit: [Int]
    let least: Int?
    let most: Int?
    let price: Price
    let radix: Int
    let counted: CountedShifts

    var start: Int { 0 }
    func view(of option: ShiftOption) -> [Int] { counted.view(of: option) }

    func advance(from state: Int, day: Int, view: [Int]?) -> (state: Int, cost: Int)? {
        let worked = state + counted.count(view)
        let over = max(0, worked - (most ?? worked))
        if over > 0 && price == .hard { return nil }
        guard settles[day] else { return (worked, 0) }
        let breach = over + max(0, (least ?? 0) - worked - credit[day])
        if breach > 0 && price == .hard { return nil }
        return (0, breach * price.scaled)
    }

    var sumLimits: SumLimits? {
        guard let last = settles.indices.last, settles.firstIndex(of: true) == last else { return nil }
        let low = max(0, (least ?? 0) - credit[last])
        let high = most ?? max(low, settles.count)
        return low <= high ? SumLimits(free: low...high, price: price.scaled) : nil
    }

    func part(of view: [Int]) -> Int { counted.count(view) }
}

/// `days` in any seven days: remembers which of the last six days were worked, the latest in bit 0.
struct RollingDaysMemory: LineMemory {
    let most: Int
    let price: Price
    let start: Int
    let counted: CountedShifts
    var radix: Int { 64 }
    func view(of option: ShiftOption) -> [Int] { counted.view(of: option) }

    func advance(from state: Int, day: Int, view: [Int]?) -> (state: Int, cost: Int)? {
        let seven = state << 1 | counted.count(view)
        let within = seven & (1 << min(day + 1, 7) - 1)
        let over = min(within.nonzeroBitCount, max(0, seven.nonzeroBitCount - most))
        if over > 0 && price == .hard { return nil }
        return (seven & 63, over * price.scaled)
    }
}

/// Which shift types a `days` counts: each option is seen as 1 or 0, unless all count.
struct CountedShifts: Sendable {
    /// By shift type of the hall; `nil` where all count.
    let isCounted: [Bool]?

    func view(of option: ShiftOption) -> [Int] { isCounted.map { [$0[option.shiftType] ? 1 : 0] } ?? [] }
    /// What a day adds, by its view.
    func count(_ view: [Int]?) -> Int { view.map { $0.first ?? 1 } ?? 0 }
}

extension Days {
    /// `nil` for the span `day`, which says nothing here.
    func memory(for employee: Employee, in hall: Hall, price: Price) -> (any LineMemory)? {
        let period = hall.period
        if span == .day { return nil }
        let counted = CountedShifts(isCounted: shifts.isEmpty ? nil : hall.shifts.map { shifts.contains($0.id) })
        if span == .sevenDays {
            var worked = 0
            for day in employee.history.worked
            where (-6..<0).contains(day.day) && (shifts.isEmpty || day.shift.map(shifts.contains) ?? false) {
                worked |= 1 << (-1 - day.day)
            }
            return RollingDaysMemory(most: most ?? 7, price: price, start: worked, counted: counted)
        }
        let days = 0..<period.days
        return DaysMemory(
            settles: days.map { span == .week ? $0 % 7 == 6 || $0 == period.days - 1 : $0 == period.days - 1 },
            credit: days.map { day in
                ((span == .week ? day / 7 * 7 : 0)...day).count { employee.isOnLeave(allOfDay: $0, in: period) }
            },
            least: least, most: most, price: price, radix: (span == .week ? 7 : period.days) + 1,
            counted: counted)
    }
}
