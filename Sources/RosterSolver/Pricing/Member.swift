import RosterModel
import RosterPricing
import RosterRules

/// One employee as the search and the bound see them: the days to choose from, the lines they form, the
/// prices that are theirs.
struct Member: Sendable {
    let employee: Employee
    /// Shared by all employees with the same rules, skills and contract.
    let plan: DayPlan
    let network: LineNetwork
    let costs: DayCosts
    /// Position of the plan in the staff's list of plans.
    let planNumber: Int
    /// Memories that the network has no room for; and those of them that limit a sum over the line, with what each day
    /// class adds to it.
    let loose: [LooseMemory]
    let sums: [(parts: [Int], limits: SumLimits)]
    /// Rules that are no memory over days, to be counted exactly on a finished line.
    let beyond: [BeyondRule]

    /// The day class of an option; 0 is the day off.
    func kind(of option: Int?) -> Int { option.map { network.kinds[$0] } ?? 0 }

    /// What totals over the line add to a day's prices, by day; empty where there are none.
    ///
    /// - Parameters:
    ///   - line: All days, as they are before some of them are planned anew.
    ///   - number: Position of this member.
    func steering(
        _ days: Range<Int>, of line: some Collection<DayPath?>, _ number: Int, in schedule: Schedule
    ) -> [DaySteering] {
        var result: [DaySteering] = []
        for case .total(let total) in beyond {
            if result.isEmpty { result = Array(repeating: DaySteering(), count: days.count) }
            let amounts = total.measure.amounts(of: line)
            for (place, day) in days.enumerated() { total.steer(&result[place], day: day, amounts: amounts) }
        }
        for (balance, sums) in zip(schedule.coupling.balances, schedule.balanceSums) {
            guard let part = balance.parts[number] else { continue }
            if result.isEmpty { result = Array(repeating: DaySteering(), count: days.count) }
            let amounts = part.measure.amounts(of: line)
            for (place, day) in days.enumerated() {
                balance.steer(&result[place], member: number, day: day, amounts: amounts, sums: sums)
            }
        }
        for post in schedule.coupling.posts where post.members.contains(number) {
            if result.isEmpty { result = Array(repeating: DaySteering(), count: days.count) }
            let paid = line.map { path in path.map { plan.options[$0.option].paid } ?? 0 }
            for (place, day) in days.enumerated() {
                let costs = schedule.costs(of: post, member: number, day: day) { week in
                    paid[week].reduce(0, +) - paid[day]
                }
                result[place].add(options: costs)
            }
        }
        return result
    }

    /// What the rules over days cost with each day class on one day, the others as given; `nil` where they forbid it.
    func lineCosts(of kinds: ArraySlice<Int>, replacing day: Int) -> [Int?] {
        var costs = network.costs(of: kinds, replacing: day)
        for memory in loose {
            for (kind, cost) in memory.costs(of: kinds, replacing: day).enumerated() {
                costs[kind] = costs[kind].map { $0 + cost }
            }
        }
        return costs
    }
}

/// All employees of a problem, ready for pricing.
struct Staff: Sendable {
    let problem: Problem
    let members: [Member]
    let planCount: Int

    /// Arcs of a line network beyond which rules over days are left to the exact count.
    static let arcLimit = 100_000

    init(_ problem: Problem, arcLimit: Int = Self.arcLimit) {
        self.problem = problem
        let hall = problem.hall
        var plans: [DayPlan] = []
        var planNumbers: [PlanKey: Int] = [:]
        var networks = NetworkCache()
        var members: [Member] = []
        for employee in hall.employees {
            let windows = problem.seats(of: employee)
            let options = ShiftOption.all(for: employee, in: problem)
            let bound = problem.rules.indices.filter { problem.rules[$0].scope.binds(employee) }
            let low = options.map(\.slots.lowerBound).min() ?? 0
            let high = options.map(\.slots.upperBound).max() ?? low
            var sheet = PricingSheet(
                hall: hall, employee: employee, options: options,
                costs: DayCosts(
                    days: hall.period.days, windows: windows, options: options, span: low..<high,
                    slotsPerDay: hall.period.slotsPerDay))
            for entry in bound { problem.rules[entry].addPricing(to: &sheet) }
            sheet.chargeWeekdays()

            let planKey = PlanKey(windows: windows, options: options, entries: sheet.dutyEntries)
            let planNumber = planNumbers[planKey] ?? plans.count
            if planNumber == plans.count {
                planNumbers[planKey] = planNumber
                plans.append(DayPlan(windows: windows, options: options, memories: sheet.duty))
            }
            let calendar = LineCalendar(
                history: employee.history.worked,
                wishes: bound.contains { problem.rules[$0].rule.kind == .wishFloor } ? employee.wishes : [],
                leaveDays: (0..<hall.period.days).filter { employee.isOnLeave(allOfDay: $0, in: hall.period) })
            guard let (network, loose) = networks.network(for: sheet, calendar, arcLimit: arcLimit) else {
                continue
            }
            members.append(
                Member(
                    employee: employee, plan: plans[planNumber], network: network, costs: sheet.costs,
                    planNumber: planNumber, loose: loose,
                    sums: loose.compactMap { memory in memory.sumLimits.map { (memory.parts, $0) } },
                    beyond: sheet.beyond.flatMap { BeyondRule.all($0, for: employee, options: options, hall: hall) }))
        }
        self.members = members
        planCount = plans.count
    }

    private struct PlanKey: Hashable {
        let windows: [Int]
        let options: [ShiftOption]
        let entries: [RuleEntry]
    }
}

extension RuleEntry {
    fileprivate func addPricing(to sheet: inout PricingSheet) {
        let (duty, line) = (sheet.duty.count, sheet.line.count)
        rule.addPricing(to: &sheet, entry: self)
        sheet.dutyEntries += sheet.duty[duty...].map { _ in self }
        sheet.lineEntries += sheet.line[line...].map { _ in self }
    }

    /// An entry whose memory sees options alike, whatever its figures.
    fileprivate var unlimited: RuleEntry {
        guard case .hours(let rule) = rule else { return self }
        return RuleEntry(.hours(Hours(per: rule.span)))
    }

    /// The same at a price that no legal roster pays: the search can pass through a breach.
    fileprivate var passable: RuleEntry { RuleEntry(rule, for: scope, price: .points(price.scaled / Scale.point)) }
}

/// What rules over days know of an employee besides contract and scope.
private struct LineCalendar: Hashable {
    let history: [History.WorkedDay]
    /// Where a rule about them looks over the whole line.
    let wishes: [Wish]
    let leaveDays: [Int]
}

/// Networks that employees share.
private struct NetworkCache {
    private struct Key: Hashable {
        let options: [ShiftOption]
        let entries: [RuleEntry]
        let others: [RuleEntry]
        let calendar: LineCalendar
    }

    private struct Size: Hashable {
        let options: [ShiftOption]
        let entries: [RuleEntry]
    }

    private var networks: [Key: LineNetwork?] = [:]
    private var tooLarge: Set<Size> = []

    /// The network of as many memories as fit, and those for which there is no room.
    ///
    /// A memory whose states are in order costs next to nothing, so it goes first; sums over the line, which multipliers
    /// can price, are the first to stay out, those first that limit least; then those with the most states.
    mutating func network(
        for sheet: PricingSheet, _ calendar: LineCalendar, arcLimit: Int
    ) -> (LineNetwork, loose: [LooseMemory])? {
        let (line, entries) = (sheet.line, sheet.lineEntries)
        func isOrdered(_ entry: Int) -> Bool { entries[entry].isHardRest }
        // Rank, and size within the rank.
        func place(_ entry: Int) -> (Int, Int, Int) {
            if isOrdered(entry) { return (0, 0, entry) }
            if let limits = line[entry].sumLimits { return (2, limits.free.count, entry) }
            return (1, line[entry].radix, entry)
        }
        let order = line.indices.sorted { place($0) < place($1) }
        // Shifts never overlap, whatever rest the rules ask for.
        let overlap = Rest(least: 0).memory(
            for: sheet.employee, in: sheet.hall, options: sheet.options, price: .hard)
        for dropped in 0...order.count {
            let (kept, left) = (order.dropLast(dropped), order.suffix(dropped).sorted())
            let key = Key(
                options: sheet.options, entries: kept.map { entries[$0] },
                others: left.map { entries[$0].unlimited }, calendar: calendar)
            if networks[key] == nil {
                // Who is away more often has a smaller network, but hardly so.
                let size = Size(options: sheet.options, entries: key.entries)
                if tooLarge.contains(size) { continue }
                let isRested = kept.contains(where: isOrdered)
                networks[key] = .some(
                    LineNetwork(
                        days: sheet.period.days, options: sheet.options,
                        memories: (isRested ? [] : [overlap]) + kept.map { line[$0] },
                        others: left.map { line[$0] }, arcLimit: arcLimit))
            }
            guard let network = networks[key] ?? nil else {
                tooLarge.insert(Size(options: sheet.options, entries: key.entries))
                continue
            }
            let loose = left.flatMap { entry in
                var sheet = PricingSheet(
                    hall: sheet.hall, employee: sheet.employee, options: sheet.options, costs: sheet.costs)
                entries[entry].passable.addPricing(to: &sheet)
                return sheet.line.map {
                    LooseMemory($0, options: sheet.options, kinds: network.kinds, kindCount: network.kindCount)
                }
            }
            return (network, loose)
        }
        return nil
    }
}

extension DayPlan {
    init(windows: [Int], options: [ShiftOption], memories: [any DutyMemory]) {
        let lengths = Set(options.flatMap { $0.breaks.map(\.length) }).sorted()
        let graphs = StretchGraph.all(
            windows: windows, memories: memories, breakLengths: lengths,
            reach: options.map(\.longestStretch).max() ?? 0)
        self.init(windows: windows, options: options, graphs: graphs, breakLengths: lengths)
    }
}

extension ShiftOption {
    /// The longest time without any break that the option allows.
    var longestStretch: Int {
        var longest = 0
        var from = slots.lowerBound
        for stage in breaks where stage.skipCost == nil {
            longest = max(longest, stage.starts.upperBound - from)
            from = stage.starts.lowerBound + stage.length
        }
        return max(longest, slots.upperBound - from)
    }
}

extension RuleEntry {
    fileprivate var isHardRest: Bool {
        guard case .rest = rule else { return false }
        return price == .hard
    }
}

extension PricingSheet {
    /// Forbids options on weekdays on which their shift type is not worked.
    fileprivate mutating func chargeWeekdays() {
        for day in 0..<period.days {
            let weekday = period.weekday(ofDay: day)
            for (number, option) in options.enumerated()
            where !hall.shifts[option.shiftType].weekdays.contains(weekday) {
                costs.addOption(day: day, option: number, cost: Scale.hard)
            }
        }
    }
}

extension Problem {
    /// Window types at which an employee may be seated, as positions in the hall.
    ///
    /// Those for which the employee is qualified on some date of the period, and those where a missing
    /// qualification has only a price.
    func seats(of employee: Employee) -> [Int] {
        let first = hall.period.civilDate(ofSlot: 0)
        let last = hall.period.civilDate(ofSlot: hall.period.slots.upperBound + hall.period.slotsPerDay)
        return hall.windows.indices.filter { window in
            let isForbidden = rules.contains { entry in
                guard case .qualification = entry.rule else { return false }
                return entry.price == .hard && entry.scope.binds(employee) && entry.scope.binds(hall.windows[window])
            }
            return !isForbidden
                || (0...(last - first)).contains {
                    hall.isQualified(employee, at: hall.windows[window], on: first + $0)
                }
        }
    }
}
