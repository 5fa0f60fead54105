import Linear

/// A model made ready for GLPK: rows of whole numbers tightened, limits of integers whole.
struct Program {
    private(set) var columns = Columns()
    private(set) var rows: [Model.Row] = []

    /// `nil` when a row or a column alone shows that no values keep it.
    init?(_ model: Model) {
        for column in model.columns {
            let range = column.range
            // A fractional limit on an integer column is an error to GLPK.
            let lower = column.isInteger ? (range.lowerBound - 1e-6).rounded(.up) : range.lowerBound
            let upper = column.isInteger ? (range.upperBound + 1e-6).rounded(.down) : range.upperBound
            guard lower <= upper else { return nil }
            columns.lower.append(lower)
            columns.upper.append(upper)
            columns.isInteger.append(column.isInteger ? 1 : 0)
        }
        columns.cost = Array(repeating: 0, count: model.columns.count)
        for term in model.objective.terms { columns.cost[term.variable.index] = term.coefficient }
        rows.reserveCapacity(model.rows.count)
        for row in model.rows {
            guard case .row(let tightened) = model.tightened(row) else { return nil }
            // An empty row that holds, holds always.
            if !tightened.terms.isEmpty { rows.append(tightened) }
        }
    }

    /// Whether any column is integer.
    var hasIntegers: Bool { columns.isInteger.contains(1) }
}
