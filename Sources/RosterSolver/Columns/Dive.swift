import GLPK
import Linear
import RosterModel
import RosterPricing
import RosterRules

/// Some employee-days planned anew together: column generation over these days alone, then one choice after the other, with
/// columns generated anew after each.
///
/// A choice is taken back when the exact bound says that nothing better than the roster at hand can come of it. What is found is
/// legal in all that the line network says, and is weighed exactly.
struct Dive: ~Copyable {
    /// How much one dive may take.
    struct Limits: Sendable {
        var deadline = ContinuousClock.now + .seconds(1_000_000)
        /// Choices taken back.
        var backtracks = 12
        /// Simplex iterations.
        var iterations = 20_000
    }

    /// How much of what the solution takes of a column chance may pass over.
    private static let chance = 0.2

    private let schedule: Schedule
    private var master: DayMaster
    private var progress = Generation()
    /// What a better roster costs at most, in pricing units: the score is whole.
    private let wanted: Int
    /// The same without what the bound leaves out, which is taken to stay as it is for those with free days.
    private var cutoff: Int { wanted - schedule.costBeyond(master.free) }
    private let limits: Limits
    private let budget: Budget
    /// What was chosen, step by step; the first is the root, where nothing is.
    private var levels = [Level()]
    /// Whether nothing better can come of these days while all else stays, as far as the bound knows.
    private(set) var isProven = false

    private struct Level {
        /// The column that the level began with, and how many it settled.
        var picked = 0
        var settled = 0
        /// Columns tried in vain from here.
        var banned: [Int] = []
    }

    private var isAtRoot: Bool { levels.count == 1 }

    init(_ schedule: Schedule, _ free: FreeDays, limits: Limits) throws(SolverError) {
        self.schedule = schedule
        self.limits = limits
        wanted = schedule.cost - Scale.point
        budget = Budget(limit: .moment(limits.deadline))
        var master = try DayMaster.empty(free)
        var present: [DayColumn] = []
        for (member, days) in free.days.enumerated() {
            for day in days {
                guard let path = schedule.paths[member * schedule.days + day] else { continue }
                present.append(DayColumn(member: member, day: day, path: path))
            }
        }
        try master.add(present)
        self.master = master
    }

    var iterations: Int { master.iterations }

    /// A better roster, if the dive meets one.
    mutating func run(
        _ relaxation: inout LagrangianRelaxation, random: inout SeededGenerator
    ) throws(SolverError) -> Schedule? {
        var backtracks = limits.backtracks
        while !budget.isSpent(pricings: 0), master.iterations < limits.iterations {
            guard let bound = try generate(&relaxation) else { return nil }
            if isAtRoot, levels[0].banned.isEmpty, bound > cutoff { isProven = true }
            if bound <= cutoff {
                if try choose(&random) { continue }
                let found = result()
                if found.cost <= wanted { return found }
            }
            guard backtracks > 0, !isAtRoot else { return nil }
            backtracks -= 1
            // The last choice, and half of all in turn: what was wrong may have been wrong long before.
            if backtracks.isMultiple(of: 2) { try goBack(to: 1 + max(1, (levels.count - 1) / 2)) }
            try takeBack()
        }
        return nil
    }

    /// Adds columns until none is missing, or until nothing better can come of it.
    ///
    /// - Returns: The best bound met; `nil` when GLPK or the time ends it.
    private mutating func generate(_ relaxation: inout LagrangianRelaxation) throws(SolverError) -> Int? {
        progress.bound = Int.min
        let isFinished = try master.generate(
            &progress, &relaxation, isTightened: !isAtRoot,
            GenerationLimits(budget: budget, iterations: limits.iterations, cutoff: cutoff))
        return isFinished ? progress.bound : nil
    }

    /// Settles all days of which the solution takes one column whole, and the one that it takes most of among the others.
    ///
    /// - Returns: Whether there was one.
    private mutating func choose(_ random: inout SeededGenerator) throws(SolverError) -> Bool {
        let values = try master.values()
        var best: (column: Int, value: Double)?
        var whole: [Int] = []
        for number in master.columns.indices where values[number] > 1e-6 && master.isFree(number) {
            if values[number] > 0.999 {
                whole.append(number)
            } else {
                let value = values[number] * (1 - Self.chance * random.unit())
                if value > best?.value ?? 0 { best = (number, value) }
            }
        }
        var level = Level()
        for number in (best.map { [$0.column] } ?? []) + whole where master.allows(number) {
            if level.settled == 0 { level.picked = number }
            try master.settle(number)
            level.settled += 1
        }
        if level.settled == 0 { return false }
        levels.append(level)
        return true
    }

    /// Frees what was settled beyond a level; what is banned there is allowed again.
    private mutating func goBack(to count: Int) throws(SolverError) {
        while levels.count > count {
            let level = levels.removeLast()
            for _ in 0..<level.settled { try master.release(isBanned: false) }
            try master.allow(level.banned)
        }
    }

    /// Takes back the last choice and does not make it again.
    private mutating func takeBack() throws(SolverError) {
        let level = levels.removeLast()
        for step in 0..<level.settled { try master.release(isBanned: step == level.settled - 1) }
        try master.allow(level.banned)
        levels[levels.count - 1].banned.append(level.picked)
    }

    /// The roster with what was chosen, and days off where nothing was.
    private func result() -> Schedule {
        var result = schedule
        result.adopt(master.free.rest.paths)
        return result
    }
}

extension Schedule {
    /// What the rules that are counted on finished lines alone charge those with free days.
    fileprivate func costBeyond(_ free: FreeDays) -> Int {
        free.days.indices.filter { !free.days[$0].isEmpty }.reduce(0) { sum, number in
            staff.members[number].beyond.reduce(sum) {
                $0
                    + $1.cost(
                        of: line(of: number), options: staff.members[number].plan.options,
                        grid: staff.problem.hall.period.grid.count)
            }
        }
    }
}
