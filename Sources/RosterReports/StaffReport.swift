public import RosterModel
public import RosterRules

/// What the period asks of each employee, and of each employment category beside the others (R17, 同工不同酬).
public struct StaffReport: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public let employee: Employee.ID
        public let name: String
        public let category: String
        /// Days with a shift.
        public let days: Int
        public let paid: Minutes
        /// Bounds on the paid time of the period; `nil` where no rule gives one.
        public let least: Minutes?
        public let most: Minutes?
        public let breaks: Int
        public let breakTime: Minutes
        /// Distinct window types in the poorest week that has a shift; 0 without shifts.
        public let windows: Int
        /// The longest duty without a rest (of the length `unbroken_duty` asks for, where that rule binds).
        public let longestDuty: Minutes
        /// Minutes at windows, each times the window's strain.
        public let strain: Int

        public var isOutOfBounds: Bool {
            (least.map { paid < $0 } ?? false) || (most.map { paid > $0 } ?? false)
        }
    }

    /// Sums over the employees of a category; means are theirs to divide.
    public struct CategoryLine: Hashable, Sendable {
        public let category: String
        public let employees: Int
        public let days: Int
        public let paid: Minutes
        public let breakTime: Minutes
        public let windows: Int
        public let strain: Int
        public let longestDuty: Minutes
    }

    /// In the hall's order, also those without a shift.
    public let lines: [Line]
    /// In the order in which the staff list first names them.
    public let categories: [CategoryLine]

    public init(of roster: Roster, in problem: Problem) {
        self.init(Attendance(roster, in: problem.hall), problem)
    }

    init(_ attendance: Attendance, _ problem: Problem) {
        let lines = problem.hall.employees.indices.map { StaffReport.line(of: $0, attendance, problem) }
        var order: [String] = []
        for line in lines where !order.contains(line.category) { order.append(line.category) }
        self.lines = lines
        categories = order.map { category in
            let own = lines.filter { $0.category == category }
            func sum(_ value: (Line) -> Int) -> Int { own.reduce(0) { $0 + value($1) } }
            return CategoryLine(
                category: category, employees: own.count, days: sum(\.days), paid: Minutes(sum(\.paid.count)),
                breakTime: Minutes(sum(\.breakTime.count)), windows: sum(\.windows), strain: sum(\.strain),
                longestDuty: own.map(\.longestDuty).max() ?? 0)
        }
    }

    private static func line(of index: Int, _ attendance: Attendance, _ problem: Problem) -> Line {
        let hall = attendance.hall
        let employee = hall.employees[index]
        let shifts = attendance.shifts[index]
        let bounds = Limits(employee, shifts, problem).bounds()
        let rests = shifts.flatMap(\.activities).filter { if case .rest = $0.kind { true } else { false } }
        let duty = shifts.flatMap(\.activities).compactMap { activity -> (WindowType, Int)? in
            guard case .duty(let id) = activity.kind, let window = hall.windows.first(where: { $0.id == id })
            else { return nil }
            return (window, activity.slots.count * hall.period.grid.count)
        }
        let rule = problem.rules.lazy.filter { $0.scope.binds(employee) }.compactMap { entry -> UnbrokenDuty? in
            if case .unbrokenDuty(let rule) = entry.rule { rule } else { nil }
        }.first
        return Line(
            employee: employee.id, name: employee.name, category: employee.category, days: shifts.count,
            paid: shifts.reduce(0) { $0 + $1.paid(in: hall) }, least: bounds.least, most: bounds.most,
            breaks: rests.count, breakTime: rests.reduce(0) { $0 + $1.slots.count * hall.period.grid },
            windows: fewestWindows(shifts, hall),
            longestDuty: shifts.map { $0.longestDuty(in: hall, rule) }.max() ?? 0,
            strain: duty.reduce(0) { $0 + $1.0.strain * $1.1 })
    }

    private static func fewestWindows(_ shifts: [Attendance.Shift], _ hall: Hall) -> Int {
        var weeks: [Int: Set<WindowType.ID>] = [:]
        for shift in shifts {
            let served = shift.activities.compactMap { activity -> WindowType.ID? in
                if case .duty(let window) = activity.kind { window } else { nil }
            }
            weeks[shift.day / 7, default: []].formUnion(served)
        }
        return weeks.values.map(\.count).min() ?? 0
    }
}
