import RosterModel
import RosterRules

extension LargestShare {
    /// A total for each window type: what a slot there is above the share, less what one elsewhere makes good.
    func totals(options: Int, in hall: Hall, scope: Scope, price: Int) -> [LineTotal] {
        let most = most
        let weeks = stride(from: 0, to: hall.period.days, by: 7).map { $0..<min($0 + 7, hall.period.days) }
        return hall.windows.indices.filter { scope.binds(hall.windows[$0]) }.map { window in
            var measure = LineMeasure(optionCount: options)
            measure.duty = hall.windows.indices.map { ($0 == window ? 100 : 0) - most }
            return LineTotal(measure: measure, spans: weeks, reach: 100) { _, sum in max(0, (sum + 99) / 100) * price }
        }
    }
}
