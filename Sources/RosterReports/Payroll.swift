public import RosterModel

/// What each employee is to be paid for: the long file that payroll systems import.
///
/// Minutes come from the roster slot by slot and belong to the civil date on which they are worked: a
/// shift over midnight is split there. Time of a shift that began before the period is no part of it;
/// it was in the payroll of the period in which the shift began. What time is paid as, the hall's pay rules
/// say; without any all of it is regular, and leave is not in it.
public struct Payroll: Hashable, Sendable {
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
        public let code: PayCode
        /// As payroll calls the code.
        public let codeName: String
        public let window: WindowType.ID?
        public let minutes: Minutes
        public let hours: HundredthHours
    }

    /// The sum of an employee's rows of one pay code.
    public struct Total: Hashable, Sendable {
        public let payee: Payee
        public let code: PayCode
        /// As payroll calls the code.
        public let codeName: String
        public let rows: Int
        public let minutes: Minutes
        public let hours: HundredthHours
    }

    /// By employee identifier, date, pay code, then window in the hall's order.
    public let rows: [Row]
    /// Every pay code that the employee's time can have, of every employee who has a row, also those that are zero.
    public let totals: [Total]
    /// Every pay code that anybody's time can have.
    public let codes: [PayCode]

    /// - Throws: Every reason why these hours could be paid wrongly, all at once.
    public init(of roster: Roster, in hall: Hall) throws(PayrollRefusal) {
        let faults = PayrollRefusal.Fault.all(in: roster, hall)
        guard faults.isEmpty else { throw PayrollRefusal(faults: faults) }
        let windows = Dictionary(hall.windows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var rows: [Row] = []
        var totals: [Total] = []
        let activities = Dictionary(roster.byEmployee.map { ($0.employee, $0.activities) }, uniquingKeysWith: +)
        for person in hall.employees.sorted(by: { $0.id < $1.id }) {
            let time = PayTime(of: person, doing: activities[person.id] ?? [], in: hall)
            guard !time.minutes.isEmpty, let payrollID = person.payrollID else { continue }
            let payee = Payee(
                payrollID: payrollID, employee: person.id, name: person.name, category: person.category)
            let spent = time.minutes.sorted { lhs, rhs in
                (lhs.key.date, lhs.key.code, lhs.key.window.flatMap { windows[$0] } ?? -1)
                    < (rhs.key.date, rhs.key.code, rhs.key.window.flatMap { windows[$0] } ?? -1)
            }
            let rule = hall.pay.rule(for: person)
            let hours = HundredthHours.apportioned(
                spent.map { part in
                    (minutes: part.value, group: rule.codes.firstIndex(of: part.key.code) ?? 0, part.key.code.account)
                })
            let own = zip(spent, hours).map { entry, hours in
                Row(
                    payee: payee, date: entry.key.date, code: entry.key.code, codeName: rule.name(of: entry.key.code),
                    window: entry.key.window, minutes: Minutes(entry.value), hours: hours)
            }
            rows += own
            totals += rule.codes.map { code in
                let rows = own.filter { $0.code == code }
                return Total(
                    payee: payee, code: code, codeName: rule.name(of: code), rows: rows.count,
                    minutes: Minutes(rows.reduce(0) { $0 + $1.minutes.count }),
                    hours: HundredthHours(rows.reduce(0) { $0 + $1.hours.count }))
            }
        }
        self.rows = rows
        self.totals = totals
        codes = hall.pay.codes
    }

    /// Rows, minutes and hours of one pay code over all employees.
    public func grandTotal(of code: PayCode) -> (rows: Int, minutes: Minutes, hours: HundredthHours) {
        let parts = totals.filter { $0.code == code }
        return (
            parts.reduce(0) { $0 + $1.rows },
            Minutes(parts.reduce(0) { $0 + $1.minutes.count }),
            HundredthHours(parts.reduce(0) { $0 + $1.hours.count })
        )
    }
}
