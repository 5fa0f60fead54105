import RosterModel
import RosterRules

/// The rules that bind many employees at once, as tables: what n people at a window in a slot cost.
///
/// Pricing face of `cover`, `counters` and `occupancy`, and of what `proficiency` would count if all were of the fastest. Where costs are convex in n, as in every hall that a file can say,
/// the Lagrangian inner problem is a scan to the first rise.
final class Coupling: Sendable {
    let windowCount: Int
    let slotCount: Int
    /// Distinct tables: cost of n = 0… people, in pricing units.
    let tables: [[Int]]
    /// Whether each table's costs are convex in n; a scan may stop early in those.
    let areConvex: [Bool]
    /// By window, then slot.
    let tableNumbers: [Int]
    /// People on duty carried over from before the period, by window, then slot.
    let carried: [Int]
    let backups: [BackupSets]
    let teams: [TeamCosts]
    let works: [WorkTotals]
    let events: [EventTimes]
    let posts: [SharedPost]
    /// Left out of the bound.
    let balances: [BalanceGap]
    /// Where pools join window types, their cover is here and not in the tables.
    let pooled: [PooledCover]
    /// By cell, the first of these that joins it to others, −1 if none: what a dual there is about. The bound takes the
    /// least there is for what else counts people in the cell, and leaves out groups that share a cell with an earlier one's.
    let pooledOwners: [Int]
    /// More people than there can be in a cell.
    let mostPeople: Int

    init(_ problem: Problem) {
        let hall = problem.hall
        let slots = hall.period.slots.count
        windowCount = hall.windows.count
        slotCount = slots
        var carried = [Int](repeating: 0, count: hall.windows.count * slots)
        for employee in hall.employees {
            for duty in employee.history.carriedDuty {
                guard let window = hall.windows.firstIndex(where: { $0.id == duty.window }) else { continue }
                for slot in duty.slots.clamped(to: 0..<slots) { carried[window * slots + slot] += 1 }
            }
        }
        self.carried = carried
        let pooled = problem.rules.map { PooledCover($0, in: problem) }
        let most = hall.employees.count + 1
        mostPeople = most
        var tables: [[Int]] = []
        var known: [[Int]: Int] = [:]
        var numbers: [Int] = []
        for (number, window) in hall.windows.enumerated() {
            var byNeed: [Asked: Int] = [:]
            for slot in 0..<slots {
                let need = hall.demand[number, slot]
                let cell = number * slots + slot
                let joining =
                    hall.pools.isEmpty ? [] : pooled.indices.filter { (pooled[$0]?.groupNumbers[cell] ?? -1) >= 0 }
                let asked = Asked(need: need, pooled: joining)
                if let table = byNeed[asked] {
                    numbers.append(table)
                    continue
                }
                let table = (0...most).map { people in
                    problem.rules.indices.reduce(0) {
                        asked.pooled.contains($1)
                            ? $0 : $0 + problem.rules[$1].coveringCost(people, at: window, need: need)
                    }
                }
                let index = known[table] ?? tables.count
                if index == tables.count {
                    known[table] = index
                    tables.append(table)
                }
                byNeed[asked] = index
                numbers.append(index)
            }
        }
        self.tables = tables
        areConvex = tables.map { table in
            table.indices.dropFirst().dropLast().allSatisfy { table[$0 + 1] - table[$0] >= table[$0] - table[$0 - 1] }
        }
        tableNumbers = numbers
        backups = problem.rules.compactMap { BackupSets($0, in: problem) }
        teams = problem.rules.compactMap { TeamCosts($0, in: problem) }
        works = problem.rules.compactMap { WorkTotals($0, in: problem) }
        events = problem.rules.compactMap { EventTimes($0, in: problem) }
        posts = problem.rules.compactMap { SharedPost($0, in: problem) }
        balances = problem.rules.compactMap { BalanceGap($0, in: problem) }
        let some = pooled.compactMap(\.self)
        self.pooled = some
        pooledOwners = some.isEmpty ? [] : Self.owners(some, cells: carried.count)
    }

    /// A dual is about one group: a group of a later entry has all its cells to itself, or none.
    private static func owners(_ pooled: [PooledCover], cells: Int) -> [Int] {
        var owners = [Int](repeating: -1, count: cells)
        for (number, cover) in pooled.enumerated() {
            for cell in owners.indices where cover.isFirst(cell) {
                let group = cover.cells(with: cell)
                if group.allSatisfy({ owners[$0] < 0 }) { for each in group { owners[each] = number } }
            }
        }
        return owners
    }

    /// What a window type needs in a slot, and the entries for which pools join it to others then.
    private struct Asked: Hashable {
        let need: Demand.Need?
        let pooled: [Int]
    }

    /// Cells in which one person less may cost something: rows of a restricted master.
    var cellCount: Int { tableNumbers.indices.count(where: isRow) }

    func isRow(_ cell: Int) -> Bool {
        let table = tables[tableNumbers[cell]]
        return zip(table, table.dropFirst()).contains { $0 > $1 }
    }

    /// Whether all that couples employees can be rows of a linear program: convex cells and Hall sets.
    var isAllRows: Bool {
        areConvex.allSatisfy(\.self) && pooled.isEmpty && teams.isEmpty && works.isEmpty && events.isEmpty
            && posts.isEmpty && balances.isEmpty
    }

    func cost(_ people: Int, window: Int, slot: Int) -> Int {
        tables[tableNumbers[window * slotCount + slot]][people]
    }

    func isPooled(_ cell: Int) -> Bool { !pooled.isEmpty && pooledOwners[cell] >= 0 }

    /// What one person more (or less) in a cell costs where pools join it to others.
    func pooledChange(_ counts: [Int], cell: Int, by more: Int) -> Int {
        pooled.reduce(0) { $0 + $1.change(counts, cell: cell, by: more) }
    }
}

extension RuleEntry {
    /// What this entry charges for `people` at a window with that need in one slot.
    fileprivate func coveringCost(_ people: Int, at window: WindowType, need: Demand.Need?) -> Int {
        guard scope.binds(window) else { return 0 }
        switch rule {
        case .cover(let cover):
            guard let need else { return 0 }
            return cover.cost(people, need: need, price: price)
        case .counters:
            return max(0, people - window.counters) * price.scaled
        case .occupancy(let rule):
            guard let need else { return 0 }
            let bounds = rule.people(for: need.target)
            return (max(0, bounds.fewest - people) + max(0, people - bounds.most)) * price.scaled
        case .proficiency(let rule):
            guard let need else { return 0 }
            return max(0, rule.asked(need) - people * rule.fastest) * price.scaled
        default: return 0
        }
    }
}

extension Cover {
    func cost(_ people: Int, need: Demand.Need, price: Price) -> Int {
        func counted(_ number: Int) -> Int { squared ? number * number : number }
        let belowMinimum = counted(max(0, need.minimum - people))
        let below = counted(min(need.target - need.minimum, max(0, need.target - people)))
        let above = counted(max(0, people - need.target))
        return belowMinimum * price.scaled + (below * belowTarget + above * aboveTarget) * Scale.point
    }
}
