import CGLPKGuard
public import Linear

extension LinearRelaxation {
    /// Adds a column and returns its number; see ``add(_:)``.
    public mutating func addColumn(
        cost: Double, in range: ClosedRange<Double> = 0...(.infinity),
        _ coefficients: [(row: Int, coefficient: Double)] = []
    ) throws(SolverError) -> Int {
        try add([Column(cost: cost, in: range, coefficients)]).lowerBound
    }

    /// Adds columns at their lower limits, outside the basis, and returns their numbers.
    ///
    /// The basis stays valid; the primal method is the one to solve with next. Coefficients
    /// given for one row are added up.
    ///
    /// - Throws: `SolverError.faultyModel` when a number is not finite, limits leave no finite
    ///   value, or a row does not exist.
    /// - Complexity: O(*n*) in the number of coefficients.
    @discardableResult
    public mutating func add(_ columns: [Column]) throws(SolverError) -> Range<Int> {
        let first = columnCount
        let faults = zip(first..., columns).flatMap { self.faults(in: $1, number: $0) }
        guard faults.isEmpty else { throw .faultyModel(faults) }
        guard !columns.isEmpty else { return first..<first }
        try problem.addColumns(
            Columns(
                lower: columns.map(\.range.lowerBound), upper: columns.map(\.range.upperBound),
                cost: columns.map(\.cost), isInteger: columns.map { _ in 0 }))
        columnCount += columns.count
        try fill(columns, from: first)
        return first..<columnCount
    }

    private func fill(_ columns: [Column], from first: Int) throws(SolverError) {
        var starts: [Int32] = [0], rows: [Int32] = [0], values: [Double] = [0]
        for column in columns {
            let terms = column.coefficients.map { Term($0.coefficient, Variable(index: $0.row)) }
            for term in collected(terms) {
                let place = places[term.variable.index]
                for row in [place.first, place.second].compactMap(\.self) {
                    rows.append(row)
                    values.append(term.coefficient)
                }
            }
            starts.append(Int32(rows.count - 1))
        }
        try problem.call("filling \(columns.count) columns") {
            unsafe guard_fill_columns(
                $0.pointer, Int32(first + 1), Int32(columns.count), starts, rows, values)
        }
    }
}
