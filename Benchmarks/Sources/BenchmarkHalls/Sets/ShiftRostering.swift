public import RosterModel
public import RosterRules

/// An instance of the shift rostering problems of Curtois and Qu (2014), as a hall.
///
/// The set counts people by shift and day, not by slot. So each shift has a slot of its own in which it begins and is
/// counted, at the window type `shift`; a break as long as need be; and a last slot at `later`, which needs nobody. Its
/// length in slots is its length in the set by a common measure, and hours are scaled alike. What may not follow a shift
/// is said by `follow`.
public struct ShiftRostering: PublicInstance {
    private struct Shift {
        let id: String
        let length: Int
        let forbidden: Set<String>
        /// From midnight.
        var slots = 0..<0
    }

    private struct Person {
        let id: String
        /// Most shifts by type, most and least minutes, longest and shortest run, fewest days off, most weekends.
        let figures: [String]
        let most: [String: Int]
        var pins: [Pin] = []
        var wishes: [Wish] = []
    }

    private let days: Int
    private var shifts: [Shift] = []
    private var staff: [Person] = []
    private var demand: [(day: Int, shift: String, people: Int)] = []
    private var under = 0, over = 0
    /// Common measure of the shifts' minutes, and the slots that stand for it.
    private var unit = 0, slotsPerUnit = 0
    /// Minutes of a slot.
    private var grid = 0

    public init(_ text: String) throws(SetError) {
        let file = SetFile(text)
        days = try file.number("HORIZON")
        for line in file.lines("SHIFTS") {
            let forbidden = line.count > 2 ? line[2].split(separator: "|").map(String.init) : []
            shifts.append(Shift(id: line[0], length: try number(line, 1), forbidden: Set(forbidden)))
        }
        for line in file.lines("STAFF") {
            guard line.count == 8 else { throw SetError(description: "cannot read \(line.joined(separator: ","))") }
            var most: [String: Int] = [:]
            for bound in line[1].split(separator: "|") {
                let parts = bound.split(separator: "=").map(String.init)
                most[parts[0]] = try number(parts, 1)
            }
            for position in 2..<8 { _ = try number(line, position) }
            staff.append(Person(id: line[0], figures: Array(line.dropFirst()), most: most))
        }
        try readRequests(file)
        var weights: Set<[Int]> = []
        for line in file.lines("COVER") {
            demand.append((try number(line, 0), line[1], try number(line, 2)))
            weights.insert([try number(line, 3), try number(line, 4)])
        }
        let covered = Set(demand.map { [String($0.day), $0.shift] })
        guard let weight = weights.first, weights.count == 1, covered.count == demand.count,
            covered.count == days * shifts.count
        else { throw SetError(description: "cover should be one line for each day and shift, all of one weight") }
        (under, over) = (weight[0], weight[1])
        try placeShifts()
    }

    private mutating func readRequests(_ file: SetFile) throws(SetError) {
        func position(_ line: [String]) throws(SetError) -> Int {
            guard let position = staff.firstIndex(where: { $0.id == line[0] }) else {
                throw SetError(description: "there is no employee \(line[0])")
            }
            return position
        }
        for line in file.lines("DAYS_OFF") {
            let person = try position(line)
            for field in line.indices.dropFirst() { staff[person].pins.append(.dayOff(day: try number(line, field))) }
        }
        for (title, isFor) in [("SHIFT_ON_REQUESTS", true), ("SHIFT_OFF_REQUESTS", false)] {
            for line in file.lines(title) {
                let day = try number(line, 1), weight = try number(line, 3), person = try position(line)
                staff[person].wishes.append(
                    Wish(.shift(ShiftType.ID(line[2]), day: day), isFor: isFor, weight: weight))
            }
        }
    }

    /// Shifts begin in one slot after the other, and end when all have begun.
    private mutating func placeShifts() throws(SetError) {
        let unit = shifts.reduce(0) { measure($0, $1.length) }
        let lengths = shifts.map { $0.length / unit }
        let scale = lengths.enumerated().map { (shifts.count - $0.offset) / $0.element + 1 }.max() ?? 1
        for (index, length) in lengths.enumerated() { shifts[index].slots = index..<(index + length * scale) }
        let last = shifts.map(\.slots.upperBound).max() ?? 0
        guard let grid = [60, 30, 20, 15, 10, 5].first(where: { last <= 1440 / $0 }) else {
            throw SetError(description: "too many shifts for a day")
        }
        (self.unit, slotsPerUnit, self.grid) = (unit, scale, grid)
    }

    private func measure(_ one: Int, _ other: Int) -> Int { other == 0 ? one : measure(other, one % other) }

    private var period: Period { Period(start: CivilDate(dayNumber: 20_780), days: days, grid: Minutes(grid)) }

    public var problem: Problem {
        let windows = [
            WindowType(id: "shift", counters: staff.count), WindowType(id: "later", counters: staff.count, strain: 0),
        ]
        var kinds: [[String]] = []
        for person in staff where !kinds.contains(person.figures) { kinds.append(person.figures) }
        let contracts = kinds.enumerated().map { number, figures in
            let most = staff.first { $0.figures == figures }?.most ?? [:]
            return Contract(
                id: .init("kind\(number + 1)"),
                shifts: shifts.filter { most[$0.id] != 0 }.map { ShiftType.ID($0.id) })
        }
        let employees = staff.map { person in
            Employee(
                id: .init(person.id), contract: contracts[kinds.firstIndex(of: person.figures) ?? 0].id,
                skills: windows.map { Skill($0.id) }, pins: person.pins, wishes: person.wishes)
        }
        let types = shifts.map { shift in
            ShiftType(
                id: .init(shift.id), starts: [minutes(shift.slots.lowerBound)], lengths: [minutes(shift.slots.count)],
                breaks: pause(in: shift))
        }
        let hall = Hall(
            name: "shift rostering", period: period, windows: windows, demand: needs, shifts: types,
            contracts: contracts, employees: employees)
        let cover = RuleEntry(
            .cover(Cover(belowTarget: under, aboveTarget: over)), for: Scope(windows: ["shift"]),
            price: .points(under))
        return Problem(
            hall: hall,
            rules: RuleEntry.standing + [cover, RuleEntry(.wishes(Wishes()), price: .points(1))]
                + followers
                + rules(of: contracts, kinds))
    }

    private func minutes(_ slots: Int) -> Minutes { Minutes(slots * grid) }

    /// All of a shift but its first slot and its last.
    private func pause(in shift: Shift) -> [BreakType] {
        guard shift.slots.count > 2 else { return [] }
        return [BreakType(id: "pause", length: minutes(shift.slots.count - 2), isPaid: true)]
    }

    /// What may not follow which shifts.
    private var followers: [RuleEntry] {
        var sets: [Set<String>] = []
        for shift in shifts where !shift.forbidden.isEmpty && !sets.contains(shift.forbidden) {
            sets.append(shift.forbidden)
        }
        return sets.map { forbidden in
            RuleEntry(
                .follow(
                    Follow(
                        after: shifts.filter { $0.forbidden == forbidden }.map { .init($0.id) },
                        never: shifts.filter { forbidden.contains($0.id) }.map { .init($0.id) })))
        }
    }

    /// What contracts forbid, each rule once for all that it binds.
    private func rules(of contracts: [Contract], _ kinds: [[String]]) -> [RuleEntry] {
        var bound: [(rule: Rule, contracts: [Contract.ID])] = []
        for (contract, figures) in zip(contracts, kinds) {
            for rule in rules(figures) {
                if let place = bound.firstIndex(where: { $0.rule == rule }) {
                    bound[place].contracts.append(contract.id)
                } else {
                    bound.append((rule, [contract.id]))
                }
            }
        }
        return bound.map { RuleEntry($0.rule, for: Scope(contracts: $0.contracts)) }
    }

    private func rules(_ figures: [String]) -> [Rule] {
        let numbers = figures.dropFirst().compactMap { Int($0) }
        let most = staff.first { $0.figures == figures }?.most ?? [:]
        let counts = shifts.compactMap { shift -> Rule? in
            guard let bound = most[shift.id], 0 < bound, bound < days else { return nil }
            return .days(Days(per: .period, most: bound, shifts: [.init(shift.id)]))
        }
        let hours = Hours(
            per: .period, least: minutes((numbers[1] + unit - 1) / unit * slotsPerUnit),
            most: minutes(numbers[0] / unit * slotsPerUnit))
        let runs = Consecutive(most: numbers[2], least: numbers[3], leastOff: numbers[4])
        return counts + [.hours(hours), .consecutive(runs), .weekends(Weekends(most: numbers[5]))]
    }

    private var needs: Demand {
        var needs = Demand(windows: 2, slots: period.slots.count)
        for day in 0..<days {
            for shift in shifts {
                let midnight = day * period.slotsPerDay
                needs[0, midnight + shift.slots.lowerBound] = .init(minimum: 0, target: 0)
                needs[1, midnight + shift.slots.upperBound - 1] = .init(minimum: 0, target: 0)
            }
        }
        for need in demand {
            guard let shift = shifts.first(where: { $0.id == need.shift }) else { continue }
            needs[0, need.day * period.slotsPerDay + shift.slots.lowerBound] = .init(minimum: 0, target: need.people)
        }
        return needs
    }

    /// A row for each employee: the identifier, then the shift of each day.
    public func solution(of roster: Roster, cost: Int) -> String {
        staff.map { person in
            var row = Array(repeating: "", count: days)
            for activity in roster.activities where activity.employee.text == person.id {
                row[activity.day] = activity.shift.text
            }
            return ([person.id] + row).joined(separator: ",") + "\n"
        }.joined()
    }
}
