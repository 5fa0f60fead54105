import Linear

/// Rows as GLPK gets them: each with one limit, equal limits, or none.
///
/// With presolve, GLPK 5.0 calls 22 ≤ 5y ≤ 24 solved, by y = 5, when it is one row; as two rows
/// it is never wrong. So a row with two different limits becomes two, next to each other.
struct OneSidedRows {
    /// The limits of each row of GLPK's.
    var lower: [Double] = [], upper: [Double] = []
    /// For each of our rows, where its rows of GLPK's are.
    var places: [Range<Int>] = []

    init(_ ranges: some Sequence<(lower: Double, upper: Double)>) {
        for range in ranges { append(lower: range.lower, upper: range.upper) }
    }

    var count: Int { lower.count }

    private mutating func append(lower least: Double, upper greatest: Double) {
        let first = count
        if least.isFinite, greatest.isFinite, least != greatest {
            lower += [least, -.infinity]
            upper += [.infinity, greatest]
        } else {
            lower.append(least)
            upper.append(greatest)
        }
        places.append(first..<count)
    }
}
