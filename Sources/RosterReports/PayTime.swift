public import RosterModel

/// One employee's time, slot by slot, by the pay code it has: `Docs/Payroll.md` says how.
struct PayTime {
    struct Key: Hashable {
        let date: CivilDate
        let code: PayCode
        let window: WindowType.ID?
    }

    private let hall: Hall
    private let rule: PayRule
    /// Minutes by date, code and window: midnight always lies between two slots.
    private(set) var minutes: [Key: Int] = [:]
    /// Ordinary minutes so far of each day; and those that no tier before made overtime, of each week and month.
    private var days: [Int: Int] = [:]
    private var weeks: [Int: Int] = [:]
    private var months: [Int: Int] = [:]

    /// - Parameter activities: Without overlaps.
    init(of employee: Employee, doing activities: [Roster.Activity], in hall: Hall) {
        self.hall = hall
        rule = hall.pay.rule(for: employee)
        for worked in employee.history.worked {
            months[month(ofDay: worked.day), default: 0] += worked.paid.count
        }
        for activity in activities.sorted(by: { $0.slots.lowerBound < $1.slots.lowerBound }) {
            for slot in activity.slots { add(slot, of: activity) }
        }
        addLeave(of: employee, worked: Set(activities.map(\.day)))
    }

    private mutating func add(_ slot: Int, of activity: Roster.Activity) {
        let date = hall.period.civilDate(ofSlot: slot)
        let window: WindowType.ID?
        let ordinary: PayCode.Kind
        switch activity.kind {
        case .duty(let id):
            (window, ordinary) = (id, rule.training.contains(id) ? .training : .regular)
        case .rest(let name):
            guard hall.isPaid(name, in: activity.shift) == true else {
                return add(PayCode(.unpaidBreak), date, nil)
            }
            (window, ordinary) = (nil, .paidBreak)
        }
        add(code(of: slot, on: date, day: activity.day, ordinary), date, window)
        if let night = rule.night {
            let clock = hall.period.clock(ofSlot: slot)
            if clock >= night.begin || clock < night.end { add(PayCode(.night), date, window) }
        }
    }

    private mutating func add(_ code: PayCode, _ date: CivilDate, _ window: WindowType.ID?) {
        minutes[Key(date: date, code: code, window: window), default: 0] += hall.period.grid.count
    }

    /// A holiday's rate, a rest day's, or that of the first tier that is full: the day's, the week's, the month's.
    private mutating func code(of slot: Int, on date: CivilDate, day: Int, _ ordinary: PayCode.Kind) -> PayCode {
        switch hall.period.calendar.kind(of: date) {
        case .holiday:
            if let rate = rule.holiday { return PayCode(.holiday, rate: rate) }
        case .restDay:
            if let rate = rule.restDay {
                return rule.timeOff.contains(.restDay) ? PayCode(.timeOff) : PayCode(.restDay, rate: rate)
            }
        case .workday: break
        }
        let grid = hall.period.grid.count
        let week = day / 7, month = month(ofDay: day)
        let full = [days[day, default: 0], weeks[week, default: 0], months[month, default: 0]]
        days[day, default: 0] += grid
        for span in PayRule.Tier.Span.allCases {
            // Of several tiers of a span the highest that is full.
            if let tier = rule.overtime.last(where: { $0.span == span && $0.beyond.count <= full[span.order] }) {
                if span == .week { weeks[week, default: 0] += grid }
                if span == .month { months[month, default: 0] += grid }
                return rule.timeOff.contains(.overtime) ? PayCode(.timeOff) : PayCode(.overtime, rate: tier.rate)
            }
        }
        weeks[week, default: 0] += grid
        months[month, default: 0] += grid
        return PayCode(ordinary)
    }

    /// Whole days of leave on workdays on which there is no shift.
    private mutating func addLeave(of employee: Employee, worked: Set<Int>) {
        guard let pay = rule.leave, pay > 0 else { return }
        for day in 0..<hall.period.days where !worked.contains(day) {
            let date = hall.period.date(ofDay: day), slots = hall.period.slots(ofDay: day)
            guard hall.period.calendar.kind(of: date) == .workday,
                let leave = employee.leave.first(where: { $0.slots.contains(slots.lowerBound) }),
                slots.allSatisfy({ slot in employee.leave.contains { $0.slots.contains(slot) } })
            else { continue }
            let kind = leave.reason.lowercased() == "time off" ? PayCode.Kind.timeOffTaken : .leave
            minutes[Key(date: date, code: PayCode(kind), window: nil), default: 0] += pay.count
        }
    }

    /// A number for the month of a day's date.
    private func month(ofDay day: Int) -> Int {
        let date = hall.period.date(ofDay: day).yearMonthDay
        return date.year * 12 + date.month
    }
}

extension Hall {
    /// Minutes of time off in lieu that each employee earns by a roster, less those taken; in the hall's order.
    public func timeOffEarned(by roster: Roster) -> [Int] {
        let activities = Dictionary(roster.byEmployee.map { ($0.employee, $0.activities) }, uniquingKeysWith: +)
        return employees.map { employee in
            let time = PayTime(of: employee, doing: activities[employee.id] ?? [], in: self)
            return time.minutes.reduce(0) { sum, part in
                switch part.key.code.kind {
                case .timeOff: sum + part.value
                case .timeOffTaken: sum - part.value
                default: sum
                }
            }
        }
    }
}
