/// Something in a model that no solver should be given.
///
/// GLPK calls a model with a cost that is not a number optimal, so this is looked for first.
public enum ModelFault: Hashable, Sendable {
    /// A coefficient in a row is infinite or not a number.
    case coefficient(row: String, column: String)
    /// A cost is infinite or not a number.
    case cost(column: String)
    /// The constant of the objective is infinite or not a number.
    case constant
    /// A row's limits are not numbers, or are infinite on the wrong side.
    case limits(row: String)
    /// A column's limits are infinite on the wrong side.
    case range(column: String)
    /// An integer column has a limit beyond ``Model/largestInteger``.
    case unboundedInteger(column: String)
    /// A row, or the objective if `nil`, has a term for a variable of another model.
    case stranger(row: String?, index: Int)
}

extension ModelFault: CustomStringConvertible {
    /// The fault in a sentence, with the names of the row and the column.
    public var description: String {
        switch self {
        case .coefficient(let row, let column): "row '\(row)': the coefficient of '\(column)' is not finite"
        case .cost(let column): "objective: the cost of '\(column)' is not finite"
        case .constant: "objective: the constant is not finite"
        case .limits(let row): "row '\(row)': its limits are not numbers with room between them"
        case .range(let column): "column '\(column)': its limits leave no finite value"
        case .unboundedInteger(let column):
            "column '\(column)': an integer needs limits within ±\(Int(Model.largestInteger))"
        case .stranger(let row, let index):
            "\(row.map { "row '\($0)'" } ?? "objective"): there is no variable \(index) in this model"
        }
    }
}

extension Model {
    /// Everything that makes the model unfit for a solver: objective first, then columns and
    /// rows in their order; none if it is fit.
    ///
    /// - Complexity: O(*n*) in the number of columns and terms.
    public func faults() -> [ModelFault] {
        objectiveFaults() + columns.compactMap(\.fault) + rows.flatMap(faults(in:))
    }

    private func objectiveFaults() -> [ModelFault] {
        let constant: [ModelFault] = objective.constant.isFinite ? [] : [.constant]
        return constant
            + objective.terms.compactMap { term in
                guard columns.indices.contains(term.variable.index) else {
                    return .stranger(row: nil, index: term.variable.index)
                }
                return term.coefficient.isFinite ? nil : .cost(column: columns[term.variable.index].name)
            }
    }

    private func faults(in row: Row) -> [ModelFault] {
        var faults: [ModelFault] = []
        if !(row.lower <= row.upper && row.lower < .infinity && row.upper > -.infinity) {
            faults.append(.limits(row: row.name))
        }
        for term in row.terms {
            if !columns.indices.contains(term.variable.index) {
                faults.append(.stranger(row: row.name, index: term.variable.index))
            } else if !term.coefficient.isFinite {
                faults.append(.coefficient(row: row.name, column: columns[term.variable.index].name))
            }
        }
        return faults
    }
}

extension Model.Column {
    fileprivate var fault: ModelFault? {
        if isInteger, max(abs(range.lowerBound), abs(range.upperBound)) > Model.largestInteger {
            return .unboundedInteger(column: name)
        }
        let leavesValue = range.lowerBound < .infinity && range.upperBound > -.infinity
        return leavesValue ? nil : .range(column: name)
    }
}
