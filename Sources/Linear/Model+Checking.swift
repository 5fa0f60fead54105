extension Model {
    /// Something that a vector of values does not keep.
    public struct Breach: Hashable, Sendable {
        /// The row's or the column's name.
        public let name: String
        /// What it came to.
        public let value: Double
        /// What was required.
        public let lower: Double, upper: Double

        /// What `name` came to, and what was required of it.
        public init(name: String, value: Double, lower: Double, upper: Double) {
            self.name = name
            self.value = value
            self.lower = lower
            self.upper = upper
        }
    }

    /// What `objective` comes to at `values`, one for each column.
    public func objective(of values: [Double]) -> Double { objective.value(at: values) }

    /// Whether `values`, one for each column, keep every limit, every row and are whole where
    /// they must be.
    ///
    /// Rows of whole coefficients over integer columns are judged to within
    /// `tolerance`; other rows to within `tolerance` times the greater of 1 and the limit.
    /// Values that are not numbers, or not as many as there are columns, are never allowed.
    public func allows(_ values: [Double], tolerance: Double = 1e-6) -> Bool {
        guard values.count == columns.count else { return false }
        return columns.indices.allSatisfy { breach(ofColumn: $0, at: values, tolerance) == nil }
            && rows.allSatisfy { breach(of: $0, at: values, tolerance) == nil }
    }

    /// Every column and row that `values` do not keep, columns first, in model order.
    ///
    /// Empty exactly when ``allows(_:tolerance:)`` holds, except that values of the wrong number
    /// are judged as far as they go.
    public func breaches(by values: [Double], tolerance: Double = 1e-6) -> [Breach] {
        let values = values + Array(repeating: .nan, count: max(0, columns.count - values.count))
        return columns.indices.compactMap { breach(ofColumn: $0, at: values, tolerance) }
            + rows.compactMap { breach(of: $0, at: values, tolerance) }
    }

    private func breach(ofColumn index: Int, at values: [Double], _ tolerance: Double) -> Breach? {
        let column = columns[index], value = values[index]
        let isWhole = !column.isInteger || abs(value - value.rounded()) <= tolerance
        let slack = column.isInteger ? tolerance : tolerance * max(1, abs(column.range.nearest(to: value)))
        let isWithin =
            value.isFinite && value >= column.range.lowerBound - slack
            && value <= column.range.upperBound + slack
        guard !isWhole || !isWithin else { return nil }
        return Breach(
            name: column.name, value: value, lower: column.range.lowerBound, upper: column.range.upperBound)
    }

    private func breach(of row: Row, at values: [Double], _ tolerance: Double) -> Breach? {
        var total = 0.0, isWhole = true
        for term in row.terms {
            let index = term.variable.index
            guard columns.indices.contains(index) else { return row.breach(at: .nan) }
            let isInteger = columns[index].isInteger
            let whole = values[index].rounded()
            let isNear = isInteger && abs(values[index] - whole) <= tolerance
            total += term.coefficient * (isNear ? whole : values[index])
            isWhole = isWhole && isInteger && term.coefficient == term.coefficient.rounded()
        }
        func slack(_ limit: Double) -> Double {
            isWhole || !limit.isFinite ? tolerance : tolerance * max(1, abs(limit))
        }
        let isKept =
            total.isFinite && total >= row.lower - slack(row.lower) && total <= row.upper + slack(row.upper)
        return isKept ? nil : row.breach(at: total)
    }
}

extension Model.Row {
    fileprivate func breach(at value: Double) -> Model.Breach {
        Model.Breach(name: name, value: value, lower: lower, upper: upper)
    }
}

extension ClosedRange<Double> {
    fileprivate func nearest(to value: Double) -> Double {
        let end = value < lowerBound ? lowerBound : upperBound
        return end.isFinite ? end : 1
    }
}
