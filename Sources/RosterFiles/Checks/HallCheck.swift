import RosterModel
import RosterRules

/// Looks for what can be read but cannot be meant: figures and rows that contradict each other.
///
/// What no roster can satisfy is an error only when two written things contradict each other whatever else is rostered;
/// a hall that is short of staff is none.
struct HallCheck {
    let reader: HallReader
    let hall: Hall
    let rules: [PlacedRule]

    var complaints: Complaints { reader.complaints }
    var period: Period { hall.period }

    func run() {
        checkDemand()
        checkOpening()
        checkSkills()
        checkPins()
        var hours = HoursCheck(self)
        hours.run()
        checkScore()
    }

    /// The first hard entry of that name which binds the employee and the window type.
    func hard(_ name: String, _ employee: Employee? = nil, _ window: WindowType? = nil) -> PlacedRule? {
        rules.first { rule in
            guard rule.entry.rule.name == name, rule.entry.price == .hard else { return false }
            if let employee, !rule.entry.scope.binds(employee) { return false }
            if let window, !rule.entry.scope.binds(window) { return false }
            return true
        }
    }

    /// Whether the employee could serve at the window on some date of the period, or need not be qualified.
    func canServe(_ employee: Employee, at window: WindowType) -> Bool {
        guard hard("qualification", employee, window) != nil else { return true }
        let first = period.start, last = period.start + period.days
        return employee.skills.contains { skill in
            skill.window == window.id && skill.level >= window.level && (skill.from ?? last) <= last
                && (skill.until ?? first) >= first
        }
    }

    /// `rule leave (hall.yaml:31)`, or `rule leave, which always holds unless it is priced`.
    func reference(_ rule: PlacedRule) -> String {
        guard let place = rule.place else { return "rule \(rule.entry.rule.name), which holds by default" }
        return "rule \(rule.entry.rule.name) (\(complaints.reference(to: place)))"
    }
}
