import RosterModel
import RosterPricing
import RosterRules

/// A roster while it is searched: every employee's days, and what they cost together.
///
/// All sums are kept as days come and go, so the exact change of a move is known in the time it takes to
/// touch its slots. Costs are in pricing units.
struct Schedule: Sendable {
    let staff: Staff
    let coupling: Coupling
    /// People on duty, by window, then slot.
    private(set) var counts: [Int]
    /// What is over (or, negative, short) of each Hall set, by backup entry, then set.
    private(set) var slacks: [[Int32]]
    /// How many are missing in each slot: by backup entry, then slot.
    private var missing: [[Int32]]
    /// By employee, then day.
    private(set) var paths: [DayPath?]
    /// Cost of cover, counters and backup.
    private(set) var couplingCost = 0
    /// Cost of the rules about one employee each, by employee.
    private(set) var memberCosts: [Int]

    let days: Int
    let slotsPerDay: Int
    let slotCount: Int

    /// Everybody off every day.
    init(staff: Staff, coupling: Coupling) {
        self.staff = staff
        self.coupling = coupling
        days = staff.problem.hall.period.days
        slotsPerDay = staff.problem.hall.period.slotsPerDay
        slotCount = coupling.slotCount
        counts = coupling.carried
        paths = Array(repeating: nil, count: staff.members.count * days)
        memberCosts = Array(repeating: 0, count: staff.members.count)
        slacks = coupling.backups.map { backup in
            var slacks: [Int32] = []
            slacks.reserveCapacity(backup.setCount)
            for slot in 0..<coupling.slotCount where backup.groupNumbers[slot] >= 0 {
                slacks += backup.groups[backup.groupNumbers[slot]].needs.map { Int32(-$0) }
            }
            return slacks
        }
        missing = coupling.backups.map { _ in Array(repeating: 0, count: coupling.slotCount) }
        countCarriedDuty()
        couplingCost = 0
        for window in 0..<coupling.windowCount {
            for slot in 0..<slotCount {
                couplingCost += coupling.cost(counts[window * slotCount + slot], window: window, slot: slot)
            }
        }
        for backup in coupling.backups.indices {
            for slot in 0..<slotCount {
                let short = shortfall(backup, slot: slot)
                missing[backup][slot] = short
                couplingCost += Int(short) * coupling.backups[backup].price
            }
        }
        for member in staff.members.indices { updateMemberCost(member) }
    }

    var cost: Int { memberCosts.reduce(couplingCost, +) }

    func line(of member: Int) -> ArraySlice<DayPath?> { paths[(member * days)..<((member + 1) * days)] }

    func kinds(of member: Int) -> [Int] { line(of: member).map { staff.members[member].kind(of: $0?.option) } }

    // MARK: Changing days

    /// Replaces an employee's day, keeping all sums but the employee's own (`updateMemberCost`).
    mutating func setPath(_ path: DayPath?, member: Int, day: Int) {
        if let old = paths[member * days + day] { apply(old, member: member, day: day, sign: -1) }
        paths[member * days + day] = path
        if let path { apply(path, member: member, day: day, sign: 1) }
    }

    private mutating func apply(_ path: DayPath, member: Int, day: Int, sign: Int) {
        for segment in path.segments where segment.isDuty {
            let window = Int(segment.code)
            let begin = Int(segment.begin) + day * slotsPerDay
            let end = min(Int(segment.end) + day * slotsPerDay, slotCount)
            guard begin < end else { continue }
            for slot in begin..<end {
                let cell = window * slotCount + slot
                let table = coupling.tableNumbers[cell]
                let before = counts[cell]
                counts[cell] = before + sign
                couplingCost += coupling.tables[table][before + sign] - coupling.tables[table][before]
            }
            for backup in coupling.backups.indices {
                for slot in begin..<end { shift(backup, slot: slot, member: member, sign: Int32(sign)) }
            }
        }
    }

    private mutating func shift(_ backup: Int, slot: Int, member: Int, sign: Int32) {
        let group = coupling.backups[backup].groupNumbers[slot]
        guard group >= 0 else { return }
        let first = coupling.backups[backup].firstSet[slot]
        let count = coupling.backups[backup].groups[group].needs.count
        let row = member * count
        var least: Int32 = 0
        coupling.backups[backup].groups[group].hits.withSpan { hits in
            slacks[backup].withMutableSpan { slacks in
                for i in 0..<count {
                    let moved = slacks[first + i] &+ sign &* Int32(hits[row + i])
                    least = min(least, moved)
                    slacks[first + i] = moved
                }
            }
        }
        couplingCost += Int(-least - missing[backup][slot]) * coupling.backups[backup].price
        missing[backup][slot] = -least
    }

    private func shortfall(_ backup: Int, slot: Int) -> Int32 {
        let group = coupling.backups[backup].groupNumbers[slot]
        guard group >= 0 else { return 0 }
        let first = coupling.backups[backup].firstSet[slot]
        let count = coupling.backups[backup].groups[group].needs.count
        return max(0, -(slacks[backup][first..<(first + count)].min() ?? 0))
    }

    func missing(_ backup: Int, slot: Int) -> Int { Int(missing[backup][slot]) }

    /// What one more qualified employee on duty in a slot saves.
    func backupReward(member: Int, slot: Int) -> Int {
        var reward = 0
        for (number, backup) in coupling.backups.enumerated() {
            let group = backup.groupNumbers[slot]
            guard group >= 0, missing[number][slot] > 0 else { continue }
            let first = backup.firstSet[slot]
            let hits = backup.groups[group].hits
            let count = backup.groups[group].needs.count
            let row = member * count
            var hit: Int32 = 0
            var missed: Int32 = 0
            slacks[number].withSpan { slacks in
                hits.withSpan { hits in
                    for i in 0..<count {
                        let slack = slacks[first + i]
                        let isHit = hits[row + i] != 0
                        hit = min(hit, isHit ? slack : 0)
                        missed = min(missed, isHit ? 0 : slack)
                    }
                }
            }
            reward += Int(min(hit + (hit < 0 ? 1 : 0), missed) - min(hit, missed)) * backup.price
        }
        return reward
    }

    /// Recounts the rules about one employee from the employee's whole line.
    mutating func updateMemberCost(_ member: Int) {
        memberCosts[member] = staff.members[member].cost(
            of: line(of: member), grid: staff.problem.hall.period.grid.count)
    }

    private mutating func countCarriedDuty() {
        let hall = staff.problem.hall
        for (member, employee) in hall.employees.enumerated() {
            for duty in employee.history.carriedDuty {
                for slot in duty.slots.clamped(to: 0..<slotCount) {
                    for (number, backup) in coupling.backups.enumerated() where backup.groupNumbers[slot] >= 0 {
                        let group = backup.groups[backup.groupNumbers[slot]]
                        for i in group.needs.indices {
                            slacks[number][backup.firstSet[slot] + i] += Int32(
                                group.hits[member * group.needs.count + i])
                        }
                    }
                }
            }
        }
    }
}

extension Array {
    fileprivate func withSpan<R>(_ body: (Span<Element>) -> R) -> R { body(span) }
    fileprivate mutating func withMutableSpan<R>(_ body: (inout MutableSpan<Element>) -> R) -> R {
        var span = mutableSpan
        return body(&span)
    }
}

extension Member {
    /// What the rules about this employee charge for a line, hard breaches as `Scale.hard` each.
    func cost(of line: ArraySlice<DayPath?>, grid: Int) -> Int {
        var total = costs.constant
        for (day, path) in line.enumerated() {
            guard let path else {
                total += costs.off[day]
                continue
            }
            total += path.cost + costs.option(path.option, day: day) + cellCost(of: path, day: day)
        }
        total += network.cost(of: line.map { kind(of: $0?.option) }) ?? Scale.hard
        for rule in beyond { total += rule.cost(of: line, options: plan.options, grid: grid) }
        return total
    }

    func cellCost(of path: DayPath, day: Int) -> Int {
        guard !costs.cells.isEmpty else { return 0 }
        var total = 0
        for segment in path.segments where segment.isDuty {
            guard let position = plan.windows.firstIndex(of: Int(segment.code)) else { continue }
            let row = day * costs.cellsPerDay + position * plan.span.count - plan.span.lowerBound
            for slot in Int(segment.begin)..<Int(segment.end) { total += costs.cells[row + slot] }
        }
        return total
    }
}

extension Schedule {
    /// The days worked, as columns.
    var columns: [DayColumn] {
        paths.enumerated().compactMap { index, path in
            path.map { DayColumn(member: index / days, day: index % days, path: $0) }
        }
    }
}
