import RosterPricing

/// A roster to stay near: each employee's day that differs from it has a price in the search, though not in the score.
struct Anchor: Sendable {
    private let paths: [DayPath?]
    private let days: Int
    /// Of one day that differs, in pricing units.
    private let price: Int

    init(_ schedule: Schedule, price: Int) {
        paths = schedule.paths
        days = schedule.days
        self.price = price
    }

    func cost(of schedule: Schedule) -> Int {
        schedule.staff.members.indices.reduce(0) { $0 + cost(of: $1, in: schedule) }
    }

    /// Of one employee's days.
    func cost(of member: Int, in schedule: Schedule) -> Int {
        let own = (member * days)..<((member + 1) * days)
        return own.count { !isSame(paths[$0], schedule.paths[$0]) } * price
    }

    /// The anchor's day, in every other case in which the day is another one: best responses alone seldom find back.
    func day(
        _ day: Int, of member: Int, insteadOf path: DayPath?, random: inout SeededGenerator
    ) -> DayPath?? {
        let own = paths[member * days + day]
        if isSame(own, path) || random.next() % 2 == 0 { return nil }
        return .some(own)
    }

    private func isSame(_ one: DayPath?, _ other: DayPath?) -> Bool {
        one?.option == other?.option && one?.segments == other?.segments
    }
}
