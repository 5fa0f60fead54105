import RosterPricing

/// Employee-days that may change together, while all others stay as they are.
///
/// Those that are settled on the way count as staying, until they are free again.
struct FreeDays: Sendable {
    /// The roster without the free days.
    private(set) var rest: Schedule
    /// By member, ascending.
    private(set) var days: [[Int]]
    /// Whether duty on days that were free at first can reach a slot.
    let isReached: [Bool]

    /// All days of everybody.
    init(all staff: Staff, _ coupling: Coupling) {
        rest = Schedule(staff: staff, coupling: coupling)
        days = staff.members.map { Array(0..<$0.costs.days) }
        isReached = Array(repeating: true, count: rest.slotCount)
    }

    init(_ free: [(member: Int, day: Int)], of schedule: Schedule) {
        rest = schedule
        days = schedule.staff.members.map { _ in [] }
        for (member, day) in free { days[member].append(day) }
        for member in days.indices {
            days[member].sort()
            for day in days[member] { rest.setPath(nil, member: member, day: day) }
        }
        var isReached = [Bool](repeating: false, count: rest.slotCount)
        for (member, days) in zip(rest.staff.members, days) {
            for day in days {
                let slots = member.plan.span.shifted(by: day * rest.slotsPerDay).clamped(to: 0..<rest.slotCount)
                for slot in slots { isReached[slot] = true }
            }
        }
        self.isReached = isReached
    }

    /// A day that was free is this path from now on, or a day off.
    mutating func settle(_ path: DayPath?, member: Int, day: Int) {
        days[member].removeAll { $0 == day }
        rest.setPath(path, member: member, day: day)
        if days[member].isEmpty { rest.updateMemberCost(member) }
    }

    /// A day that was settled is free again.
    mutating func release(member: Int, day: Int) {
        days[member].append(day)
        days[member].sort()
        rest.setPath(nil, member: member, day: day)
    }

    /// Who may be seated where on the days that are free: people by cell.
    var seats: [Int] {
        var seats = [Int](repeating: 0, count: rest.counts.count)
        for (number, member) in rest.staff.members.enumerated() {
            for day in days[number] {
                let slots = member.plan.span.shifted(by: day * rest.slotsPerDay).clamped(to: 0..<rest.slotCount)
                for window in member.plan.windows {
                    for slot in slots { seats[window * rest.slotCount + slot] += 1 }
                }
            }
        }
        return seats
    }

    /// By day: the day class that stays, `nil` where the day is free.
    func staying(_ member: Int) -> [Int?] {
        var kinds = rest.kinds(of: member).map(Int?.some)
        for day in days[member] { kinds[day] = nil }
        return kinds
    }

    /// What the rules over days cost with each day class on each of a member's free days, `nil` where they forbid it.
    ///
    /// With one free day that is exact. With more it is 0 for all that some line allows: how they share the cost is for the rows
    /// of the master to say.
    func lineCosts(of member: Int) -> [[Int?]] {
        let person = rest.staff.members[member]
        let free = days[member]
        if free.count == 1 {
            return [person.lineCosts(of: LineWalk(rest.kinds(of: member), in: person.network), replacing: free[0])]
        }
        let values = staying(member).map { kind in
            (0..<person.network.kindCount).map { kind == nil || kind == $0 ? 0 : DayPricer.impossible }
        }
        let through = person.network.through(values)
        return free.map { through[$0].map { $0 > DayPricer.impossible / 2 ? 0 : nil } }
    }
}
