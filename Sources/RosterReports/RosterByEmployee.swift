import RosterModel

extension Roster {
    /// The activities of each employee who has any, by employee identifier.
    var byEmployee: [(employee: Employee.ID, activities: [Activity])] {
        var result: [(employee: Employee.ID, activities: [Activity])] = []
        for activity in activities {
            if let last = result.indices.last, result[last].employee == activity.employee {
                result[last].activities.append(activity)
            } else {
                result.append((activity.employee, [activity]))
            }
        }
        return result
    }
}

extension Hall {
    /// Whether a break of a shift type is paid; nothing if there is no such break.
    func isPaid(_ name: BreakType.ID, in shift: ShiftType.ID) -> Bool? {
        shifts.first { $0.id == shift }?.breaks.first { $0.id == name }?.isPaid
    }
}
