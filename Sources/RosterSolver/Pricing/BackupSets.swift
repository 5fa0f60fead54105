import RosterModel
import RosterRules

/// The Hall sets of one `backup` entry: per slot, which sets of window types ask for how many people.
///
/// Sets with the same qualified employees are one set (the largest need counts); sets that even the
/// whole staff cannot break are kept, because who is on duty decides. Slots with the same needs on the
/// same date share a group.
struct BackupSets: Sendable {
    struct Group: Sendable {
        /// m(S) + depth, by set.
        let needs: [Int]
        /// 1 where the employee is qualified for a window type of the set: by employee, then set.
        let hits: [UInt8]
    }

    let groups: [Group]
    /// By slot of the period; −1 where no window type has a minimum.
    let groupNumbers: [Int]
    /// First position of each slot's sets in a flat buffer over all slots.
    let firstSet: [Int]
    let setCount: Int
    /// Price of one person missing in one slot.
    let price: Int

    /// `nil` for entries of other rules.
    init?(_ entry: RuleEntry, in problem: Problem) {
        guard case .backup(let rule) = entry.rule else { return nil }
        struct Key: Hashable {
            let date: CivilDate
            let minima: [Int]
        }
        let hall = problem.hall
        let scoped = hall.windows.indices.filter { entry.scope.binds(hall.windows[$0]) }
        var groups: [Group] = []
        var known: [Key: Int] = [:]
        var numbers: [Int] = []
        var first: [Int] = []
        var count = 0
        for slot in hall.period.slots {
            let minima = scoped.map { hall.demand[$0, slot]?.minimum ?? 0 }
            first.append(count)
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
            count += groups[number].needs.count
        }
        self.groups = groups
        groupNumbers = numbers
        firstSet = first
        setCount = count
        price = entry.price.scaled
    }
}

extension BackupSets.Group {
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
        hits = masks.flatMap { mask in
            let position = classes.firstIndex(of: mask) ?? 0
            return members.map { $0[position] ? UInt8(1) : 0 }
        }
    }
}
