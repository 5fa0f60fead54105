public import Linear

extension Model {
    /// Finds the cheapest solution that GLPK can find within `limit`.
    ///
    /// See ``solved(_:)``.
    public func solved(within limit: Duration) throws(SolverError) -> Outcome {
        try solved(SolveOptions(timeLimit: limit))
    }

    /// Finds the cheapest solution that GLPK can find within the limits of `options`.
    ///
    /// Nothing that GLPK says is taken on trust. The model is looked over before, GLPK's
    /// presolve is never used, and the solution is rounded, checked against every row and
    /// priced here. The caller waits while the work is done on a thread of its own; several
    /// threads may solve at once.
    ///
    /// - Returns: What was found and why the solve ended. An infeasible model is an answer.
    /// - Throws: `SolverError` when the model or the start is not fit to be solved, and when
    ///   GLPK fails or offers a wrong solution.
    public func solved(_ options: SolveOptions = SolveOptions()) throws(SolverError) -> Outcome {
        let limits = Limits(options.timeLimit, options.interrupt)
        let faults = faults()
        guard faults.isEmpty else { throw .faultyModel(faults) }
        let start = try checkedStart(options.start)
        guard let program = Program(self) else { return Outcome(best: nil, stop: .infeasible) }
        guard !program.columns.lower.isEmpty else { return Outcome.optimum(solution([])) }
        return try onSolverThread { () throws(SolverError) -> Outcome in
            try solve(program, options, start, limits)
        }
    }

    private func checkedStart(_ values: [Double]?) throws(SolverError) -> Solution? {
        guard let values else { return nil }
        guard allows(values) else { throw .startRefused(breaches(by: values)) }
        return solution(values)
    }

    /// The solution of `values`, whole where it must be, at the price that this model puts on it.
    func solution(_ values: [Double]) -> Solution {
        let values = zip(columns, values).map { $0.isInteger ? $1.rounded() + 0 : $1 }
        return Solution(objective: objective(of: values), values: values)
    }
}

extension Outcome {
    static func optimum(_ best: Solution, effort: Effort = Effort()) -> Outcome {
        Outcome(best: best, stop: .optimal, bound: best.objective, effort: effort)
    }
}
