import Linear

/// A model made ready for GLPK: rows of whole numbers tightened, limits of integers whole.
struct Program {
    var columns = Columns()
    private(set) var rows: [Model.Row] = []

    /// `nil` when a row or a column alone shows that no values keep it.
    init?(_ model: Model) {
        for column in model.columns {
            // A fractional limit on an integer column is an error to GLPK.
            guard let range = column.reachable else { return nil }
            columns.lower.append(range.lowerBound)
            columns.upper.append(range.upperBound)
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

    /// The program that is left when integer columns keep their value in `values`.
    func fixingIntegers(at values: [Double]) -> Program {
        var program = self
        for index in values.indices where columns.isInteger[index] == 1 {
            program.columns.lower[index] = values[index]
            program.columns.upper[index] = values[index]
            program.columns.isInteger[index] = 0
        }
        return program
    }
}
