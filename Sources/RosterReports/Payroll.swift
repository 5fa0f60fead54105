public import RosterModel

/// What each employee is to be paid for: the long file that payroll systems import.
///
/// Minutes come from the roster slot by slot and belong to the civil date on which they are worked: a
/// shift over midnight is split there. Time of a shift that began before the period is no part of it;
/// it was in the payroll of the period in which the shift began. Leave is not in it either: the hall
/// does not say what leave pays.
public struct Payroll: Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// On duty at a window.
        case regular = "REG"
        case paidBreak = "BREAK_PAID"
        case unpaidBreak = "BREAK_UNPAID"

        public var isPaid: Bool { self != .unpaidBreak }
    }

    /// Whom a row or a total is about, as payroll knows the person.
    public struct Payee: Hashable, Sendable {
        public let payrollID: String
        public let employee: Employee.ID
        public let name: String
        public let category: String
    }

    /// All time of one employee, date, pay code and window type; breaks have no window.
    public struct Row: Hashable, Sendable {
        public let payee: Payee
        public let date: CivilDate
        public let code: Code
        public let window: WindowType.ID?
        public let minutes: Minutes
        public let hours: HundredthHours
    }

    /// The sum of an employee's rows of one pay code.
    public struct Total: Hashable, Sendable {
        public let payee: Payee
        public let code: Code
        public let rows: Int
        public let minutes: Minutes
        public let hours: HundredthHours
    }

    /// By employee identifier, date, pay code, then window in the hall's order.
    public let rows: [Row]
    /// Every pay code of every employee who has a row, also those that are zero.
    public let totals: [Total]

    /// - Throws: Every reason why these hours could be paid wrongly, all at once.
    public init(of roster: Roster, in hall: Hall) throws(PayrollRefusal) {
        let faults = PayrollRefusal.Fault.all(in: roster, hall)
        guard faults.isEmpty else { throw PayrollRefusal(faults: faults) }
        let windows = Dictionary(hall.windows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var rows: [Row] = []
        var totals: [Total] = []
        for (employee, activities) in roster.byEmployee {
            guard let person = hall.employees.first(where: { $0.id == employee }), let payrollID = person.payrollID
            else { continue }
            let payee = Payee(payrollID: payrollID, employee: employee, name: person.name, category: person.category)
            let spent = Payroll.minutes(of: activities, in: hall).sorted { lhs, rhs in
                (lhs.key.date, lhs.key.code.order, lhs.key.window.flatMap { windows[$0] } ?? -1)
                    < (rhs.key.date, rhs.key.code.order, rhs.key.window.flatMap { windows[$0] } ?? -1)
            }
            let hours = HundredthHours.apportioned(
                spent.map { (minutes: $0.value, group: $0.key.code.order, isPaid: $0.key.code.isPaid) })
            let own = zip(spent, hours).map { entry, hours in
                Row(
                    payee: payee, date: entry.key.date, code: entry.key.code, window: entry.key.window,
                    minutes: Minutes(entry.value), hours: hours)
            }
            rows += own
            totals += Code.allCases.map { code in
                let rows = own.filter { $0.code == code }
                return Total(
                    payee: payee, code: code, rows: rows.count,
                    minutes: Minutes(rows.reduce(0) { $0 + $1.minutes.count }),
                    hours: HundredthHours(rows.reduce(0) { $0 + $1.hours.count }))
            }
        }
        self.rows = rows
        self.totals = totals
    }

    /// Rows, minutes and hours of one pay code over all employees.
    public func grandTotal(of code: Code) -> (rows: Int, minutes: Minutes, hours: HundredthHours) {
        let parts = totals.filter { $0.code == code }
        return (
            parts.reduce(0) { $0 + $1.rows },
            Minutes(parts.reduce(0) { $0 + $1.minutes.count }),
            HundredthHours(parts.reduce(0) { $0 + $1.hours.count })
        )
    }

    private struct Key: Hashable {
        let date: CivilDate
        let code: Code
        let window: WindowType.ID?
    }

    /// Minutes by date, code and window, slot by slot: midnight always lies between two slots.
    private static func minutes(of activities: [Roster.Activity], in hall: Hall) -> [Key: Int] {
        var result: [Key: Int] = [:]
        for activity in activities {
            let (code, window): (Code, WindowType.ID?) =
                switch activity.kind {
                case .duty(let window): (.regular, window)
                case .rest(let name):
                    (hall.isPaid(name, in: activity.shift) == true ? .paidBreak : .unpaidBreak, nil)
                }
            for slot in activity.slots {
                let key = Key(date: hall.period.civilDate(ofSlot: slot), code: code, window: window)
                result[key, default: 0] += hall.period.grid.count
            }
        }
        return result
    }
}

extension Payroll.Code {
    fileprivate var order: Int { Payroll.Code.allCases.firstIndex(of: self) ?? 0 }
}
