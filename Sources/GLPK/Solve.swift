import CGLPK
import CGLPKGuard
import Linear

extension Model {
    /// The relaxation, then the tree; once more, and stricter, when the solution is wrong.
    func solve(
        _ program: Program, _ options: SolveOptions, _ start: Solution?, _ limits: Limits
    ) throws(SolverError) -> Outcome {
        var wrong: [Breach] = []
        for attempt in Attempt.allCases {
            let searched = try search(program, options, limits, attempt)
            guard let values = searched.values else { return outcome(nil, searched, start) }
            let found = solution(try settled(values, program))
            if allows(found.values) { return outcome(found, searched, start) }
            wrong = breaches(by: found.values)
        }
        guard let start else { throw .wrongSolution(wrong) }
        return Outcome(best: start, stop: .numericalFailure)
    }

    private func search(
        _ program: Program, _ options: SolveOptions, _ limits: Limits, _ attempt: Attempt
    ) throws(SolverError) -> Searched {
        let problem = try loaded(program, scaling: attempt.scaling)
        let root = try problem.solveRelaxation(.primal, limits)
        guard root.stop == .optimal, let cost = root.objective else {
            return Searched(stop: root.stop, effort: Effort(iterations: root.iterations))
        }
        guard program.hasIntegers else {
            return Searched(
                stop: .optimal, values: try problem.columnValues(program.columns.count),
                bound: cost, effort: Effort(iterations: root.iterations))
        }
        var searched = try problem.search(
            options, limits, columnCount: program.columns.count, integrality: attempt.integrality)
        searched.bound = max(searched.bound ?? cost, cost)
        return searched
    }

    /// The values with integers made whole, and what is continuous solved again around them.
    ///
    /// GLPK takes 2.99999 for 3, and what is continuous then fits 2.99999. This has a little time
    /// of its own: a solution found at the last moment is worth it.
    func settled(_ values: [Double], _ program: Program) throws(SolverError) -> [Double] {
        let whole = solution(values).values
        let isMixed = program.hasIntegers && program.columns.isInteger.contains(0)
        guard isMixed, !allows(whole) else { return whole }
        let problem = try loaded(program.fixingIntegers(at: whole), scaling: GLP_SF_AUTO)
        let limits = Limits(.milliseconds(200), Interrupt(following: nil))
        let relaxed = try problem.solveRelaxation(.primal, limits)
        return relaxed.stop == .optimal ? try problem.columnValues(program.columns.count) : whole
    }
}

/// How GLPK is asked, the second time after a wrong solution.
private enum Attempt: CaseIterable {
    case usual, strict

    var scaling: Int32 { self == .usual ? GLP_SF_AUTO : 0 }

    /// GLPK's default, and one that a coefficient of 1,000 does not blow up to a whole unit.
    var integrality: Double { self == .usual ? 1e-5 : 1e-9 }
}

/// `program` loaded, scaled, and with a triangular basis to start from.
private func loaded(_ program: Program, scaling: Int32) throws(SolverError) -> Problem {
    let problem = try Problem()
    try problem.load(program)
    try problem.call("scaling") { unsafe guard_scale($0.pointer, scaling) }
    try problem.call("choosing a basis") { unsafe guard_set_basis($0.pointer, GUARD_ADVANCED_BASIS) }
    return problem
}
