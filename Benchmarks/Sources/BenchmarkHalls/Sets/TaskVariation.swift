public import RosterModel
public import RosterRules

/// An instance of the work task variation problem (2025), as a hall.
///
/// One day; an activity is a window type, its breaks and other work included; everybody's shift is pinned, and so is
/// what is fixed in it. The head-count of each slot is that of the people present, so it is met where nobody is
/// missing. Somebody missing costs points, so that the search has a way there; the score of a roster that lacks nobody is
/// the cost of the instance.
public struct TaskVariation: PublicInstance {
    /// Points of a person missing in a slot.
    private static let missing = 300

    private let people: [String]
    private let activities: [String]
    private let slots: Int
    private let fixed: [String: [String]]
    private let needs: [String: [Int]]
    private let lengthCosts: [String: [Int]]
    private let numberCosts: [String: [Int]]

    public init(_ text: String) throws(SetError) {
        let file = DataFile(text)
        people = try file.set("Resources")
        activities = try file.set("Activities")
        guard let slots = Int(try file.value("slots")), (1...288).contains(slots) else {
            throw SetError(description: "slots should be a number up to 288")
        }
        self.slots = slots
        fixed = try file.rows("fixed", people, width: slots)
        needs = try file.numbers("requirements", activities, width: slots)
        lengthCosts = try file.numbers("activity_run_cost", activities, width: slots + 1)
        numberCosts = try file.numbers("activity_frequency_cost", activities, width: slots + 1)
        for person in people {
            let span = span(of: person)
            if span.isEmpty || span.contains(where: { state(of: person, $0) == "None" }) {
                throw SetError(description: "the shift of \(person) is not in one piece")
            }
        }
        for slot in 0..<slots {
            let present = people.count { span(of: $0).contains(slot) }
            guard activities.reduce(0, { $0 + (needs[$1]?[slot] ?? 0) }) == present else {
                throw SetError(description: "in slot \(slot) not as many are needed as are present")
            }
        }
    }

    private var period: Period {
        Period(start: CivilDate(dayNumber: 20_780), days: 1, grid: slots <= 96 ? 15 : 5)
    }

    private func state(of person: String, _ slot: Int) -> String { fixed[person]?[slot] ?? "None" }

    /// From the first slot of presence to the last.
    private func span(of person: String) -> Range<Int> {
        let present = (0..<slots).filter { state(of: person, $0) != "None" }
        guard let first = present.first, let last = present.last else { return 0..<0 }
        return first..<(last + 1)
    }

    public var problem: Problem {
        let grid = period.grid
        let windows = activities.map { WindowType(id: .init($0), counters: people.count) }
        let shifts = people.map { person in
            let span = span(of: person)
            return ShiftType(
                id: .init("shift\(person)"), starts: [span.lowerBound * grid], lengths: [span.count * grid])
        }
        let contracts = zip(people, shifts).map { Contract(id: .init("of\($0)"), shifts: [$1.id]) }
        let employees = zip(people, shifts).map { person, shift in
            Employee(
                id: .init(person), contract: .init("of\(person)"), skills: windows.map { Skill($0.id) },
                pins: [.shift(shift.id, day: 0, slots: span(of: person))] + duties(of: person))
        }
        var demand = Demand(windows: windows.count, slots: period.slots.count)
        for (window, activity) in activities.enumerated() {
            for (slot, need) in (needs[activity] ?? []).enumerated() where need > 0 {
                demand[window, slot] = .init(minimum: need, target: need)
            }
        }
        let variations = activities.compactMap { activity -> RuleEntry? in
            guard let variation = variation(of: activity) else { return nil }
            return RuleEntry(.variation(variation), for: Scope(windows: [.init(activity)]), price: .points(1))
        }
        return Problem(
            hall: Hall(
                name: "task variation", period: period, windows: windows, demand: demand, shifts: shifts,
                contracts: contracts, employees: employees),
            rules: RuleEntry.standing + [
                RuleEntry(.cover(Cover(belowTarget: 0, aboveTarget: 0)), price: .points(Self.missing)),
                RuleEntry(.wishes(Wishes()), price: .points(1)),
            ] + variations)
    }

    /// Spans in which somebody's activity is fixed: `A(b)`.
    private func duties(of person: String) -> [Pin] {
        var pins: [(activity: String, slots: Range<Int>)] = []
        for slot in span(of: person) {
            let state = state(of: person, slot)
            guard state.hasPrefix("A("), state.hasSuffix(")") else { continue }
            let activity = String(state.dropFirst(2).dropLast())
            if let last = pins.last, last.activity == activity, last.slots.upperBound == slot {
                pins[pins.count - 1].slots = last.slots.lowerBound..<(slot + 1)
            } else {
                pins.append((activity, slot..<(slot + 1)))
            }
        }
        return pins.map { .duty(.init($0.activity), slots: $0.slots) }
    }

    /// The tables of an activity, as long as something changes in them; `nil` where all is free.
    private func variation(of activity: String) -> Variation? {
        let costs = lengthCosts[activity] ?? [], numbers = numberCosts[activity] ?? []
        let lengths = costs.indices.dropFirst().compactMap { slots in
            costs[slots] == (slots == 1 ? 0 : costs[slots - 1])
                ? nil : LengthPoints(from: slots * period.grid, points: costs[slots])
        }
        var stints = numbers
        while stints.count > 1, stints[stints.count - 1] == stints[stints.count - 2] { stints.removeLast() }
        if stints == [0] { stints = [] }
        return lengths.isEmpty && stints.isEmpty ? nil : Variation(lengths: lengths, stints: stints)
    }

    /// A row for each employee: the name, then the activity of each slot.
    public func solution(of roster: Roster, cost: Int) -> String {
        people.map { person in
            var row = Array(repeating: "None", count: slots)
            for activity in roster.activities where activity.employee.text == person {
                guard case .duty(let window) = activity.kind else { continue }
                for slot in activity.slots.clamped(to: 0..<slots) { row[slot] = window.text }
            }
            return ([person] + row).joined(separator: ",") + "\n"
        }.joined()
    }
}
