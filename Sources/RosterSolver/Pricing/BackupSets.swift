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
        var families: [Skills: Family] = [:]
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
                let open = scoped.indices.filter { minima[$0] > 0 }
                let ofEmployees = hall.employees.map { employee in
                    open.enumerated().reduce(0) { skills, window in
                        hall.isQualified(employee, at: hall.windows[scoped[window.element]], on: key.date)
                            ? skills | 1 << window.offset : skills
                    }
                }
                let skills = Skills(windows: open.count, ofEmployees: ofEmployees)
                let family = families[skills] ?? Family(of: skills)
                families[skills] = family
                groups.append(Group(family, minima: open.map { minima[$0] }, depth: rule.depth))
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

    /// - Parameter minima: Of the window types that ask for somebody.
    fileprivate init(_ family: BackupSets.Family, minima: [Int], depth: Int) {
        var sums = [Int](repeating: 0, count: 1 << minima.count)
        var needs = [Int](repeating: 0, count: family.setCount)
        for windows in 1..<sums.count {
            sums[windows] = sums[windows & (windows - 1)] + minima[windows.trailingZeroBitCount]
            let set = Int(family.sets[windows])
            needs[set] = max(needs[set], sums[windows] + depth)
        }
        self.needs = needs
        classes = family.classes
        masks = family.masks
    }
}

extension BackupSets {
    /// Who is qualified for which of the window types that ask for somebody.
    fileprivate struct Skills: Hashable {
        let windows: Int
        /// By employee, a bit for each of the window types.
        let ofEmployees: [Int]
    }

    /// Which sets there are of some window types, whatever their minima; slots in which the same are open share it.
    fileprivate struct Family {
        /// By set of window types, a bit each: the set of employees it stands for, numbered as they are met.
        let sets: [Int32]
        let setCount: Int
        let classes: [Int]
        let masks: [Sixteen]

        /// - Complexity: O(2^windows · classes).
        init(of skills: Skills) {
            // Employees with the same qualifications form one class.
            let kinds = Array(Set(skills.ofEmployees)).sorted()
            let places = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($0.element, $0.offset) })
            var sets = [Int32](repeating: -1, count: 1 << skills.windows)
            var members: [Int] = []
            var known: [[UInt64]: Int32] = [:]
            for set in 1..<sets.count {
                var hit = [UInt64](repeating: 0, count: (kinds.count + 63) / 64)
                for (number, kind) in kinds.enumerated() where kind & set != 0 {
                    hit[number / 64] |= 1 << (number % 64)
                }
                let number = known[hit] ?? Int32(members.count)
                if Int(number) == members.count {
                    known[hit] = number
                    members.append(set)
                }
                sets[set] = number
            }
            self.sets = sets
            setCount = members.count
            classes = skills.ofEmployees.map { places[$0] ?? 0 }
            masks = kinds.flatMap { kind in Sixteen.packed(members.map { kind & $0 != 0 ? -1 : 0 }) }
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
