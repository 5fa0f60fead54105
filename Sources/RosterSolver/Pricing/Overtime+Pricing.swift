import RosterModel
import RosterPricing
import RosterRules

extension Overtime {
    /// A total over the weeks of each span, of what is beyond a normal week.
    func total(for employee: Employee, options: [ShiftOption], in hall: Hall, price: Int) -> LineTotal {
        let spans = spans(in: hall.period), step = step.count
        let free = spans.map { self.free(of: employee, in: $0, of: hall) }
        return LineTotal(
            measure: LineMeasure(.overtime, options: options, hall: hall), spans: spans, reach: step
        ) { span, sum in max(0, (sum - free[span] + step - 1) / step) * price }
    }
}
