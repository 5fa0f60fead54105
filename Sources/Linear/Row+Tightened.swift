extension Model {
    /// What a row of whole numbers comes to once its limits are rounded to sums it can reach.
    public enum Tightened: Hashable, Sendable {
        /// The same integer points are allowed, in smaller numbers and within closer limits.
        case row(Row)
        /// No whole values keep the row.
        case impossible
    }

    /// The row divided by the greatest common divisor *g* of its coefficients, its limits
    /// rounded inwards, if all of its columns are integer and all its coefficients whole.
    ///
    ///     22 ≤ 5y ≤ 24   ⟹   ⌈22/5⌉ ≤ y ≤ ⌊24/5⌋   ⟹   5 ≤ y ≤ 4: impossible
    ///
    /// Relaxations get tighter, and hours bands that no number of shifts meets are found
    /// without a solver. Other rows come back unchanged.
    ///
    /// - Parameters:
    ///   - row: A row of this model.
    ///   - tolerance: How far a sum may miss a limit; as in ``allows(_:tolerance:)``.
    /// - Returns: The row that allows the same points, or that there is none.
    /// - Complexity: O(*n*) in the number of terms.
    public func tightened(_ row: Row, tolerance: Double = 1e-6) -> Tightened {
        guard row.terms.allSatisfy({ isWhole($0) }) else { return .row(row) }
        let divisor = row.terms.reduce(0) { gcd($0, Int(abs($1.coefficient))) }
        guard divisor > 0 else {
            return row.lower <= tolerance && row.upper >= -tolerance ? .row(row) : .impossible
        }
        let unit = Double(divisor)
        let lower = ((row.lower - tolerance) / unit).rounded(.up)
        let upper = ((row.upper + tolerance) / unit).rounded(.down)
        guard lower <= upper else { return .impossible }
        let terms = row.terms.map { Term($0.coefficient / unit, $0.variable) }
        return .row(Row(name: row.name, terms: terms, lower: lower, upper: upper))
    }

    private func isWhole(_ term: Term) -> Bool {
        columns.indices.contains(term.variable.index) && columns[term.variable.index].isInteger
            && term.coefficient == term.coefficient.rounded() && abs(term.coefficient) <= Model.largestInteger
    }
}

private func gcd(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
}
