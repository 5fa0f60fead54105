import RosterModel
import RosterPricing
import RosterRules

extension LineMeasure {
    /// A burden, of which a line is made of options.
    init(_ measure: Measure, options: [ShiftOption], hall: Hall) {
        let period = hall.period, terms = hall.loadTerms, grid = period.grid.count
        self.init(optionCount: options.count)
        switch measure {
        case .strain, .complaints, .cases: duty = hall.windows.map { measure.weight(of: $0, terms) * grid }
        case .overtime:
            shifts = (0..<period.days).flatMap { _ in options.map { $0.paid * grid } }
            weeklyFree = terms.normalWeek.count
        case .early, .late, .night, .weekend, .holiday:
            shifts = (0..<period.days).flatMap { day in
                options.map { option in
                    option.slots.shifted(by: day * period.slotsPerDay)
                        .count { measure.counts(slot: $0, in: period, terms) } * grid
                }
            }
        }
    }
}

extension Problem {
    /// By entry of `fairness`, what is fair for whom, by position in the hall: who has how much depends on everybody.
    var fairRanges: [RuleEntry: [FairRange?]] {
        var ranges: [RuleEntry: [FairRange?]] = [:]
        for entry in rules {
            if case .fairness(let rule) = entry.rule { ranges[entry] = rule.ranges(in: hall, for: entry.scope) }
        }
        return ranges
    }
}

extension Fairness {
    /// - Parameters:
    ///   - range: What is fair for the employee.
    ///   - isHard: Then each step costs the same, so that sums stay small.
    func total(
        within range: FairRange, options: [ShiftOption], in hall: Hall, price: Int, isHard: Bool
    ) -> LineTotal {
        let below = hasBelow
        let steps = Fairness(of: measure, rising: rising && !isHard)
        let line = LineMeasure(measure, options: options, hall: hall)
        // With less than half a day's change the slope would jump to and fro about the share, and days with it.
        let change = (line.duty.max() ?? 0) * (options.map(\.slots.count).max() ?? 0) / 2
        return LineTotal(
            measure: line, spans: [0..<hall.period.days], reach: max(range.step, change)
        ) { _, total in
            let above = steps.count(total - range.most, step: range.step)
            return (above + (below ? steps.count(range.least - total, step: range.step) : 0)) * price
        }
    }
}
