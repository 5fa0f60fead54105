import Linear
import RosterRules

/// Something that must not be above 0, or is charged for where it is.
struct Excess {
    let name: String
    /// A sum of whole numbers.
    let amount: Expression
    /// What one unit of `amount` counts; plays no part where the rule is hard.
    let weight: Int

    init(_ name: String, _ amount: Expression, weight: Int = 1) {
        self.name = name
        self.amount = amount
        self.weight = weight
    }
}

/// How entries put what they forbid, or charge for, into the program.
extension RosterProgram {
    /// Keeps every one of `excesses` at 0 or below; at a price, adds a column for the greatest of them, or 0.
    ///
    /// Rows that no roster can break are left out. The column is at most `most` where that is given.
    mutating func limit(
        _ name: String, _ excesses: [Excess], at price: Price, times: Int = 1, upTo most: Double = .infinity
    ) {
        let binding = excesses.filter { mayExceed($0.amount) }
        switch price {
        case .hard:
            for excess in binding { model.require(excess.name, excess.amount, atMost: 0) }
        case .points(let points):
            guard points * times > 0, !binding.isEmpty else { return }
            let amounts = binding.map { Double($0.weight) * $0.amount }
            let most = min(most, amounts.map(greatest).max() ?? 0)
            let column = addFollower(name, in: 0...most, .greatest(amounts))
            for (excess, amount) in zip(binding, amounts) {
                model.require(excess.name, amount - Expression(column), atMost: 0)
            }
            cost.add(Double(points * times), of: column)
        }
    }

    /// Keeps `excess` at 0 or below; at a price, adds a column of that name for it.
    mutating func limit(_ name: String, _ excess: Expression, at price: Price, times: Int = 1) {
        limit(name, [Excess(name, excess)], at: price, times: times)
    }

    /// Keeps `breach`, which is never negative, at 0; at a price, charges for it.
    mutating func charge(_ name: String, _ breach: Expression, at price: Price, weight: Int = 1) {
        switch price {
        case .hard:
            if mayExceed(breach) { model.require(name, breach, atMost: 0) }
        case .points(let points):
            cost += Double(points * weight) * breach
        }
    }

    /// Whether an expression of columns within their limits may be above 0.
    func mayExceed(_ expression: Expression) -> Bool { greatest(expression) > 0.5 }

    /// What an expression comes to when every column does its most for it.
    func greatest(_ expression: Expression) -> Double {
        expression.collected().terms.reduce(expression.constant) { total, term in
            let range = model.columns[term.variable.index].range
            return total + term.coefficient * (term.coefficient > 0 ? range.upperBound : range.lowerBound)
        }
    }
}
