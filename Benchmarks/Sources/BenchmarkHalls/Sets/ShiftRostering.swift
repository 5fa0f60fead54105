public import RosterModel
public import RosterRules

/// An instance of the shift rostering problems of Curtois and Qu (2014), as a hall.
///
/// The set counts people by shift and day, not by slot. So shifts are short here and lie one after another in the day,
/// a slot of five minutes for each common measure of their lengths, and hours are scaled alike: in its first slot a
/// shift is counted at the window type `shift`, in those that follow at `later`, which needs nobody. What may not
/// follow a shift on the next day begins so much earlier in the day that `rest` forbids it.
public struct ShiftRostering: PublicInstance {
    private struct Shift {
        let id: String
        let length: Int
        let forbidden: Set<String>
        /// Five-minute slots from midnight.
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
    /// Minutes that a slot stands for.
    private var unit = 0
    /// Slots of rest after a shift; 0 where every shift may follow every other.
    private var rest = 0

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

    /// Shifts in the order in which they may follow one another: those with as many that may not follow are a class.
    private mutating func placeShifts() throws(SetError) {
        unit = shifts.reduce(0) { measure($0, $1.length) }
        let classes = Set(shifts.map(\.forbidden.count)).sorted()
        let gap = 264 / classes.count
        for (number, count) in classes.enumerated() {
            var first = number * gap
            let earlier = Set(shifts.filter { $0.forbidden.count < count }.map(\.id))
            for index in shifts.indices where shifts[index].forbidden.count == count {
                guard shifts[index].forbidden == earlier else {
                    throw SetError(description: "the shifts stand in no order in which they may follow one another")
                }
                shifts[index].slots = first..<(first + shifts[index].length / unit)
                first = shifts[index].slots.upperBound
            }
            guard first - number * gap <= gap / 4 else { throw SetError(description: "too many shifts for a day") }
        }
        rest = classes.count == 1 ? 0 : 288 - gap / 2
    }

    private func measure(_ one: Int, _ other: Int) -> Int { other == 0 ? one : measure(other, one % other) }

    private var period: Period { Period(start: CivilDate(dayNumber: 20_780), days: days, grid: 5) }

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
                id: .init(shift.id), starts: [shift.slots.lowerBound * 5], lengths: [Minutes(shift.slots.count * 5)])
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
                + (rest == 0 ? [] : [RuleEntry(.rest(Rest(least: Minutes(rest * 5))))])
                + zip(contracts, kinds).flatMap { rules(of: $0, $1) })
    }

    /// What a contract forbids.
    private func rules(of contract: Contract, _ figures: [String]) -> [RuleEntry] {
        let scope = Scope(contracts: [contract.id])
        let numbers = figures.dropFirst().compactMap { Int($0) }
        let most = staff.first { $0.figures == figures }?.most ?? [:]
        let counts = shifts.compactMap { shift -> RuleEntry? in
            guard let bound = most[shift.id], 0 < bound, bound < days else { return nil }
            return RuleEntry(.days(Days(per: .period, most: bound, shifts: [.init(shift.id)])), for: scope)
        }
        let hours = Hours(
            per: .period, least: Minutes((numbers[1] + unit - 1) / unit * 5), most: Minutes(numbers[0] / unit * 5))
        let runs = Consecutive(most: numbers[2], least: numbers[3], leastOff: numbers[4])
        return counts + [
            RuleEntry(.hours(hours), for: scope), RuleEntry(.consecutive(runs), for: scope),
            RuleEntry(.weekends(Weekends(most: numbers[5])), for: scope),
        ]
    }

    private var needs: Demand {
        var needs = Demand(windows: 2, slots: period.slots.count)
        for day in 0..<days {
            for shift in shifts {
                let first = day * period.slotsPerDay + shift.slots.lowerBound
                needs[0, first] = .init(minimum: 0, target: 0)
                for slot in (first + 1)..<(first + max(1, shift.slots.count)) {
                    needs[1, slot] = .init(minimum: 0, target: 0)
                }
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
