import CGLPKGuard
public import Linear

extension LinearRelaxation {
    /// A column to be added: what it costs, its limits, and its coefficients by row.
    public struct Column: Sendable {
        public var cost: Double
        public var range: ClosedRange<Double>
        public var coefficients: [(row: Int, coefficient: Double)]

        public init(
            cost: Double, in range: ClosedRange<Double> = 0...(.infinity),
            _ coefficients: [(row: Int, coefficient: Double)] = []
        ) {
            self.cost = cost
            self.range = range
            self.coefficients = coefficients
        }
    }

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

    private func faults(in column: Column, number: Int) -> [ModelFault] {
        let name = "column \(number)"
        var faults: [ModelFault] = []
        if !column.cost.isFinite { faults.append(.cost(column: name)) }
        if !column.range.holdsFinite { faults.append(.range(column: name)) }
        for (row, coefficient) in column.coefficients {
            if !places.indices.contains(row) {
                faults.append(.stranger(row: "row \(row)", index: number))
            } else if !coefficient.isFinite {
                faults.append(.coefficient(row: "row \(row)", column: name))
            }
        }
        return faults
    }

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
