import Linear

/// A slot τ, and the shifts of two days that are in each other's way there: those that end in τ or later, and
/// those that start before τ + distance.
///
/// Two shifts are in each other's way in as many slots as the time between them is too short.
struct Conflict {
    /// The last of `count` slots with the same shifts.
    let slot: Int
    let count: Int
    /// 2 when both days have one of the shifts.
    let chosen: Expression
    /// Whether no other slot has all these shifts and more.
    let isMaximal: Bool

    /// All conflicts of two days, ascending by slot.
    static func all(_ earlier: DayColumns, _ later: DayColumns, distance: Int) -> [Conflict] {
        let ends = Set(earlier.options.map(\.slots.upperBound)).sorted()
        let starts = Set(later.options.map { $0.slots.lowerBound - distance + 1 }).sorted()
        guard let first = starts.first, let last = ends.last, first <= last else { return [] }
        // From a slot of `starts` on there is one more later shift; after a slot of `ends` one earlier shift less.
        let cuts = Set(starts + ends.map { $0 + 1 } + [last + 1]).filter { $0 >= first && $0 <= last + 1 }.sorted()
        return zip(cuts, cuts.dropFirst()).map { from, to in
            let chosen =
                earlier.choosing { $0.slots.upperBound >= from }
                + later.choosing { $0.slots.lowerBound < from + distance }
            return Conflict(
                slot: to - 1, count: to - from, chosen: chosen,
                isMaximal: starts.contains(from) && ends.contains(to - 1))
        }
    }
}
