/// A sum of terms and a constant, in the order in which it was written.
///
/// Build long sums with ``add(_:of:)``: it appends in constant time. The operators read better
/// and copy both sides, which is of no weight in a sum of a few terms.
///
///     var hours = Expression()
///     for slot in slots { hours.add(1, of: serve[slot]) }
///     model.minimize(3 * ann + 2 * bo)
public struct Expression: Hashable, Sendable {
    /// What was added, oldest first; a variable may occur more than once.
    public private(set) var terms: [Term]
    /// What the sum is worth when every variable is 0.
    public private(set) var constant: Double

    /// The sum of `terms` and `constant`.
    public init(_ terms: [Term] = [], constant: Double = 0) {
        self.terms = terms
        self.constant = constant
    }

    /// `variable`, once.
    public init(_ variable: Variable) { self.init([Term(1, variable)]) }

    /// The sum of `variables`, each once for each time it occurs.
    public init(sumOf variables: some Sequence<Variable>) { self.init(variables.map { Term(1, $0) }) }

    /// Makes room for `count` terms at once.
    public mutating func reserveCapacity(_ count: Int) { terms.reserveCapacity(count) }

    /// Adds `coefficient` times `variable`.
    ///
    /// - Complexity: O(1) on average.
    public mutating func add(_ coefficient: Double, of variable: Variable) {
        terms.append(Term(coefficient, variable))
    }

    /// Adds a number that does not depend on any variable.
    public mutating func add(constant number: Double) { constant += number }

    /// What the sum is worth when each variable has the value at its index in `values`.
    ///
    /// A variable that `values` does not reach counts as not a number.
    public func value(at values: [Double]) -> Double {
        terms.reduce(constant) { total, term in
            let index = term.variable.index
            return total + term.coefficient * (values.indices.contains(index) ? values[index] : .nan)
        }
    }
}
