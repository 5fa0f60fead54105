import RosterModel
import RosterRules

extension HallCheck {
    /// People who can serve nowhere, or at fewer windows than a hard rule asks for.
    func checkSkills() {
        for (index, employee) in hall.employees.enumerated() {
            let member = reader.staff[index]
            let served = hall.windows.filter { canServe(employee, at: $0) }
            if served.isEmpty {
                complaints.warning(
                    member.place, "employee \(shown(employee.id.text)) is qualified for no window",
                    "and will not be rostered")
                continue
            }
            for rule in rules where rule.entry.price == .hard && rule.entry.scope.binds(employee) {
                guard case .distinctWindows(let figures) = rule.entry.rule else { continue }
                let count = served.count { rule.entry.scope.binds($0) }
                guard count < figures.least else { continue }
                complaints.error(
                    member.place,
                    "employee \(shown(employee.id.text)) can serve at \(count) of the windows, but \(reference(rule)) "
                        + "asks for \(figures.least) in every week",
                    "add a skill, price the rule, or bind it to others")
            }
        }
    }
}
