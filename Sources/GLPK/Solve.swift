import CGLPK
import CGLPKGuard
import Linear

extension Model {
    /// The relaxation, then the tree; once more without scaling when the solution is wrong.
    func solve(
        _ program: Program, _ options: SolveOptions, _ start: Solution?, _ limits: Limits
    ) throws(SolverError) -> Outcome {
        var wrong: [Breach] = []
        for scaling in [GLP_SF_AUTO, 0] {
            let searched = try search(program, options, limits, scaling: scaling)
            guard let values = searched.values else { return outcome(nil, searched, start) }
            let found = solution(values)
            if allows(found.values) { return outcome(found, searched, start) }
            wrong = breaches(by: found.values)
        }
        guard let start else { throw .wrongSolution(wrong) }
        return Outcome(best: start, stop: .numericalFailure)
    }

    private func search(
        _ program: Program, _ options: SolveOptions, _ limits: Limits, scaling: Int32
    ) throws(SolverError) -> Searched {
        let problem = try Problem()
        try problem.load(program)
        try problem.call("scaling") { unsafe guard_scale($0.pointer, scaling) }
        try problem.call("choosing a basis") { unsafe guard_set_basis($0.pointer, GUARD_ADVANCED_BASIS) }
        let root = try problem.solveRelaxation(.primal, limits)
        var searched = Searched(
            stop: root.stop, effort: Effort(iterations: root.iterations))
        guard root.stop == .optimal else { return searched }
        searched.bound = root.objective
        guard program.hasIntegers else {
            searched.values = try problem.columnValues(program.columns.count)
            return searched
        }
        let tree = try problem.search(options, limits, columnCount: program.columns.count)
        return Searched(
            stop: tree.stop, values: tree.values,
            bound: tree.bound.map { max($0, root.objective) } ?? root.objective, effort: tree.effort)
    }
}
