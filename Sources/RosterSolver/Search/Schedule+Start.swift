import RosterModel
import RosterPricing
import RosterRules

extension Schedule {
    /// The days of a roster that break no hard rule by themselves (leave, pins, a shift there no longer is).
    ///
    /// What days break together, or all employees, is left to the search to mend.
    init(legalPartOf roster: Roster, staff: Staff, coupling: Coupling) {
        self.init(staff: staff, coupling: coupling)
        let hall = staff.problem.hall
        var activities: [Employee.ID: [Roster.Activity]] = [:]
        for activity in roster.activities { activities[activity.employee, default: []].append(activity) }
        for (number, member) in staff.members.enumerated() {
            let own = activities[member.employee.id] ?? []
            for day in 0..<days {
                guard let path = member.path(own.filter { $0.day == day }, day: day, hall: hall),
                    path.cost + member.costs.option(path.option, day: day) + member.cellCost(of: path, day: day)
                        < Scale.hard
                else { continue }
                setPath(path, member: number, day: day)
            }
            updateMemberCost(number)
        }
    }
}
