import CGLPKGuard
public import Linear

extension LinearRelaxation {
    /// Replaces the limits of a column; equal ends fix it.
    ///
    /// - Precondition: `column` exists.
    public mutating func setRange(
        ofColumn column: Int, to range: ClosedRange<Double>
    ) throws(SolverError) {
        precondition((0..<columnCount).contains(column), "there is no column \(column)")
        guard range.holdsFinite else { throw .faultyModel([.range(column: "column \(column)")]) }
        try problem.call("setting a column's limits") {
            unsafe guard_set_column_range(
                $0.pointer, Int32(column + 1), range.lowerBound, range.upperBound)
        }
    }

    /// Replaces the cost of a column.
    ///
    /// - Precondition: `column` exists.
    public mutating func setCost(ofColumn column: Int, to cost: Double) throws(SolverError) {
        precondition((0..<columnCount).contains(column), "there is no column \(column)")
        guard cost.isFinite else { throw .faultyModel([.cost(column: "column \(column)")]) }
        try problem.call("setting a cost") { unsafe guard_set_cost($0.pointer, Int32(column + 1), cost) }
    }

    /// Removes the columns at `numbers`; later ones move down, as in an array.
    ///
    /// Remove only columns outside the basis, which ``isBasic()`` tells, and the next solve goes
    /// on from where the last one stood. It starts afresh otherwise.
    ///
    /// - Precondition: The columns exist.
    public mutating func removeColumns(at numbers: [Int]) throws(SolverError) {
        let numbers = Set(numbers).sorted()
        guard let last = numbers.last else { return }
        precondition(numbers[0] >= 0 && last < columnCount, "there is no column \(last)")
        try problem.call("deleting \(numbers.count) columns") {
            unsafe guard_delete_columns(
                $0.pointer, Int32(numbers.count), [0] + numbers.map { Int32($0 + 1) })
        }
        columnCount -= numbers.count
    }
}
