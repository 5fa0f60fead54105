import RosterModel

/// A hall of two windows and half-hour slots, from Monday 2026-11-23.
func tinyHall(
    employees: [Employee] = [.tiny("ann")], days: Int = 1, grid: Minutes = 30, dayBegins: Minutes = 0,
    needs: [(window: Int, slots: Range<Int>, need: Demand.Need)] = []
) -> Hall {
    var demand = Demand(windows: 2, slots: days * (Minutes.day / grid))
    for (window, slots, need) in needs {
        for slot in slots { demand[window, slot] = need }
    }
    return Hall(
        name: "Tiny", period: Period(start: monday, days: days, grid: grid, dayBegins: dayBegins),
        windows: [
            WindowType(id: "tax", counters: 3, strain: 2), WindowType(id: "cash", counters: 3, level: 2),
        ],
        demand: demand,
        shifts: [
            ShiftType(
                id: "day", starts: [480], lengths: [480],
                breaks: [
                    BreakType(id: "tea", length: 30, isPaid: true), BreakType(id: "lunch", length: 60, isPaid: false),
                ])
        ],
        contracts: [Contract(id: "full", shifts: ["day"])], employees: employees)
}

let monday = CivilDate(dayNumber: 20_780)

extension Employee {
    /// Able at both windows, known to payroll as `P-` and the id.
    static func tiny(
        _ id: Employee.ID, category: String = "", payrollID: String? = nil,
        skills: [Skill] = [Skill("tax", level: 2), Skill("cash", level: 2)], availability: [Range<Int>]? = nil,
        leave: [Leave] = [], history: History = History()
    ) -> Employee {
        Employee(
            id: id, category: category, contract: "full", payrollID: payrollID ?? "P-\(id)", skills: skills,
            availability: availability, leave: leave, history: history)
    }
}

extension Roster.Activity {
    static func duty(_ employee: Employee.ID, _ window: WindowType.ID, _ slots: Range<Int>, day: Int = 0) -> Self {
        Self(employee: employee, day: day, shift: "day", slots: slots, kind: .duty(window))
    }
    static func rest(_ employee: Employee.ID, _ name: BreakType.ID, _ slots: Range<Int>, day: Int = 0) -> Self {
        Self(employee: employee, day: day, shift: "day", slots: slots, kind: .rest(name))
    }
}
