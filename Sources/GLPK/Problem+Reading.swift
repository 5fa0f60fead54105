import CGLPKGuard
import Linear

extension Problem {
    /// The values of the basic solution, one for each of `count` columns.
    borrowing func columnValues(_ count: Int) throws(SolverError) -> [Double] {
        var values = Array(repeating: 0.0, count: count)
        try call("reading a solution") { unsafe guard_read_columns($0.pointer, &values, nil, nil) }
        return values
    }
}
