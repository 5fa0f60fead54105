import RosterModel
import RosterRules

extension Period {
    /// A length in slots; nothing if it is not a multiple of the grid.
    func wholeSlots(in length: Minutes) -> Int? {
        length.count.isMultiple(of: grid.count) ? length.count / grid.count : nil
    }
    /// The most slots that fit into a length.
    func slots(within length: Minutes) -> Int { floorDivision(length.count, grid.count) }
    /// The fewest slots that are at least as long as a length.
    func slots(covering length: Minutes) -> Int { -floorDivision(-length.count, grid.count) }

    /// The first slot that starts at a clock time of a day, or after it.
    func firstSlot(notBefore clock: Minutes, day: Int) -> Int {
        slots(covering: Minutes(day * 1440 + clock.count - dayBegins.count))
    }
    /// The last slot that starts at a clock time of a day, or before it.
    func lastSlot(notAfter clock: Minutes, day: Int) -> Int {
        slots(within: Minutes(day * 1440 + clock.count - dayBegins.count))
    }

    /// The weeks of the period: days 0–6, 7–13, …; the last may be shorter.
    var weeks: [Range<Int>] {
        stride(from: 0, to: days, by: 7).map { $0..<min($0 + 7, days) }
    }

    /// The spans of the period in which something is counted; those of seven days reach before it.
    func spans(_ span: Hours.Span) -> [Range<Int>] {
        switch span {
        case .day: (0..<days).map { $0..<($0 + 1) }
        case .week: weeks
        case .period: [0..<days]
        case .sevenDays: (0..<days).map { ($0 - 6)..<($0 + 1) }
        }
    }
}

/// The quotient rounded down, also below 0.
private func floorDivision(_ dividend: Int, _ divisor: Int) -> Int {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
}
