import Linear
import RosterModel
import RosterRules

extension Hours {
    /// Adds, for each employee and span, with p the paid time in slots, h that of the history, c the leave credit:
    ///
    ///     too few        ⌈least − c⌉ − p ≤ under          ⌈least⌉ · work[e,d] − p ≤ under  for `day`
    ///     too many       p + ⌈min(0, h + c − most)⌉ ≤ over
    ///
    /// where ⌈ ⌉ rounds up to slots. The second is min(p, max(0, p + h + c − most)): with more history and credit than
    /// `most` all paid time is too much.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let period = program.period
        for (position, employee) in program.employees(in: entry.scope) {
            for days in period.spans(span) {
                let inside = days.clamped(to: 0..<period.days)
                let columns = Array(program.days[position][inside])
                let paid = columns.reduce(into: Expression()) { $0 += $1.paid }
                let past = employee.history.worked.filter { days.contains($0.day) }.reduce(0) { $0 + $1.paid.count }
                let leave = inside.count { employee.isOnLeave(onDay: $0, of: period) }
                let credit = span == .day ? 0 : leave * leaveCounts.count
                let name = "[\(employee.id),\(period.label(ofDays: days))]"
                if let least, span != .sevenDays {
                    let due = period.slots(covering: Minutes(least.count - credit))
                    let expected =
                        span == .day
                        ? columns.reduce(into: Expression()) { $0 += Double(due) * $1.working }
                        : Expression(constant: Double(due))
                    program.limit("\(entry.title) too few\(name)", expected - paid, at: entry.price)
                }
                if let most {
                    let extra = period.slots(covering: Minutes(min(0, past + credit - most.count)))
                    program.limit("\(entry.title) too many\(name)", paid + Double(extra), at: entry.price)
                }
            }
        }
    }
}

extension Employee {
    /// Whether all slots of a day lie in spans of leave.
    func isOnLeave(onDay day: Int, of period: Period) -> Bool {
        period.slots(ofDay: day).allSatisfy { slot in leave.contains { $0.slots.contains(slot) } }
    }
}
