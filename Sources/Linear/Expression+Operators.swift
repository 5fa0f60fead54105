extension Expression {
    /// The terms of `lhs`, then those of `rhs`, and both constants.
    public static func + (lhs: Expression, rhs: Expression) -> Expression {
        var sum = lhs
        sum += rhs
        return sum
    }

    /// The terms of `lhs`, then those of `rhs` with the opposite sign.
    public static func - (lhs: Expression, rhs: Expression) -> Expression { lhs + -1 * rhs }

    /// The same terms, worth `constant` more.
    public static func + (lhs: Expression, constant: Double) -> Expression {
        var sum = lhs
        sum.add(constant: constant)
        return sum
    }

    /// The same terms, worth `constant` less.
    public static func - (lhs: Expression, constant: Double) -> Expression { lhs + -constant }

    /// Every term and the constant times `factor`.
    public static func * (factor: Double, expression: Expression) -> Expression {
        Expression(
            expression.terms.map { Term(factor * $0.coefficient, $0.variable) },
            constant: factor * expression.constant)
    }

    /// Every term and the constant with the opposite sign.
    public static prefix func - (expression: Expression) -> Expression { -1 * expression }

    /// Appends the terms of `rhs`, and adds its constant.
    public static func += (lhs: inout Expression, rhs: Expression) {
        for term in rhs.terms { lhs.add(term.coefficient, of: term.variable) }
        lhs.add(constant: rhs.constant)
    }

    /// Appends `rhs`, once.
    public static func += (lhs: inout Expression, rhs: Variable) { lhs.add(1, of: rhs) }

    /// Appends the terms of `rhs` with the opposite sign.
    public static func -= (lhs: inout Expression, rhs: Expression) { lhs += -1 * rhs }
}

extension Variable {
    /// The sum of this one term.
    public static func * (coefficient: Double, variable: Variable) -> Expression {
        Expression([Term(coefficient, variable)])
    }

    /// The sum of both.
    public static func + (lhs: Variable, rhs: Variable) -> Expression {
        Expression([Term(1, lhs), Term(1, rhs)])
    }

    /// The difference of both.
    public static func - (lhs: Variable, rhs: Variable) -> Expression {
        Expression([Term(1, lhs), Term(-1, rhs)])
    }
}
