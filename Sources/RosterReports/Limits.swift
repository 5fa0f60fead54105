import RosterModel
import RosterRules

/// The bounds on one employee's hours and days, and what of them a roster has used.
struct Limits {
    private let employee: Employee
    private let hall: Hall
    private let rules: [(rule: Rule, isHard: Bool)]
    /// Paid time by day of the period and of the history.
    private let paid: [Int: Minutes]

    init(_ employee: Employee, _ shifts: [Attendance.Shift], _ problem: Problem) {
        self.employee = employee
        hall = problem.hall
        rules = problem.rules.filter { $0.scope.binds(employee) }.map { ($0.rule, $0.price == .hard) }
        let own = shifts.map { ($0.day, $0.paid(in: problem.hall)) } + employee.history.worked.map { ($0.day, $0.paid) }
        paid = Dictionary(own, uniquingKeysWith: +)
    }

    /// Least and most paid time over the whole period, leave taken off: the bounds per period, and those
    /// per week summed over the weeks.
    func bounds() -> (least: Minutes?, most: Minutes?) {
        var least: [Int] = []
        var most: [Int] = []
        for case (.hours(let hours), _) in rules {
            let spans: [Range<Int>]
            switch hours.span {
            case .period: spans = [0..<hall.period.days]
            case .week: spans = weeks
            case .day, .sevenDays: continue
            }
            let credits = spans.map { leaveDays(in: $0) * hours.leaveCounts.count }
            if let bound = hours.least { least.append(credits.reduce(0) { $0 + max(0, bound.count - $1) }) }
            if let bound = hours.most { most.append(credits.reduce(0) { $0 + max(0, bound.count - $1) }) }
        }
        return (least.max().map { Minutes($0) }, most.min().map { Minutes($0) })
    }

    /// Whether a hard rule forbids any more work on a day: the shortest shift, or, on a day that has one,
    /// a slot more of it.
    func forbidMore(on day: Int) -> Bool {
        let more = paid[day] == nil ? shortestShift : hall.period.grid
        for case (let rule, true) in rules {
            switch rule {
            case .hours(let hours):
                guard let most = hours.most else { continue }
                let exceeds = spans(of: hours.span, with: day).contains { span in
                    let credit = hours.span == .day ? 0 : leaveDays(in: span) * hours.leaveCounts.count
                    return span.reduce(0) { $0 + (paid[$1]?.count ?? 0) } + credit + more.count > most.count
                }
                if exceeds { return true }
            case .days(let days):
                guard let most = days.most, days.shifts.isEmpty, paid[day] == nil else { continue }
                if spans(of: days.span, with: day).contains(where: { $0.count { paid[$0] != nil } + 1 > most }) {
                    return true
                }
            default: continue
            }
        }
        return false
    }

    private var weeks: [Range<Int>] {
        stride(from: 0, to: hall.period.days, by: 7).map { $0..<min($0 + 7, hall.period.days) }
    }

    private func spans(of span: Hours.Span, with day: Int) -> [Range<Int>] {
        switch span {
        case .day: [day..<(day + 1)]
        case .week: weeks.filter { $0.contains(day) }
        case .period: [0..<hall.period.days]
        case .sevenDays: (day..<min(day + 7, hall.period.days)).map { ($0 - 6)..<($0 + 1) }
        }
    }

    /// Days of the span, within the period, whose slots are all on leave.
    private func leaveDays(in span: Range<Int>) -> Int {
        span.clamped(to: 0..<hall.period.days).count { day in
            hall.period.slots(ofDay: day).allSatisfy { slot in employee.leave.contains { $0.slots.contains(slot) } }
        }
    }

    /// The least paid time that any shift of the contract brings.
    private var shortestShift: Minutes {
        let allowed = hall.contracts.first { $0.id == employee.contract }?.shifts ?? []
        let times = hall.shifts.filter { allowed.contains($0.id) }.flatMap { shift in
            shift.lengths.map { length in
                shift.breaks.reduce(length.count) { $0 - ($1.isPaid || $1.dueFrom > length ? 0 : $1.length.count) }
            }
        }
        return Minutes(times.min() ?? hall.period.grid.count)
    }
}
