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
    /// Rules the network leaves out, to be counted exactly on a finished line.
    let beyond: [BeyondRule]

    /// The day class of an option; 0 is the day off.
    func kind(of option: Int?) -> Int { option.map { network.kinds[$0] } ?? 0 }

    /// What totals over the line add to a day's prices, by day; empty where there are none.
    ///
    /// - Parameter line: All days, as they are before some of them are planned anew.
    func steering(_ days: Range<Int>, of line: some Collection<DayPath?>) -> [DaySteering] {
        var result: [DaySteering] = []
        for case .total(let total) in beyond {
            if result.isEmpty { result = Array(repeating: DaySteering(), count: days.count) }
            let amounts = total.measure.amounts(of: line)
            for (number, day) in days.enumerated() { total.steer(&result[number], day: day, amounts: amounts) }
        }
        return result
    }
}

/// All employees of a problem, ready for pricing.
struct Staff: Sendable {
    let problem: Problem
    let members: [Member]
    let planCount: Int

    /// Arcs of a line network beyond which rules over days are left to the exact count.
    static let arcLimit = 2_000_000

    init(_ problem: Problem) {
        self.problem = problem
        let hall = problem.hall
        var plans: [DayPlan] = []
        var planNumbers: [PlanKey: Int] = [:]
        var networks: [NetworkKey: (LineNetwork, dropped: Int)] = [:]
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
            // Shifts never overlap, whatever rest the rules ask for.
            sheet.line.append(Rest(least: 0).memory(for: employee, in: hall, options: options, price: .hard))
            for entry in bound { problem.rules[entry].rule.addPricing(to: &sheet, entry: problem.rules[entry]) }
            sheet.chargeWeekdays()

            let planKey = PlanKey(windows: windows, options: options, rules: bound)
            let planNumber = planNumbers[planKey] ?? plans.count
            if planNumber == plans.count {
                planNumbers[planKey] = planNumber
                plans.append(DayPlan(windows: windows, options: options, memories: sheet.duty))
            }
            let networkKey = NetworkKey(
                options: options, rules: bound, history: employee.history.worked,
                leaveDays: (0..<hall.period.days).filter { employee.isOnLeave(allOfDay: $0, in: hall.period) })
            if networks[networkKey] == nil {
                networks[networkKey] = LineNetwork.largest(
                    days: hall.period.days, options: options, memories: sheet.line, arcLimit: Self.arcLimit)
            }
            guard let (network, dropped) = networks[networkKey] else { continue }
            if dropped > 0 {
                // The last memories did not fit; the entries behind them are counted on finished lines.
                let lineEntries = bound.filter { problem.rules[$0].rule.isLineRule(in: hall) }
                sheet.beyond += lineEntries.suffix(dropped).map { problem.rules[$0] }
            }
            members.append(
                Member(
                    employee: employee, plan: plans[planNumber], network: network, costs: sheet.costs,
                    planNumber: planNumber,
                    beyond: sheet.beyond.compactMap { BeyondRule($0, for: employee, options: options, hall: hall) }))
        }
        self.members = members
        planCount = plans.count
    }

    private struct PlanKey: Hashable {
        let windows: [Int]
        let options: [ShiftOption]
        let rules: [Int]
    }

    private struct NetworkKey: Hashable {
        let options: [ShiftOption]
        let rules: [Int]
        let history: [History.WorkedDay]
        let leaveDays: [Int]
    }
}

extension LineNetwork {
    /// The network of as many memories as fit, dropping the last ones first.
    static func largest(
        days: Int, options: [ShiftOption], memories: [any LineMemory], arcLimit: Int
    ) -> (LineNetwork, dropped: Int)? {
        for dropped in 0...memories.count {
            if let network = LineNetwork(
                days: days, options: options, memories: memories.dropLast(dropped), arcLimit: arcLimit)
            {
                return (network, dropped)
            }
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

extension Rule {
    /// Whether `addPricing` gives it a memory over days.
    fileprivate func isLineRule(in hall: Hall) -> Bool {
        switch self {
        case .rest, .consecutive, .daysOff, .stability, .weekends: true
        case .follow(let rule): !rule.beforeLeave
        case .days(let rule): rule.span != .day
        case .hours(let rule): rule.span != .day && !(rule.span == .sevenDays && hall.period.days > 7)
        default: false
        }
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
