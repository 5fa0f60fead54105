/// The temperatures of one annealing cycle: from hot to cold, each share of the cycle the same factor.
struct Cooling: Sendable {
    /// In pricing units.
    let hot: Double
    let cold: Double

    /// - Parameter share: How much of the cycle is over, 0…1.
    func temperature(at share: Double) -> Int {
        Int(hot * exponential(min(max(share, 0), 1) * logarithm(cold / hot)))
    }
}

/// e to a power of at most 0, by its series, so that no library's rounding differs.
func exponential(_ x: Double) -> Double {
    // e^x = (e^(x/1024))^1024.
    let small = x / 1024
    var result = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
    for _ in 0..<10 { result *= result }
    return result
}
