import RosterModel
import RosterRules

extension StrainCap {
    /// A total over each day or week: there are too many sums of strain for a memory.
    func total(options: Int, in hall: Hall, scope: Scope, price: Int) -> LineTotal {
        var measure = LineMeasure(optionCount: options)
        measure.duty = hall.windows.map { scope.binds($0) ? $0.strain * hall.period.grid.count : 0 }
        let (most, step) = (most.count, step.count)
        return LineTotal(measure: measure, spans: spans(in: hall.period), reach: step) { _, sum in
            max(0, (sum - most + step - 1) / step) * price
        }
    }
}
