/// A decision variable: a position in one model's list of columns.
///
/// A variable means something only in the model that made it. Used in another model it names
/// whatever stands at the same position there, or nothing, which ``Model/faults()`` reports.
public struct Variable: Hashable, Comparable, Sendable {
    /// The position of the variable's column, counted from 0.
    public let index: Int

    /// The variable whose column stands at `index`, counted from 0.
    public init(index: Int) { self.index = index }

    /// Whether `lhs` stands before `rhs`.
    public static func < (lhs: Variable, rhs: Variable) -> Bool { lhs.index < rhs.index }
}

/// One coefficient times one variable.
public struct Term: Hashable, Sendable {
    /// What is multiplied.
    public let variable: Variable
    /// By how much.
    public var coefficient: Double

    /// `coefficient` times `variable`.
    public init(_ coefficient: Double, _ variable: Variable) {
        self.variable = variable
        self.coefficient = coefficient
    }
}
