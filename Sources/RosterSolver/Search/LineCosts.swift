import RosterModel
import RosterRules

/// What the rules over days cost with each day class on one day of an employee, remembered while the other days keep their classes.
///
/// Near the end of a search a day is planned anew hundreds of times between two changes of the classes of its line.
struct LineCosts: Sendable {
    private struct Known: Sendable {
        /// Of the employee's line, by day.
        let kinds: [Int]
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
    mutating func costs(
        with kinds: ArraySlice<Int>, replacing day: Int, of member: Int, in staff: Staff
    ) -> [Int?] {
        let place = member * days + day
        if let known = known[place], known.kinds.isAlike(kinds, but: day) { return known.costs }
        let costs = staff.members[member].lineCosts(of: kinds, replacing: day)
        known[place] = Known(kinds: Array(kinds), costs: costs)
        return costs
    }
}

extension [Int] {
    /// Whether all elements but one are those of a slice.
    fileprivate func isAlike(_ other: ArraySlice<Int>, but exempt: Int) -> Bool {
        let shift = other.startIndex
        for place in indices where self[place] != other[shift + place] && place != exempt { return false }
        return true
    }
}
