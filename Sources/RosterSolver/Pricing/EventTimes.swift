import RosterModel
import RosterPricing
import RosterRules

/// Pricing face of `event`: who is expected where, and when that may be.
///
/// With the event at a given time the rule is a cost of cells: a slot there saves its price at that time and costs it at any other. So
/// the search holds one time for each event, by which days are planned (`EventTally`), and moves it now and then; what a roster
/// costs is counted exactly. The bound does without.
struct EventTimes: Sendable {
    /// Position of the window type.
    let window: Int
    /// By employee: whether expected.
    let isExpected: [Bool]
    let times: [Range<Int>]
    /// By slot: the times that hold it.
    let holding: [Range<Int>]
    /// Slots of the event for all who are expected.
    let need: Int
    let price: Int

    /// `nil` for entries of other rules, and for events that cost nothing.
    init?(_ entry: RuleEntry, in problem: Problem) {
        guard case .event(let rule) = entry.rule else { return nil }
        let hall = problem.hall
        guard let window = hall.windows.firstIndex(where: { $0.id == rule.window }) else { return nil }
        self.window = window
        isExpected = hall.employees.map(entry.scope.binds)
        times = rule.times(in: hall)
        let length = hall.period.slotsRoundedUp(rule.length)
        need = length * isExpected.count { $0 }
        price = entry.price.scaled
        guard need > 0, price > 0 else { return nil }
        var holding = hall.period.slots.map { _ in 0..<0 }
        for (number, time) in times.enumerated() {
            for slot in time {
                let first = holding[slot].isEmpty ? number : holding[slot].lowerBound
                holding[slot] = first..<(number + 1)
            }
        }
        self.holding = holding
    }

    func isMeant(_ member: Int, at window: Int) -> Bool { window == self.window && isExpected[member] }
}

extension Staff {
    /// The times that the search may take for an event, the likeliest first: those that the most of the people expected can be
    /// there at, by the sum of all demand.
    ///
    /// Where absence only costs, any time that somebody can be there at.
    func promisingTimes(of event: EventTimes) -> [Int] {
        let hall = problem.hall
        let reach = event.times.map { time in
            members.indices.count { event.isExpected[$0] && members[$0].canBe(at: event.window, in: time, hall) }
        }
        guard let most = reach.max(), most > 0 else { return Array(event.times.indices) }
        let demand = event.times.map { time in
            time.reduce(0) { sum, slot in hall.windows.indices.reduce(sum) { $0 + (hall.demand[$1, slot]?.target ?? 0) }
            }
        }
        let least = event.price >= Scale.hard ? most : 1
        return event.times.indices.filter { reach[$0] >= least }.sorted {
            (-reach[$0], demand[$0], $0) < (-reach[$1], demand[$1], $1)
        }
    }
}

extension Member {
    /// Whether one of the days to choose from has presence in all of these slots of one day, at nothing that is forbidden by itself.
    fileprivate func canBe(at window: Int, in time: Range<Int>, _ hall: Hall) -> Bool {
        guard let position = plan.windows.firstIndex(of: window) else { return false }
        let day = hall.period.day(ofSlot: time.lowerBound)
        let slots = time.shifted(by: -day * hall.period.slotsPerDay)
        let row = day * costs.cellsPerDay + position * plan.span.count - plan.span.lowerBound
        return plan.options.indices.contains { number in
            let option = plan.options[number]
            return option.slots.lowerBound <= slots.lowerBound && slots.upperBound <= option.slots.upperBound
                && costs.option(number, day: day) < Scale.hard
                && (costs.cells.isEmpty || slots.allSatisfy { costs.cells[row + $0] < Scale.hard })
        }
    }
}
