/// A mixed-integer linear program, minimised.
///
///     var model = Model()
///     let ann = model.addBinary("Ann"), bo = model.addBinary("Bo")
///     model.minimize(3 * ann + 2 * bo)
///     model.require("cover 09:00", ann + bo, atLeast: 1)
///
/// Names are for people: any script, any length, not necessarily unique. They explain why a
/// model is infeasible and never reach a solver or an MPS file.
public struct Model: Hashable, Sendable {
    /// The variables' limits, kinds and names; a ``Variable`` is a position in this list.
    public private(set) var columns: [Column] = []
    /// What solutions must satisfy, in the order in which it was required.
    public private(set) var rows: [Row] = []
    /// What a solution costs, with one term for each variable, in column order.
    public private(set) var objective = Expression()

    /// A model without variables, which nothing is required of.
    public init() {}

    /// Adds a variable that is 0 or 1.
    public mutating func addBinary(_ name: String) -> Variable { addInteger(name, in: 0...1) }

    /// Adds a variable that takes a whole value in `range`.
    ///
    /// An integer without limits can keep branch and cut busy for ever, so there is no way to
    /// ask for one, and limits beyond ``Model/largestInteger`` are reported by ``faults()``.
    public mutating func addInteger(_ name: String, in range: ClosedRange<Int>) -> Variable {
        add(Column(name: name, range: Double(range.lowerBound)...Double(range.upperBound), isInteger: true))
    }

    /// Adds a variable that takes any value in `range`, which may have infinite ends.
    public mutating func addContinuous(_ name: String, in range: ClosedRange<Double>) -> Variable {
        add(Column(name: name, range: range, isInteger: false))
    }

    private mutating func add(_ column: Column) -> Variable {
        columns.append(column)
        return Variable(index: columns.count - 1)
    }

    /// Makes room for `columns` columns and `rows` rows at once.
    public mutating func reserveCapacity(columns columnCount: Int, rows rowCount: Int) {
        columns.reserveCapacity(columnCount)
        rows.reserveCapacity(rowCount)
    }

    /// Every variable of the model, in column order.
    public var variables: some RandomAccessCollection<Variable> {
        columns.indices.lazy.map(Variable.init(index:))
    }

    /// Replaces the limits of `variable`; an integer variable keeps the whole numbers in `range`.
    ///
    /// A variable that is not of this model is left alone.
    public mutating func limit(_ variable: Variable, to range: ClosedRange<Double>) {
        guard columns.indices.contains(variable.index) else { return }
        columns[variable.index].range = range
    }

    /// Sets what is minimised, in place of what was minimised before.
    public mutating func minimize(_ objective: Expression) { self.objective = objective.collected() }

    mutating func append(_ row: Row) { rows.append(row) }
}
