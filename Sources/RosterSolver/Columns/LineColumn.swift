import RosterModel
import RosterPricing
import RosterRules

/// One employee's whole period as a column of a restricted master.
///
/// All rules about one employee are in its cost, exactly, whether the line network has room for them or not.
struct LineColumn: Column, Hashable, Sendable {
    let member: Int
    /// By day.
    let paths: [DayPath?]
    /// Cost of the rules about this employee, in pricing units.
    let cost: Int
    /// Cells on duty, ascending.
    let duty: [Int]

    init(_ paths: [DayPath?], member number: Int, in schedule: Schedule) {
        let member = schedule.staff.members[number]
        self.member = number
        self.paths = paths
        var cost = member.lineCost(
            of: paths[...], kinds: paths.map { member.kind(of: $0?.option) }[...],
            grid: schedule.staff.problem.hall.period.grid.count)
        var duty: [Int] = []
        for (day, path) in paths.enumerated() {
            cost += member.cost(of: path, day: day)
            duty += DayColumn(member: number, day: day, path: path).cells(
                slotsPerDay: schedule.slotsPerDay, slotCount: schedule.slotCount)
        }
        self.cost = cost
        self.duty = duty.sorted()
    }

    func cells(slotsPerDay: Int, slotCount: Int) -> [Int] { duty }

    /// Whether an employee is on duty in a cell.
    func covers(_ cell: Int) -> Bool {
        var (low, high) = (0, duty.count)
        while low < high {
            let middle = (low + high) / 2
            if duty[middle] < cell { low = middle + 1 } else { high = middle }
        }
        return low < duty.count && duty[low] == cell
    }
}
