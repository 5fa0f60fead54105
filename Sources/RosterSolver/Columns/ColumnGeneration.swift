import GLPK
import Linear
import RosterModel
import RosterPricing
import RosterRules
import Synchronization

/// What column generation found, as far as it got.
struct GeneratedColumns: Sendable {
    /// The best duals, and the bound they prove, in pricing units.
    var duals: Duals?
    var bound = 0
    var columns: [DayColumn] = []
    var rounds = 0
    var iterations = 0
    var isFinished = false

    /// The proven bound in points: no score is a fraction.
    var points: Int { bound <= 0 ? 0 : (bound + Scale.point - 1) / Scale.point }
}

/// Column generation on employee-days: solve, price, add, repeat.
///
/// Each round prices all employees' days at duals between the best ones and the master's (Wentges smoothing),
/// takes the exact Lagrangian bound there, and adds the days that look better at the master's own duals.
///
/// When GLPK fails, what was found so far is returned: the bound does not depend on it.
///
/// - Parameters:
///   - seeds: Days to start from, such as those of a good roster.
///   - start: Duals to smooth with, such as those of subgradients.
///   - seconds: The longest time to take; `nil` for a run limited by `iterations` alone.
///   - iterations: The most simplex iterations.
/// - Complexity: Nearly all the time is GLPK's simplex method.
func generateColumns(
    staff: Staff, coupling: Coupling, seeds: [DayColumn], start: Duals, within seconds: Double?, iterations: Int
) -> GeneratedColumns {
    let found = Mutex(GeneratedColumns())
    try? onSolverThread { () throws(SolverError) in
        try generate(
            staff: staff, coupling: coupling, seeds: seeds, start: start, within: seconds, iterations: iterations
        ) { progress in found.withLock { $0 = progress } }
    }
    return found.withLock { $0 }
}

private func generate(
    staff: Staff, coupling: Coupling, seeds: [DayColumn], start: Duals, within seconds: Double?, iterations: Int,
    report: (GeneratedColumns) -> Void
) throws(SolverError) {
    let deadline = ContinuousClock.now + .seconds(seconds ?? 1_000_000)
    var found = GeneratedColumns()
    var relaxation = LagrangianRelaxation(staff: staff, coupling: coupling)
    var master = try RestrictedMaster.empty(relaxation.free)
    try master.add(seeds)
    let budget = Budget(limit: .moment(deadline))
    if let first = relaxation.answer(at: start, within: budget) {
        found.duals = start
        found.bound = first.bound
    }
    var smoothing = 0.7
    var hasNewRows = false
    while !Budget.isInterrupted {
        let left = deadline - ContinuousClock.now
        guard left > .zero, master.iterations < iterations,
            try master.solve(within: left, iterations: iterations - master.iterations, dual: hasNewRows)
        else { break }
        let out = try master.duals()
        found.rounds += 1
        found.iterations = master.iterations
        // A misprice (nothing found between) is answered by pricing at the master's own duals.
        var new: [DayColumn] = []
        while true {
            let between = Duals(smoothing, of: found.duals ?? out.coupled, and: out.coupled)
            guard let priced = relaxation.bestDays(at: between, out: out, master.lineCosts, within: budget) else {
                return
            }
            if priced.bound > found.bound || found.duals == nil {
                found.bound = priced.bound
                found.duals = between
            }
            new = priced.days
            if !new.isEmpty || smoothing == 0 { break }
            smoothing = smoothing > 0.3 ? smoothing - 0.3 : 0
        }
        let broken = try master.addBrokenSets()
        hasNewRows = broken > 0 && new.isEmpty
        try master.add(new)
        found.columns = master.columns
        let gap = master.objective * Double(Scale.point) - Double(found.bound)
        found.isFinished = broken == 0 && (new.isEmpty || gap < 0.001 * Double(abs(found.bound)))
        report(found)
        if found.isFinished { return }
    }
}

extension Duals {
    /// `share` of the first and the rest of the second.
    init(_ share: Double, of first: Duals, and second: Duals) {
        func mixed(_ a: Int, _ b: Int) -> Int { b + Int(share * Double(a - b)) }
        cells = zip(first.cells, second.cells).map(mixed)
        sets = zip(first.sets, second.sets).map { first, second in
            // Both ascend; a set that one of them lacks counts as 0 there.
            var merged: [SetDual] = []
            var (i, j) = (0, 0)
            while i < first.count || j < second.count {
                let a = i < first.count ? first[i].place : (Int.max, 0)
                let b = j < second.count ? second[j].place : (Int.max, 0)
                let price = mixed(a <= b ? first[i].price : 0, b <= a ? second[j].price : 0)
                let place = a <= b ? a : b
                merged.append(SetDual(slot: place.0, set: place.1, price: max(0, price)))
                if a <= b { i += 1 }
                if b <= a { j += 1 }
            }
            return merged
        }
    }
}

extension LagrangianRelaxation {
    /// The exact bound at `duals`, and days of negative reduced cost at the master's own duals `out`.
    ///
    /// - Parameter lineCosts: Of the master: what the rules over days cost with each day class.
    mutating func bestDays(
        at duals: Duals, out: RestrictedMaster.RowDuals, _ lineCosts: [[Int?]], within budget: Budget
    ) -> (bound: Int, days: [DayColumn])? {
        var days: [DayColumn] = []
        let (staff, coupling, free) = (free.rest.staff, free.rest.coupling, free.days)
        let slotsPerDay = staff.problem.hall.period.slotsPerDay
        let dayCount = staff.problem.hall.period.days
        let answer = answer(at: duals, within: budget) { number, pricer in
            let member = staff.members[number]
            for day in free[number] {
                let costs = lineCosts[number * dayCount + day]
                // The best option of each day class, by what the master would gain.
                var best = [Int](repeating: Int.min, count: member.network.kindCount)
                var choice = [Int](repeating: -1, count: member.network.kindCount)
                for option in member.plan.options.indices {
                    var worth = pricer.value(ofOption: option, member: number, day: day)
                    guard worth > DayPricer.impossible / 2, worth > -Scale.hard / 2 else { continue }
                    let kind = member.network.kinds[option]
                    guard let cost = costs[kind] else { continue }
                    worth -= cost
                    for (row, dual) in out.lines[number] where row.days.contains(day) {
                        worth += dual * (row.countsPaid ? member.plan.options[option].paid : 1)
                    }
                    if worth > best[kind] {
                        best[kind] = worth
                        choice[kind] = option
                    }
                }
                let ranked = choice.indices.filter { choice[$0] >= 0 }.sorted {
                    best[$0] != best[$1] ? best[$0] > best[$1] : $0 < $1
                }
                for kind in ranked.prefix(3) {
                    guard let path = pricer.path(forOption: choice[kind], member: number, day: day) else { continue }
                    let column = DayColumn(member: number, day: day, path: path)
                    guard var reduced = column.cost(in: staff, costs) else { continue }
                    reduced -= out.days[number * dayCount + day]
                    for (row, dual) in out.lines[number] where row.days.contains(day) {
                        reduced -= dual * (row.countsPaid ? column.paid(in: staff) : 1)
                    }
                    reduced -= out.coupled.reward(of: column, coupling: coupling, slotsPerDay: slotsPerDay)
                    if reduced < -Scale.point / 64 { days.append(column) }
                }
            }
        }
        return answer.map { ($0.bound, days) }
    }
}

extension Duals {
    /// What the coupled rows pay for a day.
    fileprivate func reward(of column: DayColumn, coupling: Coupling, slotsPerDay: Int) -> Int {
        let onDuty = column.cells(slotsPerDay: slotsPerDay, slotCount: coupling.slotCount)
        var reward = onDuty.reduce(0) { $0 + cells[$1] }
        for (number, sets) in sets.enumerated() where !sets.isEmpty {
            let slots = Set(onDuty.map { $0 % coupling.slotCount })
            let backup = coupling.backups[number]
            for set in sets where slots.contains(set.slot) {
                let group = backup.groups[backup.groupNumbers[set.slot]]
                if group.hits(column.member, set.set) { reward += set.price }
            }
        }
        return reward
    }
}
