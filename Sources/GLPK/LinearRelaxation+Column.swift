import Linear

extension LinearRelaxation {
    /// A column to be added: what it costs, its limits, and its coefficients by row.
    public struct Column: Sendable {
        /// What one unit of it costs.
        public var cost: Double
        /// The least and the greatest value allowed.
        public var range: ClosedRange<Double>
        /// What one unit of it adds to rows; one row may occur more than once.
        public var coefficients: [(row: Int, coefficient: Double)]

        /// A column that is 0 or more, unless said otherwise.
        public init(
            cost: Double, in range: ClosedRange<Double> = 0...(.infinity),
            _ coefficients: [(row: Int, coefficient: Double)] = []
        ) {
            self.cost = cost
            self.range = range
            self.coefficients = coefficients
        }
    }

    /// What is wrong with a column that would be `number`.
    func faults(in column: Column, number: Int) -> [ModelFault] {
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
}
