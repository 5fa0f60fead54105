import GLPK
import Linear
import RosterModel
import RosterPricing
import RosterRules

/// A small integer program: some employee-days may change among known columns, all else stays.
///
/// Each free day keeps its day class, so the rules over days keep their cost; cover, counters and backup are
/// rows as in the restricted master. It is started from the present schedule and kept small enough for
/// GLPK's branch and cut to finish.
struct ColumnProgram {
    private var model = Model()
    /// Columns to choose from, and their variables; the present path of each free day is the first of its day.
    private var choices: [(column: DayColumn, variable: Variable)] = []
    private var start: [Double] = []

    /// - Parameters:
    ///   - free: Which (member, day) may change.
    ///   - candidates: Other columns for them, in order of promise.
    ///   - most: The most columns for one day.
    init(_ schedule: Schedule, free: [(member: Int, day: Int)], candidates: (Int, Int) -> [DayColumn], most: Int) {
        let staff = schedule.staff
        let coupling = schedule.coupling
        var fixed = schedule
        var objective = Expression()
        for (member, day) in free { fixed.setPath(nil, member: member, day: day) }
        var seated: [Int: Expression] = [:]
        var onDuty: [[Int: [(member: Int, variable: Variable)]]] = coupling.backups.map { _ in [:] }
        for (member, day) in free {
            guard let present = schedule.paths[member * schedule.days + day] else { continue }
            let person = staff.members[member]
            let kind = person.kind(of: present.option)
            var options = [DayColumn(member: member, day: day, path: present)]
            for column in candidates(member, day)
            where options.count < most && person.kind(of: column.path?.option) == kind && !options.contains(column) {
                options.append(column)
            }
            var chosen = Expression()
            for (number, column) in options.enumerated() {
                let variable = model.addBinary("\(person.employee.id) day \(day + 1) way \(number + 1)")
                start.append(number == 0 ? 1 : 0)
                choices.append((column, variable))
                chosen.add(1, of: variable)
                objective.add(Double(column.cost(in: staff)) / Double(Scale.point), of: variable)
                let cells = column.cells(slotsPerDay: schedule.slotsPerDay, slotCount: schedule.slotCount)
                for cell in cells { seated[cell, default: Expression()].add(1, of: variable) }
                for slot in Set(cells.map { $0 % schedule.slotCount }) {
                    for backup in coupling.backups.indices {
                        onDuty[backup][slot, default: []].append((member, variable))
                    }
                }
            }
            model.require("\(person.employee.id) day \(day + 1)", chosen, equals: 1)
        }
        addCover(schedule, fixed, seated, &objective)
        addBackup(schedule, fixed, onDuty, &objective)
        model.minimize(objective)
    }

    var size: Int { choices.count }

    /// One row for each cell that the free days can reach: what is missing below and what is over, by slope.
    private mutating func addCover(
        _ schedule: Schedule, _ fixed: Schedule, _ seated: [Int: Expression], _ objective: inout Expression
    ) {
        for cell in seated.keys.sorted() {
            guard let people = seated[cell] else { continue }
            let table = schedule.coupling.tables[schedule.coupling.tableNumbers[cell]]
            let base = fixed.counts[cell]
            let now = schedule.counts[cell]
            let most = min(base + people.terms.count, table.count - 1)
            // Cost by steps: the first person's change, the second's, …; they never fall, so steps fill in order.
            var steps = -people
            for next in (base + 1)...max(base + 1, most) where next <= most {
                let change = table[next] - table[next - 1]
                guard change < Scale.hard else { break }
                let step = model.addContinuous("cell \(cell) person \(next)", in: 0...1)
                start.append(next <= now ? 1 : 0)
                steps.add(1, of: step)
                objective.add(max(Double(change) / Double(Scale.point), -10_000), of: step)
            }
            model.require("cell \(cell)", steps, equals: 0)
        }
    }

    /// Hall sets that the free days could break, each slot's shortfall as one column.
    private mutating func addBackup(
        _ schedule: Schedule, _ fixed: Schedule, _ onDuty: [[Int: [(member: Int, variable: Variable)]]],
        _ objective: inout Expression
    ) {
        for (number, backup) in schedule.coupling.backups.enumerated() {
            for slot in onDuty[number].keys.sorted() where backup.groupNumbers[slot] >= 0 {
                let group = backup.groups[backup.groupNumbers[slot]]
                var shortfall: Variable?
                for set in group.needs.indices
                where fixed.backups[number].slack(of: set, slot: slot) < 0
                    && schedule.backups[number].slack(of: set, slot: slot) < 2
                {
                    let column: Variable
                    if let shortfall {
                        column = shortfall
                    } else {
                        column = model.addContinuous("backup \(number) slot \(slot)", in: 0...(.infinity))
                        shortfall = column
                        start.append(Double(schedule.backups[number].missing[slot]))
                        objective.add(Double(backup.price) / Double(Scale.point), of: column)
                    }
                    var sum = Expression(column)
                    for (member, variable) in onDuty[number][slot] ?? [] where group.hits(member, set) {
                        sum.add(1, of: variable)
                    }
                    model.require(
                        "backup \(number) slot \(slot) set \(set)", sum,
                        atLeast: -Double(fixed.backups[number].slack(of: set, slot: slot)))
                }
            }
        }
    }

    /// The schedule with the days GLPK chose; `nil` when it found nothing else.
    func improved(_ schedule: Schedule, options: GLPK.SolveOptions) -> Schedule? {
        var options = options
        options.start = start
        guard let best = try? model.solved(options).best else { return nil }
        var result = schedule
        var touched = Set<Int>()
        for (column, variable) in choices where best.chooses(variable) {
            result.setPath(column.path, member: column.member, day: column.day)
            touched.insert(column.member)
        }
        for member in touched.sorted() { result.updateMemberCost(member) }
        return result.cost < schedule.cost ? result : nil
    }
}
