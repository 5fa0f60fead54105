import RosterModel
import RosterPricing
import RosterRules

/// A rule that no memory over days can tell, counted exactly on a finished line.
///
/// Pricing face of `distinct_windows`; of other rules, what they leave to finished lines. The bound does without it (its cost is never negative, so the bound stays valid).
enum BeyondRule: Sendable {
    case total(LineTotal)
    /// Minutes paid on days of the history, and leave credit of each day of the period.
    case rollingHours(Hours, price: Int, before: [Int: Int], credit: [Int])
    /// Windows in scope, slots from which one counts, and how many are wanted.
    case distinctWindows(inScope: [Bool], slots: Int, least: Int, price: Int)

    private init?(
        _ entry: RuleEntry, for employee: Employee, options: [ShiftOption], hall: Hall, fair: FairRange?
    ) {
        // A hard breach becomes a cost, so that the search can pass through it.
        let price = Price.points(entry.price.scaled / Scale.point)
        let period = hall.period
        switch entry.rule {
        case .distinctWindows(let rule):
            self = .distinctWindows(
                inScope: hall.windows.map(entry.scope.binds), slots: max(1, period.slotsRoundedUp(rule.minutes)),
                least: rule.least, price: price.scaled)
        case .strainCap(let rule):
            self = .total(rule.total(options: options.count, in: hall, scope: entry.scope, price: price.scaled))
        case .overtime(let rule):
            self = .total(rule.total(for: employee, options: options, in: hall, price: price.scaled))
        case .fairness(let rule):
            guard let fair else { return nil }
            self = .total(
                rule.total(
                    within: fair, options: options, in: hall, price: price.scaled, isHard: entry.price == .hard))
        case .hours(let rule) where rule.span == .sevenDays && period.days > 7:
            var before: [Int: Int] = [:]
            for day in employee.history.worked { before[day.day] = day.paid.count }
            self = .rollingHours(
                rule, price: price.scaled, before: before,
                credit: (0..<period.days).map {
                    employee.isOnLeave(allOfDay: $0, in: period) ? rule.leaveCounts.count : 0
                })
        default: return nil
        }
    }

    /// What one entry leaves to finished lines: mostly one, but a total for each window type where shares are bounded.
    ///
    /// - Parameter fair: Of an entry of `fairness`, what is fair for the employee; `nil` for who does not share the burden.
    static func all(
        _ entry: RuleEntry, for employee: Employee, options: [ShiftOption], hall: Hall, fair: FairRange?
    ) -> [BeyondRule] {
        guard case .largestShare(let rule) = entry.rule else {
            return BeyondRule(entry, for: employee, options: options, hall: hall, fair: fair).map { [$0] } ?? []
        }
        return rule.totals(options: options.count, in: hall, scope: entry.scope, price: entry.price.scaled)
            .map { .total($0) }
    }

    /// What the rule charges for a line: a path or a day off for each day.
    func cost(of line: ArraySlice<DayPath?>, options: [ShiftOption], grid: Int) -> Int {
        switch self {
        case .total(let total): return total.cost(of: line)
        case .rollingHours(let rule, let price, let before, let credit):
            guard let most = rule.most?.count else { return 0 }
            let paid = line.map { $0.map { options[$0.option].paid } ?? 0 }
            var total = 0
            for day in paid.indices {
                var minutes = 0
                var besides = 0
                for each in (day - 6)...day {
                    if each < 0 {
                        besides += before[each] ?? 0
                    } else {
                        minutes += paid[each] * grid
                        besides += credit[each]
                    }
                }
                let over = min(minutes, max(0, minutes + besides - most))
                total += (over + grid - 1) / grid * price
            }
            return total
        case .distinctWindows(let inScope, let slots, let least, let price):
            var total = 0
            var week = line.startIndex
            while week < line.endIndex {
                let days = line[week..<min(week + 7, line.endIndex)]
                if days.contains(where: { $0 != nil }) {
                    total += max(0, least - Self.servedCount(days, inScope: inScope, slots: slots)) * price
                }
                week += 7
            }
            return total
        }
    }

    private static func servedCount(_ days: ArraySlice<DayPath?>, inScope: [Bool], slots: Int) -> Int {
        var served = [Int](repeating: 0, count: inScope.count)
        for path in days {
            for segment in path?.segments ?? [] where segment.isDuty {
                served[Int(segment.code)] += Int(segment.end - segment.begin)
            }
        }
        return served.indices.count { inScope[$0] && served[$0] >= slots }
    }
}
