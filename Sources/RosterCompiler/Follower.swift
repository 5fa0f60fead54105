import Linear

/// A column whose best value follows from columns before it.
///
/// It is what makes a roster into a solution: `RosterProgram.values(for:)` sets shifts, seats and breaks, and
/// all other columns follow.
struct Follower: Sendable {
    enum Amount: Sendable {
        /// The greatest of these, brought within the column's limits.
        case greatest([Expression])
        /// The least of these, brought within the column's limits.
        case least([Expression])
        /// 1 where one of these is above 0, else 0.
        case any([Expression])
        /// 1 where the one at this position is the greatest of all, the first of several; else 0.
        case first(Int, of: [Expression])
    }

    let column: Variable
    let amount: Amount

    /// The best value at the values of the columns before it.
    func value(at values: [Double], in column: Model.Column) -> Double {
        let amount: Double =
            switch amount {
            case .greatest(let amounts): amounts.map { $0.value(at: values) }.max() ?? 0
            case .least(let amounts): amounts.map { $0.value(at: values) }.min() ?? 0
            case .any(let amounts): amounts.contains { $0.value(at: values) > 1e-6 } ? 1.0 : 0.0
            case .first(let position, let amounts): amounts.positionOfGreatest(at: values) == position ? 1.0 : 0.0
            }
        let whole = column.isInteger ? (amount + 1e-6).rounded(.down) : amount
        return min(max(whole, column.range.lowerBound), column.range.upperBound)
    }
}

extension [Expression] {
    /// The first of the greatest; they are sums of whole numbers.
    fileprivate func positionOfGreatest(at values: [Double]) -> Int? {
        let amounts = map { $0.value(at: values).rounded() }
        return amounts.max().flatMap { amounts.firstIndex(of: $0) }
    }
}

extension RosterProgram {
    /// Adds a column whose best value follows from columns that exist.
    ///
    /// It may take any value between whole ones unless `isInteger`: where only the least or greatest of whole
    /// numbers matters, the best value is whole by itself, and the search need not branch on it.
    mutating func addFollower(
        _ name: String, in range: ClosedRange<Double>, isInteger: Bool = false, _ amount: Follower.Amount
    ) -> Variable {
        let column =
            isInteger
            ? model.addInteger(name, in: Int(range.lowerBound)...Int(range.upperBound))
            : model.addContinuous(name, in: range)
        followers.append(Follower(column: column, amount: amount))
        return column
    }
}
