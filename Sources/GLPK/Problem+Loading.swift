import CGLPKGuard
import Linear

extension Problem {
    /// Loads `program` into an empty problem.
    ///
    /// - Complexity: O(*n*) in the number of columns and terms.
    borrowing func load(_ program: Program) throws(SolverError) {
        try addColumns(program.columns)
        let rows = OneSidedRows(program.rows.lazy.map { ($0.lower, $0.upper) })
        try addRows(rows)
        let elements = Elements(program.rows, at: rows.places)
        try call("loading \(elements.count) coefficients") {
            unsafe guard_load(
                $0.pointer, Int32(elements.count), elements.rows, elements.columns, elements.values)
        }
    }

    borrowing func addColumns(_ columns: Columns) throws(SolverError) {
        guard columns.count > 0 else { return }
        try call("adding \(columns.count) columns") {
            unsafe guard_add_columns(
                $0.pointer, Int32(columns.count), columns.lower, columns.upper, columns.cost,
                columns.isInteger)
        }
    }

    borrowing func addRows(_ rows: OneSidedRows) throws(SolverError) {
        guard rows.count > 0 else { return }
        try call("adding \(rows.count) rows") {
            unsafe guard_add_rows($0.pointer, Int32(rows.count), rows.lower, rows.upper)
        }
    }
}

/// Columns, one array for each property, as C takes them.
struct Columns {
    var lower: [Double] = [], upper: [Double] = [], cost: [Double] = []
    var isInteger: [UInt8] = []

    var count: Int { lower.count }
}

/// The coefficients of rows as triplets that GLPK reads from index 1.
private struct Elements {
    var rows: [Int32] = [0], columns: [Int32] = [0], values: [Double] = [0]

    var count: Int { rows.count - 1 }

    init(_ modelRows: [Model.Row], at places: [Range<Int>]) {
        let total = zip(modelRows, places).reduce(1) { $0 + $1.0.terms.count * $1.1.count }
        rows.reserveCapacity(total)
        columns.reserveCapacity(total)
        values.reserveCapacity(total)
        for (row, place) in zip(modelRows, places) {
            for index in place {
                for term in row.terms {
                    rows.append(Int32(index + 1))
                    columns.append(Int32(term.variable.index + 1))
                    values.append(term.coefficient)
                }
            }
        }
    }
}
