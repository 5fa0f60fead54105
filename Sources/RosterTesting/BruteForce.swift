public import RosterModel
public import RosterRules

/// Every roster of a tiny hall, tried one by one: slow, and right.
///
/// It knows nothing of programs and solvers. Shifts are written out slot by slot; whatever `shifts` and `breaks`
/// refuse in any roster, and what a hard entry refuses in a shift by itself, is left out; all that remains
/// is put together in every way and judged.
///
/// Taken breaks are always due ones, in order and inside their spans, also for employees whom no `breaks` entry
/// binds: the choice that is made for them is which to leave out.
public struct BruteForce: Sendable {
    /// The best roster of all.
    public struct Best: Hashable, Sendable {
        public let roster: Roster
        public let score: Int
    }

    /// What is judged: the problem, and what no roster may break.
    private let problem: Problem
    /// By employee and day, one after the other: the ways to spend the day, the day off first.
    private let choices: [[[Roster.Activity]]]

    /// What is tried for an employee's day.
    public enum Breadth: Sendable {
        /// Shifts that no hard entry refuses by itself.
        case promising
        /// Shifts that `shifts` and `breaks` accept.
        case proper
        /// Whatever fills a span of the right length with duties and breaks.
        case anything
    }

    public init(_ problem: Problem, trying breadth: Breadth = .promising) {
        self.problem = Problem(hall: problem.hall, rules: problem.rules + BruteForce.always)
        choices = BruteForce.ways(in: problem, trying: breadth, atMost: .max) ?? []
    }

    /// Nothing when there are more than `most` rosters, which is found before all shifts are.
    public init?(_ problem: Problem, atMost most: Int) {
        guard let ways = BruteForce.ways(in: problem, trying: .promising, atMost: most) else { return nil }
        self.problem = Problem(hall: problem.hall, rules: problem.rules + BruteForce.always)
        choices = ways
    }

    /// What no roster may break.
    private static let always = [RuleEntry(.shifts(Shifts())), RuleEntry(.breaks(Breaks()), price: .points(0))]

    private static func ways(
        in problem: Problem, trying breadth: Breadth, atMost most: Int
    ) -> [[[Roster.Activity]]]? {
        let rules =
            switch breadth {
            case .promising: problem.rules.filter(\.refusesShifts) + always
            case .proper: always
            case .anything: [RuleEntry]()
            }
        let local = Problem(hall: problem.hall, rules: rules)
        var choices: [[[Roster.Activity]]] = []
        var count = 1
        for employee in problem.hall.employees {
            for day in 0..<problem.hall.period.days {
                var ways: [[Roster.Activity]] = [[]]
                for shift in problem.hall.shifts(of: employee, day: day)
                where local.judgement(of: Roster(shift)).isLegal {
                    ways.append(shift)
                    if count > most / ways.count { return nil }
                }
                choices.append(ways)
                count *= ways.count
            }
        }
        return choices
    }

    /// How many rosters there are.
    public var count: Int { choices.reduce(1) { $0 * $1.count } }

    /// Calls `body` with every roster and its judgement, in a fixed order.
    public func forEach(_ body: (Roster, Judgement) throws -> Void) rethrows {
        try extend([], with: choices[...], body)
    }

    private func extend(
        _ activities: [Roster.Activity], with choices: ArraySlice<[[Roster.Activity]]>,
        _ body: (Roster, Judgement) throws -> Void
    ) rethrows {
        guard let ways = choices.first else {
            let roster = Roster(activities)
            return try body(roster, problem.judgement(of: roster))
        }
        for way in ways { try extend(activities + way, with: choices.dropFirst(), body) }
    }

    /// The legal roster of the lowest score, the first of several; nothing if none is legal.
    public func best() -> Best? {
        var best: Best?
        forEach { roster, judgement in
            guard judgement.isLegal, judgement.score < best?.score ?? .max else { return }
            best = Best(roster: roster, score: judgement.score)
        }
        return best
    }
}

extension RuleEntry {
    /// Whether a hard entry of the kind that can refuse a shift whatever else is in the roster.
    fileprivate var refusesShifts: Bool {
        guard price == .hard else { return false }
        switch rule {
        case .opening, .qualification, .breaks, .availability, .leave: return true
        default: return false
        }
    }
}

extension Hall {
    /// Every sequence of duties and breaks that fills a shift of the employee's contract on a day.
    fileprivate func shifts(of employee: Employee, day: Int) -> [[Roster.Activity]] {
        let contract = contracts.first { $0.id == employee.contract }
        return shifts.filter { contract?.shifts.contains($0.id) == true }.flatMap { type in
            type.starts.flatMap { clock -> [[Roster.Activity]] in
                guard let start = period.slot(day: day, clock: clock) else { return [] }
                return type.lengths.flatMap { length in
                    fillings(of: start..<(start + length / period.grid), type).map { kinds in
                        kinds.map {
                            Roster.Activity(
                                employee: employee.id, day: day, shift: type.id, slots: $0.slots, kind: $0.kind)
                        }
                    }
                }
            }
        }
    }

    private typealias Filling = [(slots: Range<Int>, kind: Roster.Activity.Kind)]

    /// Every way to fill `slots` with duties of one slot, joined to stints, and breaks of the shift type.
    private func fillings(of slots: Range<Int>, _ type: ShiftType) -> [Filling] {
        guard let first = slots.first else { return [[]] }
        let duties = windows.flatMap { window in
            fillings(of: (first + 1)..<slots.upperBound, type).map {
                $0.prepending(.duty(window.id), in: first..<(first + 1))
            }
        }
        let rests = type.breaks.flatMap { rest -> [Filling] in
            let end = first + rest.length / period.grid
            guard end > first, end <= slots.upperBound else { return [] }
            return fillings(of: end..<slots.upperBound, type).map { [(first..<end, .rest(rest.id))] + $0 }
        }
        return duties + rests
    }
}

extension [(slots: Range<Int>, kind: Roster.Activity.Kind)] {
    /// The same after a duty, which makes the first stint longer where it is at the same window type.
    fileprivate func prepending(_ kind: Roster.Activity.Kind, in slots: Range<Int>) -> Self {
        guard let first, first.kind == kind else { return [(slots, kind)] + self }
        return [(slots.lowerBound..<first.slots.upperBound, kind)] + dropFirst()
    }
}
