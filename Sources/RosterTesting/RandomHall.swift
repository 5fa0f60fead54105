import RosterModel
public import RosterRules

/// A hall so small that all its rosters can be tried, with rules switched on and off at random.
///
/// Every rule occurs, hard and priced, bound to everybody or to some, with figures around what matters; so do
/// shifts over midnight and over the period's end, duty carried over, histories, leave, pins, wishes and skills that
/// end. Most halls are contradictory in some way; many are impossible.
public struct RandomHall {
    /// What the hall is good for: long days have breaks and stints, many days have runs and hours.
    private struct Shape {
        let employees: Int, days: ClosedRange<Int>, windows: ClosedRange<Int>
        /// Lengths of shifts in slots.
        let lengths: ClosedRange<Int>
    }

    private static let shapes = [
        Shape(employees: 1, days: 1...1, windows: 1...3, lengths: 3...4),
        Shape(employees: 1, days: 1...1, windows: 1...2, lengths: 4...6),
        Shape(employees: 2, days: 1...1, windows: 1...3, lengths: 1...4),
        Shape(employees: 3, days: 1...1, windows: 1...4, lengths: 1...2),
        Shape(employees: 1, days: 2...3, windows: 1...3, lengths: 1...3),
        Shape(employees: 1, days: 5...8, windows: 1...2, lengths: 1...2),
        Shape(employees: 2, days: 2...3, windows: 1...2, lengths: 1...2),
    ]

    /// The hall of a seed; it has at most `mostRosters` rosters, and at least two.
    public static func problem(seed: UInt64, mostRosters: Int = 600) -> Problem {
        var dice = HallDice(seed: seed)
        while true {
            if let problem = problem(&dice, having: nil, mostRosters) { return problem }
        }
    }

    /// The same with a rule that is hard or has a price, and binds somebody; `nil` if no such hall is met in a
    /// thousand.
    public static func problem(seed: UInt64, having rule: Rule.Kind, mostRosters: Int = 600) -> Problem? {
        var dice = HallDice(seed: seed)
        for _ in 0..<1000 {
            if let problem = problem(&dice, having: rule, mostRosters) { return problem }
        }
        return nil
    }

    /// The next hall, if it has the rule and not too many rosters.
    private static func problem(_ dice: inout HallDice, having rule: Rule.Kind?, _ mostRosters: Int) -> Problem? {
        var hall = RandomHall(dice: dice)
        let problem = hall.problem(having: rule)
        dice = hall.dice
        if let rule, !problem.rules.contains(where: { $0.isOn(rule, for: problem.hall.employees) }) { return nil }
        guard let tries = BruteForce(problem, atMost: mostRosters), tries.count > 1 else { return nil }
        return problem
    }

    var dice: HallDice
    private let shape: Shape
    let period: Period
    /// Slots of a day, from its first, in which shifts begin.
    let firstSlot: Int
    let windows: [WindowType]
    let shifts: [ShiftType]
    let contracts: [Contract]
    let pools: [Pool]

    private init(dice: HallDice) {
        var dice = dice
        shape = dice.pick(RandomHall.shapes)
        let dayBegins: Minutes = dice.pick([0, 0, 360])
        period = Period(
            start: CivilDate(dayNumber: 20_780 + dice.number(0...6)), days: dice.number(shape.days),
            grid: dice.pick([60, 60, 60, 30]), dayBegins: dayBegins)
        firstSlot = dice.pick([0, 1, 9, period.slotsPerDay - 6, period.slotsPerDay - 2])
        windows = (0..<dice.number(shape.windows)).map { number in
            WindowType(
                id: .init(["a", "b", "c", "d"][number]), counters: dice.pick([1, 1, 2, 3, 0]),
                strain: dice.pick([0, 1, 1, 3, 5]), level: dice.pick([1, 1, 2]),
                zone: number == 2 ? "back" : "", cases: [4, 0, 7, 2][number])
        }
        var shifts: [ShiftType] = []
        for number in 0..<dice.pick([1, 1, 2]) {
            shifts.append(
                RandomHall.shift(["day", "late"][number], firstSlot, shape.lengths, period, &dice))
        }
        self.shifts = shifts
        contracts = ["full", "part"].map { Contract(id: .init($0), shifts: dice.some(shifts.map(\.id))) }
        pools = RandomHall.pools(windows, &dice)
        self.dice = dice
    }

    private static func pools(_ windows: [WindowType], _ dice: inout HallDice) -> [Pool] {
        (0..<dice.pick([0, 0, 0, 1, 2])).compactMap { number in
            let joined = windows.filter { _ in dice.chance(70) }
            return joined.count < 2 ? nil : Pool(id: .init(["p", "q"][number]), windows: joined.map(\.id))
        }
    }

    private static func shift(
        _ id: String, _ firstSlot: Int, _ lengths: ClosedRange<Int>, _ period: Period, _ dice: inout HallDice
    ) -> ShiftType {
        let latest = min(firstSlot + 3, period.slotsPerDay - 1)
        let starts = dice.some([dice.number(firstSlot...latest), dice.number(firstSlot...latest)])
        let counts = dice.some([dice.number(lengths), dice.number(lengths)])
        let longest = counts.max() ?? 1
        let breaks = longest < 3 ? [] : (0..<dice.number(0...2)).map { rest($0, period, longest, firstSlot, &dice) }
        return ShiftType(
            id: .init(id), starts: Set(starts).sorted().map { period.dayBegins + $0 * period.grid },
            lengths: Set(counts).sorted().map { $0 * period.grid },
            weekdays: dice.chance(85) ? Weekday.allCases : dice.some(Weekday.allCases), breaks: breaks)
    }

    private static func rest(
        _ number: Int, _ period: Period, _ longest: Int, _ firstSlot: Int, _ dice: inout HallDice
    ) -> BreakType {
        let grid = period.grid
        func span(_ lower: Int, _ upper: Int) -> ClosedRange<Minutes> { (lower * grid)...(upper * grid) }
        let start = firstSlot + dice.number(0...3)
        let clock = period.dayBegins + start * grid
        return BreakType(
            id: .init(["tea", "meal"][number]), length: dice.pick([1, 1, 2]) * grid, isPaid: dice.chance(50),
            dueFrom: dice.pick([0, 0, longest, longest - 1]) * grid,
            clock: dice.chance(25) ? clock...(clock + dice.number(2...5) * grid) : nil,
            afterStart: dice.chance(35) ? span(1, dice.number(1...3)) : nil,
            beforeEnd: dice.chance(25) ? span(1, dice.number(1...3)) : nil)
    }

    private mutating func problem(having rule: Rule.Kind?) -> Problem {
        let demand = demand()
        let employees = (0..<shape.employees).map { employee($0) }
        var rules = rules(for: employees)
        if let rule { draw(rule, into: &rules, for: employees) }
        let hall = Hall(
            name: "random", period: period, windows: windows, demand: demand, shifts: shifts, contracts: contracts,
            employees: employees, loadTerms: LoadTerms(normalWeek: Minutes(dice.pick([90, 150, 240]))), pools: pools,
            poolDemand: poolDemand(), ledger: ledger(of: employees))
        return Problem(hall: hall, rules: rules)
    }

    /// Up to two weeks, not everybody in each.
    private mutating func ledger(of employees: [Employee]) -> Ledger {
        var entries: [Ledger.Entry] = []
        for week in 0..<dice.number(0...2) {
            for employee in employees where dice.chance(80) {
                var load = Load()
                load.contract = dice.pick([0, 60, 120, 150])
                for (_, path) in Load.figures.prefix(8) { load[keyPath: path] = dice.pick([0, 60, 90, 200]) }
                let from = period.start + (-7 * (week + 1))
                entries.append(Ledger.Entry(employee: employee.id, from: from, until: from + 6, load: load))
            }
        }
        return Ledger(entries)
    }

    private mutating func poolDemand() -> Demand {
        var demand = Demand(windows: pools.count, slots: period.slots.count)
        for pool in pools.indices {
            for day in 0..<period.days {
                let first = period.slots(ofDay: day).lowerBound + firstSlot
                for slot in (first..<(first + 6)).clamped(to: period.slots) where dice.chance(60) {
                    let minimum = dice.pick([0, 1, 1, 2, 3])
                    demand[pool, slot] = Demand.Need(minimum: minimum, target: minimum + dice.pick([0, 0, 1, 2]))
                }
            }
        }
        return demand
    }

    /// Need where shifts may be; closed here and there, and everywhere else.
    private mutating func demand() -> Demand {
        var demand = Demand(windows: windows.count, slots: period.slots.count)
        let few = dice.chance(60)
        for window in windows.indices {
            for day in 0..<period.days {
                let first = period.slots(ofDay: day).lowerBound + firstSlot
                for slot in (first..<(first + 10)).clamped(to: period.slots) where dice.chance(88) {
                    let minimum = dice.pick(few ? [0, 0, 1] : [0, 1, 1, 2])
                    demand[window, slot] = Demand.Need(minimum: minimum, target: minimum + dice.pick([0, 0, 1, 2]))
                }
            }
        }
        return demand
    }
}
