/// Who is at one event, for the roster at hand, and the time by which the search plans it.
struct EventTally: Sendable {
    /// Person-slots of those expected, at each time; and at any time of the period.
    private var attended: [Int]
    private var present = 0
    /// The time by which days are planned; `nil` where the event has none.
    var chosen: Int?

    init(_ event: EventTimes, chosen: Int?) {
        attended = Array(repeating: 0, count: event.times.count)
        self.chosen = chosen
    }

    /// What the roster at hand costs, in pricing units: all that is missing at the best time, and all that is there at others.
    func cost(_ event: EventTimes) -> Int {
        (event.need + present - 2 * (attended.max() ?? 0)) * event.price
    }

    mutating func add(_ slots: Range<Int>, sign: Int, _ event: EventTimes) {
        present += sign * slots.count
        for slot in slots {
            for time in event.holding[slot] { attended[time] += sign }
        }
    }

    /// What somebody who is expected saves in a slot there.
    func reward(slot: Int, _ event: EventTimes) -> Int {
        guard let chosen else { return -event.price }
        return event.times[chosen].contains(slot) ? event.price : -event.price
    }

    /// Plans by the time at which the event is held, where anybody comes.
    mutating func settle() {
        guard let most = attended.max(), most > 0, chosen.map({ attended[$0] < most }) ?? true else { return }
        chosen = attended.firstIndex(of: most)
    }
}
