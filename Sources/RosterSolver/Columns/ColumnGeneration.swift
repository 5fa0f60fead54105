import GLPK
import Linear
import RosterModel
import RosterPricing
import RosterRules
import Synchronization

/// What column generation found, as far as it got.
struct GeneratedColumns: Sendable {
    var progress = Generation()
    var columns = 0
    var iterations = 0

    var points: Int { progress.points }
}

/// Column generation on employee-days: solve, price, add, repeat.
///
/// When GLPK fails, what was found so far is returned: the bound does not depend on it.
///
/// - Parameters:
///   - seeds: Days to start from, such as those of a good roster.
///   - start: Duals to smooth with, such as those of subgradients.
///   - budget: The longest time to take; none for a run limited by `iterations` alone.
///   - iterations: The most simplex iterations.
/// - Complexity: Nearly all the time is GLPK's simplex method.
func generateColumns(
    staff: Staff, coupling: Coupling, seeds: [DayColumn], start: Duals, within budget: Budget, iterations: Int
) -> GeneratedColumns {
    let found = Mutex(GeneratedColumns())
    var limits = GenerationLimits()
    limits.budget = budget
    limits.iterations = iterations
    try? onSolverThread { () throws(SolverError) in
        var relaxation = LagrangianRelaxation(staff: staff, coupling: coupling)
        var master = try DayMaster.empty(relaxation.free)
        try master.add(seeds)
        var progress = Generation()
        progress.duals = start
        _ = try master.generate(&progress, &relaxation, limits) { master, progress in
            found.withLock {
                $0 = GeneratedColumns(
                    progress: progress, columns: master.columns.count, iterations: master.iterations)
            }
        }
    }
    return found.withLock { $0 }
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
