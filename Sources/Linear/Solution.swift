/// A value for every variable of a model.
public struct Solution: Hashable, Sendable {
    /// What it costs.
    public let objective: Double
    /// One value for each column, in column order; exactly whole for integer columns.
    public let values: [Double]

    /// A solution that costs `objective`, which is for the caller to have computed.
    public init(objective: Double, values: [Double]) {
        self.objective = objective
        self.values = values
    }

    /// The value of `variable`.
    ///
    /// - Precondition: `variable` belongs to the model that was solved.
    public subscript(variable: Variable) -> Double { values[variable.index] }

    /// The value of `expression`.
    public subscript(expression: Expression) -> Double { expression.value(at: values) }

    /// Whether a binary variable is 1.
    public func chooses(_ variable: Variable) -> Bool { self[variable] > 0.5 }
}
