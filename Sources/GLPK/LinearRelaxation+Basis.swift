import CGLPKGuard
public import Linear

extension LinearRelaxation {
    /// A limit of a row.
    public enum Side: Hashable, Sendable {
        case lower, upper
    }

    /// Puts `column` into the basis, in place of `row`, which then stands at its limit on `side`.
    ///
    /// With this a known solution becomes the point to start from, and the simplex method need
    /// not look for one: choose for each row the column that fills it. A choice that makes no
    /// basis costs nothing but a fresh start.
    ///
    /// - Parameters:
    ///   - column: A column outside the basis.
    ///   - row: A row in the basis, as every row is at first.
    ///   - side: Which limit binds; of no matter in a row that has only one.
    /// - Throws: `SolverError` when the relaxation is lost.
    /// - Precondition: Both exist.
    public mutating func makeBasic(
        _ column: Int, insteadOf row: Int, at side: Side = .lower
    ) throws(SolverError) {
        precondition((0..<columnCount).contains(column), "there is no column \(column)")
        let place = side == .upper ? places[row].second ?? places[row].first : places[row].first
        try problem.call("choosing a basis") {
            unsafe guard_exchange($0.pointer, Int32(column + 1), place)
        }
    }
}
