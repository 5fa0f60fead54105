import RosterModel
import RosterRules

/// Pricing face of `backup` and `supervisor`, the Hall sets of one entry: per slot, which sets of window types ask for how many people.
///
/// Sets with the same qualified employees are one set (the largest need counts); sets that even the
/// whole staff cannot break are kept, because who is on duty decides. Slots with the same needs on the
/// same date share a group. Supervisors are a single set: those who count.
struct BackupSets: Sendable {
    struct Group: Sendable {
        /// m(S) + depth, by set.
        let needs: [Int]
        /// The class of each employee: those qualified for the same of the slots' window types.
        let classes: [Int]
        /// −1, all bits set, where a class is qualified for a window type of the set: by class, then set, sixteen sets at a time.
        fileprivate let masks: [Sixteen]
    }

    let groups: [Group]
    /// By slot of the period; −1 where no window type has a minimum.
    let groupNumbers: [Int]
    /// Price of one person missing in one slot.
    let price: Int

    /// `nil` for entries of other rules.
    init?(_ entry: RuleEntry, in problem: Problem) {
        switch entry.rule {
        case .backup(let rule): (groups, groupNumbers) = Self.sets(of: rule, entry.scope, in: problem.hall)
        case .supervisor(let rule): (groups, groupNumbers) = Self.sets(of: rule, entry.scope, in: problem.hall)
        default: return nil
        }
        price = entry.price.scaled
    }

    private static func sets(of rule: Backup, _ scope: Scope, in hall: Hall) -> ([Group], numbers: [Int]) {
        struct Key: Hashable {
            let date: CivilDate
            let minima: [Int]
        }
        let scoped = hall.windows.indices.filter { scope.binds(hall.windows[$0]) }
        var groups: [Group] = []
        var known: [Key: Int] = [:]
        var numbers: [Int] = []
        for slot in hall.period.slots {
            let minima = scoped.map { hall.demand[$0, slot]?.minimum ?? 0 }
            guard minima.contains(where: { $0 > 0 }) else {
                numbers.append(-1)
                continue
            }
            let key = Key(date: hall.period.civilDate(ofSlot: slot), minima: minima)
            let number = known[key] ?? groups.count
            if number == groups.count {
                known[key] = number
                groups.append(Group(scoped: scoped, minima: minima, depth: rule.depth, date: key.date, hall: hall))
            }
            numbers.append(number)
        }
        return (groups, numbers)
    }
}

extension BackupSets {
    /// Those who count as supervisors, on each date.
    private static func sets(of rule: Supervisor, _ scope: Scope, in hall: Hall) -> ([Group], numbers: [Int]) {
        let period = hall.period
        let scoped = hall.windows.indices.filter { scope.binds(hall.windows[$0]) }
        let ids = scoped.map { hall.windows[$0].id }
        let groups = (0...period.days).map { date in
            Group(
                need: rule.least,
                isMember: hall.employees.map {
                    scope.binds($0) && rule.counts($0, at: ids, on: period.start + date)
                })
        }
        let numbers = period.slots.map { slot in
            scoped.contains { hall.demand[$0, slot] != nil } ? period.civilDate(ofSlot: slot) - period.start : -1
        }
        return (groups, numbers)
    }
}

extension BackupSets.Group {
    /// One set of employees.
    fileprivate init(need: Int, isMember: [Bool]) {
        needs = [need]
        classes = isMember.map { $0 ? 1 : 0 }
        masks = Sixteen.packed([0]) + Sixteen.packed([-1])
    }

    fileprivate init(scoped: [Int], minima: [Int], depth: Int, date: CivilDate, hall: Hall) {
        let open = scoped.indices.filter { minima[$0] > 0 }
        // Employees with the same qualifications form one class.
        let masks = hall.employees.map { employee in
            open.enumerated().reduce(0) { mask, window in
                hall.isQualified(employee, at: hall.windows[scoped[window.element]], on: date)
                    ? mask | 1 << window.offset : mask
            }
        }
        let classes = Array(Set(masks)).sorted()
        var needs: [Int] = []
        var members: [[Bool]] = []
        var known: [[Bool]: Int] = [:]
        for set in 1..<(1 << open.count) {
            let need = open.indices.reduce(0) { set >> $1 & 1 == 1 ? $0 + minima[open[$1]] : $0 } + depth
            let hit = classes.map { $0 & set != 0 }
            if let same = known[hit] {
                needs[same] = max(needs[same], need)
            } else {
                known[hit] = needs.count
                needs.append(need)
                members.append(hit)
            }
        }
        self.needs = needs
        self.classes = masks.map { classes.firstIndex(of: $0) ?? 0 }
        self.masks = classes.indices.flatMap { number in
            Sixteen.packed(members.map { $0[number] ? -1 : 0 })
        }
    }
}

extension BackupSets.Group {
    /// Whether an employee is qualified for a window type of a set.
    func hits(_ employee: Int, _ set: Int) -> Bool { classHits(classes[employee], set) }

    func classHits(_ number: Int, _ set: Int) -> Bool { masks[number * packedCount + set / 16][set % 16] != 0 }

    var classCount: Int { packedCount == 0 ? 0 : masks.count / packedCount }

    var packedNeeds: [Sixteen] { Sixteen.packed(needs.map { Int16(clamping: $0) }) }

    private var packedCount: Int { (needs.count + 15) / 16 }

    /// Gives `body` the employee's −1 or 0 for each set.
    @inline(__always)
    func withMask<R>(of employee: Int, _ body: (Span<Sixteen>) -> R) -> R {
        let first = classes[employee] * packedCount
        return body(masks.span.extracting(first..<(first + packedCount)))
    }
}

extension Sixteen {
    fileprivate static func packed(_ numbers: [Int16]) -> [Self] {
        stride(from: 0, to: numbers.count, by: 16).map { first in
            var lanes = Self.zero
            for i in first..<Swift.min(first + 16, numbers.count) { lanes[i - first] = numbers[i] }
            return lanes
        }
    }
}
