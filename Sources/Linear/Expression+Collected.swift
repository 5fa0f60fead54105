extension Expression {
    /// The same sum with one term for each variable, in column order, and none that is 0.
    ///
    /// GLPK ends the process when a row names a column twice, and takes another path, to
    /// another of several optima, when columns come in another order. A dictionary would do
    /// this in fewer lines and in an order that changes from run to run.
    ///
    /// - Complexity: O(*n*) when the terms are in column order already, else O(*n* log *n*).
    public func collected() -> Expression {
        let sorted = isSorted ? terms : terms.sorted { $0.variable < $1.variable }
        var result: [Term] = []
        result.reserveCapacity(sorted.count)
        for term in sorted {
            if let last = result.indices.last, result[last].variable == term.variable {
                result[last].coefficient += term.coefficient
            } else {
                result.append(term)
            }
        }
        // A coefficient that is not a number is not 0 either: it stays, to be reported.
        result.removeAll { $0.coefficient == 0 }
        return Expression(result, constant: constant)
    }

    private var isSorted: Bool {
        zip(terms, terms.dropFirst()).allSatisfy { $0.variable <= $1.variable }
    }
}
