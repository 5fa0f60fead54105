import RosterModel
import RosterPricing

/// One employee's day as a column of the restricted master.
struct DayColumn: Column, Hashable, Sendable {
    let member: Int
    let day: Int
    /// `nil`: a day off.
    let path: DayPath?

    /// Cost beside the coupled rules and the line, less that of the day off it replaces; in pricing units.
    func cost(in staff: Staff) -> Int {
        guard let path else { return 0 }
        let member = staff.members[member]
        return path.cost + member.costs.option(path.option, day: day) + member.cellCost(of: path, day: day)
            - member.costs.off[day]
    }

    /// The same with what the rules over days cost with each day class on this day; `nil` where they forbid it.
    ///
    /// - Parameter lineCosts: By day class.
    func cost(in staff: Staff, _ lineCosts: [Int?]) -> Int? {
        lineCosts[staff.members[member].kind(of: path?.option)].map { cost(in: staff) + $0 - (lineCosts[0] ?? 0) }
    }

    func paid(in staff: Staff) -> Int { path.map { staff.members[member].plan.options[$0.option].paid } ?? 0 }

    /// Cells (window · slots + slot of the period) on duty.
    func cells(slotsPerDay: Int, slotCount: Int) -> [Int] {
        var cells: [Int] = []
        for segment in path?.segments ?? [] where segment.isDuty {
            let slots = (Int(segment.begin)..<Int(segment.end)).shifted(by: day * slotsPerDay).clamped(
                to: 0..<slotCount)
            for slot in slots { cells.append(Int(segment.code) * slotCount + slot) }
        }
        return cells
    }
}
