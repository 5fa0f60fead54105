import CGLPK
import CGLPKGuard
import Linear

/// A simplex method.
public enum SimplexMethod: Hashable, Sendable {
    /// Keeps rows kept: after adding columns or changing costs.
    case primal
    /// Keeps costs right, and falls back on the primal method: after adding rows or changing limits.
    case dual

    var code: Int32 { self == .primal ? GLP_PRIMAL : GLP_DUALP }
}

/// What became of a relaxation.
struct Relaxed {
    var stop: Stop
    /// The cost of the last basic solution; the optimum if `stop` says so.
    var objective = 0.0
    var iterations = 0
}

/// When a solve has to end.
struct Limits {
    var deadline: Deadline
    var interrupt: Interrupt
    var iterations = Int.max
}

extension Problem {
    /// Solves the relaxation from the present basis; tries other bases and scalings when GLPK
    /// gets into numerical trouble.
    borrowing func solveRelaxation(
        _ method: SimplexMethod, _ limits: Limits
    ) throws(SolverError) -> Relaxed {
        var total = 0
        for remedy in Remedy.allCases {
            try apply(remedy)
            var left = limits
            left.iterations -= min(total, limits.iterations)
            var relaxed = try simplex(remedy.method ?? method, left)
            total += relaxed.iterations
            relaxed.iterations = total
            if relaxed.stop != .numericalFailure { return relaxed }
        }
        return Relaxed(stop: .numericalFailure, iterations: total)
    }

    /// One method from one basis, in slices, so that a request to stop is seen between them.
    ///
    /// A slice is a number of iterations, not a time: slices by time would end at other bases on
    /// every run. It is long enough for GLPK to notice that it stalls, which takes it 200
    /// degenerate iterations, and to perturb its way out, which it forgets at the slice's end.
    private borrowing func simplex(
        _ method: SimplexMethod, _ limits: Limits
    ) throws(SolverError) -> Relaxed {
        var done = 0
        while true {
            if limits.interrupt.isRequested { return Relaxed(stop: .interrupted, iterations: done) }
            if limits.deadline.hasPassed { return Relaxed(stop: .timeLimit, iterations: done) }
            let slice = min(5_000, limits.iterations - done)
            if slice <= 0 { return Relaxed(stop: .workLimit, iterations: done) }
            var result = guard_relaxation()
            let code = try call("solving a relaxation") {
                unsafe guard_simplex(
                    $0.pointer, method.code, Int32(slice), limits.deadline.watch(limits.interrupt), &result)
            }
            if code == GUARD_ABANDONED {
                return Relaxed(stop: limits.interrupt.isRequested ? .interrupted : .timeLimit)
            }
            done += Int(result.iterations)
            if code == GLP_EITLIM || code == GLP_ETMLIM { continue }
            return Relaxed(
                stop: result.stop(code), objective: result.objective, iterations: done)
        }
    }

    private borrowing func apply(_ remedy: Remedy) throws(SolverError) {
        if let scaling = remedy.scaling {
            try call("scaling") { unsafe guard_scale($0.pointer, scaling) }
        }
        if let basis = remedy.basis {
            try call("choosing a basis") { unsafe guard_set_basis($0.pointer, basis) }
        }
    }
}

/// What is tried, in this order, until GLPK's arithmetic holds.
private enum Remedy: CaseIterable {
    case none, advancedBasis, otherScaling, unscaled

    var scaling: Int32? {
        switch self {
        case .none, .advancedBasis: nil
        case .otherScaling: GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N | GLP_SF_SKIP
        case .unscaled: 0
        }
    }

    var basis: Int32? {
        switch self {
        case .none: nil
        case .advancedBasis: GUARD_ADVANCED_BASIS
        case .otherScaling, .unscaled: GUARD_STANDARD_BASIS
        }
    }

    var method: SimplexMethod? {
        switch self {
        case .none, .otherScaling: nil
        case .advancedBasis, .unscaled: .dual
        }
    }
}

extension guard_relaxation {
    /// What GLPK's code and status mean; what they should not be is numerical trouble.
    fileprivate func stop(_ code: Int32) -> Stop {
        switch (code, status) {
        case (0, GLP_OPT) where objective.isFinite: .optimal
        case (0, GLP_NOFEAS): .infeasible
        case (0, GLP_UNBND): .unbounded
        default: .numericalFailure
        }
    }
}
