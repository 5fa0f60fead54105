public import RosterModel

/// Why a roster cannot be paid as it stands.
public struct PayrollRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Fault: Hashable, Sendable, CustomStringConvertible {
        case noPayrollID(Employee.ID, name: String)
        /// Two employees whose hours payroll would add up as one person's.
        case sharedPayrollID(String, Employee.ID, Employee.ID)
        case unknownEmployee(Employee.ID)
        case unknownWindow(WindowType.ID, Employee.ID, CivilDate)
        case unknownBreak(BreakType.ID, Employee.ID, CivilDate)
        /// Time that would be paid twice.
        case overlap(Employee.ID, CivilDate, at: String)

        public var description: String {
            switch self {
            case .noPayrollID(let employee, let name):
                let person = name == employee.text ? name : "\(name) (\(employee))"
                return "\(person) is to be paid but has no payroll id; fill in payroll_id in the staff table"
            case .sharedPayrollID(let id, let first, let second):
                return "\(first) and \(second) have the same payroll id \(id); give each their own"
            case .unknownEmployee(let employee):
                return "\(employee) is rostered but is not in the staff table"
            case .unknownWindow(let window, let employee, let date):
                return "\(employee) serves on \(date) at \(window), which is no window of the hall"
            case .unknownBreak(let name, let employee, let date):
                return
                    "\(employee) takes \(name) on \(date), which is no break of that shift, so it is unknown whether it is paid"
            case .overlap(let employee, let date, let time):
                return "\(employee) is rostered twice on \(date) at \(time)"
            }
        }
    }

    public let faults: [Fault]

    /// The first fault, and how many more there are.
    public var brief: String {
        let first = faults.first.map(\.description) ?? ""
        return faults.count > 1 ? "\(first) (and \(faults.count - 1) more; roster payroll lists them)" : first
    }

    /// One fault a line.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}

extension PayrollRefusal.Fault {
    /// Faults of the whole roster, by employee identifier and time.
    static func all(in roster: Roster, _ hall: Hall) -> [Self] {
        var result: [Self] = []
        var owners: [String: Employee.ID] = [:]
        for (employee, activities) in roster.byEmployee {
            guard let person = hall.employees.first(where: { $0.id == employee }) else {
                result.append(.unknownEmployee(employee))
                continue
            }
            if let id = person.payrollID, !id.isEmpty {
                if let other = owners[id] { result.append(.sharedPayrollID(id, other, employee)) }
                owners[id] = employee
            } else {
                result.append(.noPayrollID(employee, name: person.name))
            }
            result += faults(of: activities, in: hall)
        }
        // Leave is paid too, where the hall says what it pays.
        let rostered = Set(roster.activities.map(\.employee))
        for person in hall.employees where !rostered.contains(person.id) {
            guard !PayTime(of: person, doing: [], in: hall).minutes.isEmpty else { continue }
            if let id = person.payrollID, !id.isEmpty {
                if let other = owners[id] { result.append(.sharedPayrollID(id, other, person.id)) }
                owners[id] = person.id
            } else {
                result.append(.noPayrollID(person.id, name: person.name))
            }
        }
        return result
    }

    private static func faults(of activities: [Roster.Activity], in hall: Hall) -> [Self] {
        var result: [Self] = []
        var paidUntil = Int.min
        for activity in activities.sorted(by: { $0.slots.lowerBound < $1.slots.lowerBound }) {
            let first = activity.slots.lowerBound
            let date = hall.period.civilDate(ofSlot: first)
            switch activity.kind {
            case .duty(let window) where !hall.windows.contains { $0.id == window }:
                result.append(.unknownWindow(window, activity.employee, date))
            case .rest(let name) where hall.isPaid(name, in: activity.shift) == nil:
                result.append(.unknownBreak(name, activity.employee, date))
            default: break
            }
            if first < paidUntil {
                let time = hall.period.clockText(ofSlot: first, day: date - hall.period.start)
                result.append(.overlap(activity.employee, date, at: time))
            }
            paidUntil = max(paidUntil, activity.slots.upperBound)
        }
        return result
    }
}
