import CGLPK
import CGLPKGuard
import Linear

/// What became of a relaxation.
struct Relaxed {
    var stop: Stop
    /// The cost of the last basic solution, the optimum if `stop` says so; `nil` if nothing was done.
    var objective: Double?
    /// Whether the last basic solution keeps every row and limit.
    var isFeasible = false
    var iterations = 0
}

extension Problem {
    /// Solves the relaxation from the present basis; tries other bases and scalings when GLPK
    /// gets into numerical trouble.
    borrowing func solveRelaxation(
        _ method: SimplexMethod, _ limits: Limits
    ) throws(SolverError) -> Relaxed {
        var relaxed = Relaxed(stop: .numericalFailure)
        for remedy in Remedy.allCases where relaxed.stop == .numericalFailure {
            try apply(remedy)
            try goOn(relaxed: &relaxed, by: remedy.method ?? method, limits)
        }
        return relaxed
    }

    /// One method from one basis, in slices, so that a request to stop is seen between them.
    ///
    /// A slice is a number of iterations, not a time: slices by time would end at other bases on
    /// every run. It is long enough for GLPK to notice that it stalls, which takes it 200
    /// degenerate iterations, and to perturb its way out, which it forgets at the slice's end.
    private borrowing func goOn(
        relaxed: inout Relaxed, by method: SimplexMethod, _ limits: Limits
    ) throws(SolverError) {
        while true {
            let length = min(5_000, limits.iterations - relaxed.iterations)
            if let reached = limits.reached ?? (length <= 0 ? .workLimit : nil) {
                return relaxed.stop = reached
            }
            let (code, result) = try slice(of: length, method, limits)
            if code == GUARD_ABANDONED { return relaxed.stop = limits.reached ?? .timeLimit }
            relaxed.objective = result.objective
            relaxed.isFeasible = result.status == GLP_OPT || result.status == GLP_FEAS
            relaxed.iterations += Int(result.iterations)
            if code != GLP_EITLIM && code != GLP_ETMLIM { return relaxed.stop = result.stop(code) }
        }
    }

    /// At most `count` iterations; GLPK's code, or `GUARD_ABANDONED`.
    borrowing func slice(
        of count: Int, _ method: SimplexMethod, _ limits: Limits
    ) throws(SolverError) -> (code: Int32, result: guard_relaxation) {
        var result = guard_relaxation()
        let code = try call("solving a relaxation") { problem in
            unsafe limits.watched { watch in
                unsafe guard_simplex(problem.pointer, method.code, Int32(clamping: count), watch, &result)
            }
        }
        return (code, result)
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
