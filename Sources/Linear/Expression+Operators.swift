extension Expression {
    public static func + (lhs: Expression, rhs: Expression) -> Expression {
        var sum = lhs
        sum += rhs
        return sum
    }

    public static func - (lhs: Expression, rhs: Expression) -> Expression { lhs + -1 * rhs }

    public static func + (lhs: Expression, constant: Double) -> Expression {
        var sum = lhs
        sum.add(constant: constant)
        return sum
    }

    public static func - (lhs: Expression, constant: Double) -> Expression { lhs + -constant }

    public static func * (factor: Double, expression: Expression) -> Expression {
        Expression(
            expression.terms.map { Term(factor * $0.coefficient, $0.variable) },
            constant: factor * expression.constant)
    }

    public static prefix func - (expression: Expression) -> Expression { -1 * expression }

    public static func += (lhs: inout Expression, rhs: Expression) {
        for term in rhs.terms { lhs.add(term.coefficient, of: term.variable) }
        lhs.add(constant: rhs.constant)
    }

    public static func += (lhs: inout Expression, rhs: Variable) { lhs.add(1, of: rhs) }

    public static func -= (lhs: inout Expression, rhs: Expression) { lhs += -1 * rhs }
}

extension Variable {
    public static func * (coefficient: Double, variable: Variable) -> Expression {
        Expression([Term(coefficient, variable)])
    }

    public static func + (lhs: Variable, rhs: Variable) -> Expression {
        Expression([Term(1, lhs), Term(1, rhs)])
    }

    public static func - (lhs: Variable, rhs: Variable) -> Expression {
        Expression([Term(1, lhs), Term(-1, rhs)])
    }
}
