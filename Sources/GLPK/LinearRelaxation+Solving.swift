import CGLPKGuard
public import Linear

extension LinearRelaxation {
    /// Goes on with the simplex method from the present basis.
    ///
    /// - Parameters:
    ///   - limit: The longest time to take, kept to within some tenths of a second.
    ///   - method: The primal method after columns, the dual one after rows or limits.
    ///   - iterations: The most simplex iterations. With it in place of a time limit, every run
    ///     ends at the same basis.
    /// - Returns: `.optimal`, `.infeasible`, `.unbounded`, or what came first: `.timeLimit`,
    ///   `.workLimit`, `.interrupted`, `.numericalFailure`.
    /// - Throws: `SolverError` when GLPK fails, and when the program was lost before.
    public mutating func solve(
        within limit: Duration, _ method: SimplexMethod = .primal, iterations: Int = .max
    ) throws(SolverError) -> Stop {
        let limits = Limits(limit, interrupt, iterations: iterations)
        let relaxed = try problem.solveRelaxation(method, limits)
        self.iterations += relaxed.iterations
        if let objective = relaxed.objective {
            self.objective = objective
            isFeasible = relaxed.isFeasible
        }
        return relaxed.stop
    }

    /// The value of each column in the last basic solution.
    public func columnValues() throws(SolverError) -> [Double] {
        try problem.columnValues(columnCount)
    }

    /// For each column, how much the optimum changes when the column's value grows by one.
    public func reducedCosts() throws(SolverError) -> [Double] {
        var costs = Array(repeating: 0.0, count: columnCount)
        try problem.call("reading reduced costs") {
            unsafe guard_read_columns($0.pointer, nil, &costs, nil)
        }
        return costs
    }

    /// For each row, how much the optimum changes when the row's limits grow by one.
    ///
    /// Nonnegative where a lower limit binds, nonpositive where an upper one does. The reduced
    /// cost of a column is its cost less the sum of its coefficients times these.
    public func rowDuals() throws(SolverError) -> [Double] {
        let duals = try readRows().duals
        return places.map { duals[Int($0.first) - 1] + ($0.second.map { duals[Int($0) - 1] } ?? 0) }
    }

    /// The value of each row in the last basic solution.
    public func rowValues() throws(SolverError) -> [Double] {
        let values = try readRows().values
        return places.map { values[Int($0.first) - 1] }
    }

    /// For each column, whether it is in the basis.
    public func isBasic() throws(SolverError) -> [Bool] {
        var basic = Array(repeating: UInt8(0), count: columnCount)
        try problem.call("reading the basis") {
            unsafe guard_read_columns($0.pointer, nil, nil, &basic)
        }
        return basic.map { $0 != 0 }
    }

    private func readRows() throws(SolverError) -> (values: [Double], duals: [Double]) {
        var values = Array(repeating: 0.0, count: Int(placeCount)), duals = values
        try problem.call("reading rows") { unsafe guard_read_rows($0.pointer, &values, &duals) }
        return (values, duals)
    }
}
