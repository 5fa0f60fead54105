import RosterModel
import RosterPricing
import RosterRules

/// What the rules over days cost with each day class on one day of an employee, remembered while the other days keep their classes.
///
/// Near the end of a search a day is planned anew hundreds of times between two changes of the classes of its line.
struct LineCosts: Sendable {
    private struct Known: Sendable {
        /// Of the day classes on all other days.
        let key: UInt64
        /// By day class; `nil` where the rules forbid it.
        let costs: [Int?]
    }

    /// By employee, then day.
    private var known: [Known?]
    private let days: Int

    init(_ staff: Staff) {
        days = staff.problem.hall.period.days
        known = Array(repeating: nil, count: staff.members.count * days)
    }

    /// `Member.lineCosts(of:replacing:)`.
    ///
    /// - Complexity: O(days) where they are known.
    mutating func costs(with walk: LineWalk, replacing day: Int, of member: Int, in staff: Staff) -> [Int?] {
        let place = member * days + day
        let key = walk.kinds.key(without: day)
        if let known = known[place], known.key == key { return known.costs }
        let costs = staff.members[member].lineCosts(of: walk, replacing: day)
        known[place] = Known(key: key, costs: costs)
        return costs
    }
}

extension [Int] {
    /// A number that two lists which differ elsewhere hardly ever share: once in 2^64 a day is planned by what another line would
    /// cost, and its own cost counted exactly as always.
    fileprivate func key(without exempt: Int) -> UInt64 {
        var key: UInt64 = 0
        for place in indices where place != exempt {
            key = (key ^ UInt64(truncatingIfNeeded: self[place])) &* 0x9E37_79B9_7F4A_7C15
            key ^= key >> 29
        }
        return key
    }
}
