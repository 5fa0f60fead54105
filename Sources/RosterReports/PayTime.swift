public import RosterModel

/// One employee's time by the pay code it has, slot by slot, and within a slot to the minute: `Docs/Payroll.md` says how.
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
    /// Ordinary minutes so far of each day; and those that no tier asked before made overtime, of each week and month.
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
        var left = hall.period.grid.count
        while left > 0 {
            let part = part(of: left, on: date, day: activity.day, ordinary)
            add(part.code, date, window, minutes: part.minutes)
            left -= part.minutes
        }
        if let night = rule.night {
            let clock = hall.period.clock(ofSlot: slot)
            if clock >= night.begin || clock < night.end { add(PayCode(.night), date, window) }
        }
    }

    /// - Parameter minutes: A whole slot if not given.
    private mutating func add(_ code: PayCode, _ date: CivilDate, _ window: WindowType.ID?, minutes count: Int? = nil) {
        minutes[Key(date: date, code: code, window: window), default: 0] += count ?? hall.period.grid.count
    }

    /// A holiday's rate, a rest day's, or that of the first tier that is full: the day's, the week's, the month's.
    ///
    /// - Parameter left: Minutes of a slot that have no code yet.
    /// - Returns: The code of the first of them, and how many have the same: a tier may be full in the middle of a slot.
    private mutating func part(
        of left: Int, on date: CivilDate, day: Int, _ ordinary: PayCode.Kind
    ) -> (code: PayCode, minutes: Int) {
        let calendar = hall.period.calendar
        if let rate = rule.holiday, calendar.isHoliday(date) { return (PayCode(.holiday, rate: rate), left) }
        if let rate = rule.restDay, calendar.isRestDay(date) {
            return (rule.timeOff.contains(.restDay) ? PayCode(.timeOff) : PayCode(.restDay, rate: rate), left)
        }
        let week = day / 7, month = month(ofDay: day)
        let full = [days[day, default: 0], weeks[week, default: 0], months[month, default: 0]]
        let minutes = rule.overtime.reduce(left) { least, tier in
            let missing = tier.beyond.count - full[tier.span.order]
            return missing > 0 ? min(least, missing) : least
        }
        // Of several tiers of a span the highest that is full.
        let tier = PayRule.Tier.Span.allCases.compactMap { span in
            rule.overtime.last { $0.span == span && $0.beyond.count <= full[span.order] }
        }.first
        days[day, default: 0] += minutes
        if tier?.span != .day { weeks[week, default: 0] += minutes }
        if tier?.span != .day && tier?.span != .week { months[month, default: 0] += minutes }
        guard let tier else { return (PayCode(ordinary), minutes) }
        return (rule.timeOff.contains(.overtime) ? PayCode(.timeOff) : PayCode(.overtime, rate: tier.rate), minutes)
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
