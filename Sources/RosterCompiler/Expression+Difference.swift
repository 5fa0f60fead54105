import Linear

/// A number less a sum.
func - (number: Double, sum: Expression) -> Expression { -1 * sum + number }
