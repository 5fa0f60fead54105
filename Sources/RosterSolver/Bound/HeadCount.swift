import RosterPricing

/// How many people work shifts of some kinds on some days: a whole number in every roster, though not in what duals prove.
struct HeadCount: Sendable {
    let days: Range<Int>
    /// Kinds of shifts that count, ascending.
    let kinds: [Int]

    /// How many people of a relaxed answer, or of a mean of several, are counted.
    ///
    /// - Parameter people: By day, then kind of shift.
    func total<Number: AdditiveArithmetic>(of people: [Number], kindCount: Int) -> Number {
        var total = Number.zero
        for day in days {
            for kind in kinds { total += people[day * kindCount + kind] }
        }
        return total
    }
}

/// A branch of a tree: so many people at least, or at most.
struct HeadCountLimit: Sendable {
    let count: HeadCount
    let people: Int
    let isAtLeast: Bool
}

/// The kinds of shifts there are, by type, start and length, whoever works them.
struct ShiftKinds: Sendable {
    struct Kind: Hashable, Sendable {
        let type: Int
        let start: Int
        let length: Int
    }

    /// Ascending.
    let kinds: [Kind]
    /// By plan, then option: position of its kind.
    let ofOptions: [[Int]]

    init(_ staff: Staff) {
        var options = [[ShiftOption]](repeating: [], count: staff.planCount)
        for member in staff.members { options[member.planNumber] = member.plan.options }
        let named = options.map {
            $0.map { Kind(type: $0.shiftType, start: $0.slots.lowerBound, length: $0.slots.count) }
        }
        let kinds = Set(named.joined()).sorted { ($0.type, $0.start, $0.length) < ($1.type, $1.start, $1.length) }
        let positions = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
        self.kinds = kinds
        ofOptions = named.map { $0.map { positions[$0] ?? 0 } }
    }

    /// What may be counted, from coarse to fine: everybody and each shift type, on a day or in the whole period; each start of a
    /// type on a day; each kind on a day.
    func headCounts(days: Int) -> [[HeadCount]] {
        let all = Array(kinds.indices)
        let byType = grouped(all) { kinds[$0].type }
        let byStart = byType.flatMap { type in grouped(type) { kinds[$0].start } }
        let spans = (0..<days).map { $0..<($0 + 1) }
        func counts(_ spans: [Range<Int>], _ groups: [[Int]]) -> [HeadCount] {
            spans.flatMap { span in groups.map { HeadCount(days: span, kinds: $0) } }
        }
        return [
            counts(days > 1 ? [0..<days] + spans : spans, byType.count > 1 ? [all] + byType : [all]),
            counts(spans, byStart), counts(spans, all.map { [$0] }),
        ]
    }

    /// Neighbours of one value together.
    private func grouped(_ numbers: [Int], by value: (Int) -> Int) -> [[Int]] {
        var groups: [[Int]] = []
        for number in numbers {
            if let last = groups.last?.last, value(last) == value(number) {
                groups[groups.count - 1].append(number)
            } else {
                groups.append([number])
            }
        }
        return groups
    }
}
