import RosterModel

/// Draws the breaks and stints of one shift.
struct DayDrawing {
    private let drawn: DrawnHall
    private let period: Period
    private let employee: Employee
    private let presence: LineDrawing.Presence
    /// Windows that the employee knows, by their positions in the hall.
    private let windows: [Int]
    private let names: [WindowType.ID]

    init(_ drawn: DrawnHall, _ hall: Hall, _ employee: Employee, _ presence: LineDrawing.Presence) {
        self.drawn = drawn
        period = hall.period
        self.employee = employee
        self.presence = presence
        names = hall.windows.map(\.id)
        windows = hall.windows.indices.filter { number in
            employee.skills.contains { $0.window == hall.windows[number].id }
        }
    }

    private var shortest: Int { DrawnHall.shortest / period.grid }
    private var unbroken: Int { DrawnHall.unbroken / period.grid }

    /// Nothing when the draw led nowhere.
    func draw(_ dice: inout Dice) -> [Roster.Activity]? {
        guard let breaks = dice.element(of: breakPlans) else { return nil }
        var activities: [Roster.Activity] = []
        var first = presence.slots.lowerBound
        for (rest, start) in zip(presence.shift.breaks, breaks) {
            guard let stints = drawStints(first..<start, &dice) else { return nil }
            first = start + rest.length / period.grid
            activities += stints + [activity(.rest(rest.id), start..<first)]
        }
        guard let stints = drawStints(first..<presence.slots.upperBound, &dice) else { return nil }
        return activities + stints
    }

    private func activity(_ kind: Roster.Activity.Kind, _ slots: Range<Int>) -> Roster.Activity {
        Roster.Activity(
            employee: employee.id, day: presence.day, shift: presence.shift.id, slots: slots, kind: kind)
    }

    /// All ways to place the breaks, as slots in which they start, that leave stretches of duty of a legal length.
    private var breakPlans: [[Int]] {
        var plans: [(starts: [Int], end: Int)] = [([], presence.slots.lowerBound)]
        for rest in presence.shift.breaks {
            plans = plans.flatMap { plan in
                starts(of: rest).filter { isStretch($0 - plan.end) }.map { start in
                    (plan.starts + [start], start + rest.length / period.grid)
                }
            }
        }
        return plans.filter { isStretch(presence.slots.upperBound - $0.end) }.map(\.starts)
    }

    private func isStretch(_ length: Int) -> Bool { (shortest...unbroken).contains(length) }

    private func starts(of rest: BreakType) -> [Int] {
        let length = rest.length / period.grid
        return presence.slots.filter { start in
            let clock = period.minutesFromStart(toSlot: start) - presence.day * 1440
            let after = drawn.minutes(start - presence.slots.lowerBound)
            let before = drawn.minutes(presence.slots.upperBound - start - length)
            func lies(_ from: Int, _ to: Int, in span: ClosedRange<Minutes>?) -> Bool {
                span.map { $0.lowerBound.count <= from && to <= $0.upperBound.count } ?? true
            }
            return lies(clock, clock + rest.length.count, in: rest.clock) && lies(after, after, in: rest.afterStart)
                && lies(before, before, in: rest.beforeEnd)
        }
    }

    /// One or two stints that fill a stretch of duty.
    private func drawStints(_ slots: Range<Int>, _ dice: inout Dice) -> [Roster.Activity]? {
        var parts = [slots]
        if slots.count >= 2 * shortest, dice.number(0...1) == 1 {
            let cut = slots.lowerBound + dice.number(shortest...(slots.count - shortest))
            parts = [slots.lowerBound..<cut, cut..<slots.upperBound]
        }
        var stints: [Roster.Activity] = []
        var last: Int?
        for part in parts {
            guard let window = dice.element(of: windows.filter { $0 != last && allows($0, part) }) else { return nil }
            stints.append(activity(.duty(names[window]), part))
            last = window
        }
        return stints
    }

    /// Whether the window is open all the time, and a stint there may be so long.
    private func allows(_ window: Int, _ slots: Range<Int>) -> Bool {
        slots.allSatisfy { drawn.isOpen(window, at: period.clock(ofSlot: $0)) }
            && (window != drawn.complaints || drawn.minutes(slots.count) <= DrawnHall.longestComplaints.count)
    }
}
