import CGLPKGuard
public import Linear

/// A linear program that grows, and is solved again from where it stood.
///
/// The restricted master of a column generation: rows first, then rounds of adding columns,
/// solving and reading duals. Rows and columns are numbered from 0 in the order in which they
/// were added, as in an array. A row with two different limits is two to GLPK and one here.
///
///     let bound = try onSolverThread { () throws(SolverError) in
///         var master = try LinearRelaxation()
///         let cover = try master.addRow(in: 1...(.infinity))
///         _ = try master.addColumn(cost: 3, in: 0...1, [(cover, 1)])
///         _ = try master.solve(within: .seconds(5))
///         return master.objective
///     }
///
/// It lives and dies inside ``onSolverThread(_:)``: it can be neither copied nor sent. After an
/// error of the kind `SolverError.fatal`, and after a solve that GLPK would not end and that
/// had to be left, it is lost: every further call throws.
public struct LinearRelaxation: ~Copyable {
    let problem: Problem
    let interrupt: Interrupt
    /// For each row, its first row of GLPK's and, if it has two limits, its second, from 1.
    var places: [(first: Int32, second: Int32?)] = []
    /// How many rows GLPK has.
    var placeCount: Int32 = 0
    /// How many columns there are.
    public internal(set) var columnCount = 0
    /// What the last basic solution costs; the optimum if the last solve stopped with `.optimal`.
    public internal(set) var objective = 0.0
    /// Whether the last basic solution keeps every row and limit, which it may do long before it
    /// is the optimum.
    public internal(set) var isFeasible = false
    /// Simplex iterations of all solves so far.
    public internal(set) var iterations = 0

    /// An empty program, minimised, whose solves obey `interrupt`.
    ///
    /// - Throws: `SolverError.wrongThread` outside ``onSolverThread(_:)``.
    public init(interrupt: Interrupt = .process) throws(SolverError) {
        guard guard_is_on_solver_thread() else {
            throw .wrongThread(doing: "making a relaxation outside a solver thread")
        }
        problem = try Problem()
        self.interrupt = interrupt
    }

    /// How many rows there are.
    public var rowCount: Int { places.count }
}
