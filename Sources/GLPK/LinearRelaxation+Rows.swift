import CGLPKGuard
public import Linear

extension LinearRelaxation {
    /// Adds a row without terms, for columns to come, and returns its number.
    ///
    /// - Throws: `SolverError.faultyModel` when the limits leave no finite value.
    public mutating func addRow(in range: ClosedRange<Double>) throws(SolverError) -> Int {
        try addRow([], in: range)
    }

    /// Adds a row over columns there are, and returns its number.
    ///
    /// The basis stays valid, and the row's own variable is in it. The dual method is the one
    /// to solve with next. Coefficients given for one column are added up.
    ///
    /// - Throws: `SolverError.faultyModel` when a number is not finite, a limit leaves no finite
    ///   value, or a column does not exist.
    public mutating func addRow(
        _ coefficients: [(column: Int, coefficient: Double)], in range: ClosedRange<Double>
    ) throws(SolverError) -> Int {
        let rows = OneSidedRows([(range.lowerBound, range.upperBound)])
        let name = "row \(rowCount)"
        let entries = collected(coefficients.map { Term($0.coefficient, Variable(index: $0.column)) })
        var faults: [ModelFault] = range.holdsFinite ? [] : [.limits(row: name)]
        faults += entries.compactMap { entry in
            if !(0..<columnCount).contains(entry.variable.index) {
                .stranger(row: name, index: entry.variable.index)
            } else {
                entry.coefficient.isFinite
                    ? nil : .coefficient(row: name, column: "column \(entry.variable.index)")
            }
        }
        guard faults.isEmpty else { throw .faultyModel(faults) }
        try problem.addRows(rows)
        let first = placeCount + 1
        placeCount += Int32(rows.count)
        places.append((first, rows.count == 2 ? placeCount : nil))
        if !entries.isEmpty { try fill(rows: first...placeCount, with: entries) }
        return places.count - 1
    }

    private func fill(rows: ClosedRange<Int32>, with entries: [Term]) throws(SolverError) {
        let columns = [0] + entries.map { Int32($0.variable.index + 1) }
        let values = [0] + entries.map(\.coefficient)
        let starts = [0, Int32(entries.count)]
        for row in rows {
            try problem.call("filling a row") {
                unsafe guard_fill_rows($0.pointer, row, 1, starts, columns, values)
            }
        }
    }

    /// Replaces the limits of a row.
    ///
    /// - Precondition: `row` exists.
    public mutating func setRange(ofRow row: Int, to range: ClosedRange<Double>) throws(SolverError) {
        guard range.holdsFinite else { throw .faultyModel([.limits(row: "row \(row)")]) }
        let rows = OneSidedRows([(range.lowerBound, range.upperBound)])
        var (first, second) = places[row]
        if rows.count == 2, second == nil {
            try problem.call("splitting a row") { unsafe guard_repeat_row($0.pointer, first) }
            placeCount += 1
            second = placeCount
            places[row].second = second
        }
        try set(first, rows.lower[0], rows.upper[0])
        guard let second else { return }
        try set(
            second, rows.count == 2 ? rows.lower[1] : -.infinity, rows.count == 2 ? rows.upper[1] : .infinity)
    }

    private func set(_ place: Int32, _ lower: Double, _ upper: Double) throws(SolverError) {
        try problem.call("setting a row's limits") {
            unsafe guard_set_row_range($0.pointer, place, lower, upper)
        }
    }
}

/// Terms with one for each index, in order.
func collected(_ terms: [Term]) -> [Term] { Expression(terms).collected().terms }

extension ClosedRange<Double> {
    var holdsFinite: Bool { lowerBound < .infinity && upperBound > -.infinity }
}
