import RosterModel
import RosterPricing
import RosterRules

/// One employee as the search and the bound see them: the days to choose from, the lines they form, the
/// prices that are theirs.
final class Member: Sendable {
    let employee: Employee
    /// Shared by all employees with the same rules, skills and contract.
    let plan: DayPlan
    let network: LineNetwork
    let costs: DayCosts
    /// Position of the plan in the staff's list of plans.
    let planNumber: Int
    /// Memories that the network has no room for; those of them that limit a sum over the line, with what each day
    /// class adds to it; and the limits of what the network counts instead.
    let loose: [LooseMemory]
    let sums: [(parts: [Int], limits: SumLimits)]
    let unitLimits: SumLimits?
    /// Rules that are no memory over days, to be counted exactly on a finished line.
    let beyond: [BeyondRule]

    init(
        employee: Employee, plan: DayPlan, network: LineNetwork, costs: DayCosts, planNumber: Int,
        loose: [LooseMemory], beyond: [BeyondRule]
    ) {
        self.employee = employee
        self.plan = plan
        self.network = network
        self.costs = costs
        self.planNumber = planNumber
        self.loose = loose
        sums = loose.compactMap { memory in memory.sumLimits.map { (memory.parts, $0) } }
        unitLimits = loose.lazy.compactMap(\.unitLimits).first
        self.beyond = beyond
    }

    /// What lines are priced for by multipliers: sums, then what the network counts.
    var multiplierLimits: [SumLimits] { sums.map(\.limits) + (unitLimits.map { [$0] } ?? []) }

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
    func lineCosts(of walk: LineWalk, replacing day: Int) -> [Int?] {
        var costs = walk.costs(replacing: day, in: network)
        for memory in loose {
            for (kind, cost) in memory.costs(of: walk.kinds[...], replacing: day).enumerated() {
                costs[kind] = costs[kind].map { $0 + cost }
            }
        }
        return costs
    }
}

/// All employees of a problem, ready for pricing.
struct Staff: Sendable {
    let problem: Problem
    /// By position of the employee in the hall.
    let members: [Member]
    let planCount: Int

    /// Arcs of a line network beyond which sums over days are left to multipliers; at four times as many, the other rules over
    /// days to the exact count.
    static let arcLimit = 100_000

    init(_ problem: Problem, arcLimit: Int = Self.arcLimit) {
        self.problem = problem
        let hall = problem.hall
        var plans: [DayPlan] = []
        var planNumbers: [PlanKey: Int] = [:]
        var networks = NetworkCache()
        var members: [Member] = []
        let fairRanges = problem.fairRanges
        for (position, employee) in hall.employees.enumerated() {
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
            let (network, loose) = networks.network(for: sheet, calendar, arcLimit: arcLimit)
            members.append(
                Member(
                    employee: employee, plan: plans[planNumber], network: network, costs: sheet.costs,
                    planNumber: planNumber, loose: loose,
                    beyond: sheet.beyond.flatMap { entry in
                        BeyondRule.all(
                            entry, for: employee, options: options, hall: hall,
                            fair: fairRanges[entry]?[position] ?? nil)
                    }))
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
    /// Writes the rule's prices, and notes that what is new in the sheet is of this entry.
    func addPricing(to sheet: inout PricingSheet) {
        let (duty, line) = (sheet.duty.count, sheet.line.count)
        rule.addPricing(to: &sheet, entry: self)
        sheet.dutyEntries += sheet.duty[duty...].map { _ in self }
        sheet.lineEntries += sheet.line[line...].map { _ in self }
    }
}

extension DayPlan {
    convenience init(windows: [Int], options: [ShiftOption], memories: [any DutyMemory]) {
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
