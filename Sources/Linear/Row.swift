extension Model {
    /// A sum kept between two limits.
    public struct Row: Hashable, Sendable {
        /// What a person calls it: `rest[Ann,3]`.
        public let name: String
        /// One term for each variable, in column order, none of them 0.
        public let terms: [Term]
        /// The least sum allowed; minus infinity when there is none.
        public let lower: Double
        /// The greatest sum allowed; infinity when there is none.
        public let upper: Double

        /// A row of terms that are collected already.
        public init(name: String, terms: [Term], lower: Double, upper: Double) {
            self.name = name
            self.terms = terms
            self.lower = lower
            self.upper = upper
        }
    }

    /// Requires `expression` to lie in `range`, whose ends may be infinite.
    ///
    /// The constant of `expression` moves to the other side, and terms of one variable are
    /// added up.
    public mutating func require(_ name: String, _ expression: Expression, in range: ClosedRange<Double>) {
        append(name, expression, lower: range.lowerBound, upper: range.upperBound)
    }

    /// Requires `expression` to be `limit` or more.
    public mutating func require(_ name: String, _ expression: Expression, atLeast limit: Double) {
        append(name, expression, lower: limit, upper: .infinity)
    }

    /// Requires `expression` to be `limit` or less.
    public mutating func require(_ name: String, _ expression: Expression, atMost limit: Double) {
        append(name, expression, lower: -.infinity, upper: limit)
    }

    /// Requires `expression` to be exactly `number`.
    public mutating func require(_ name: String, _ expression: Expression, equals number: Double) {
        append(name, expression, lower: number, upper: number)
    }

    private mutating func append(_ name: String, _ expression: Expression, lower: Double, upper: Double) {
        let sum = expression.collected()
        append(
            Row(name: name, terms: sum.terms, lower: lower - sum.constant, upper: upper - sum.constant))
    }
}
