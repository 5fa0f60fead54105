/// Reads a whole number within bounds; the sign is optional.
func parseInteger(_ text: String, in range: ClosedRange<Int>, _ noun: String = "number") throws(Fault) -> Int {
    let suggestion = "write a whole number from \(range.lowerBound) to \(range.upperBound)"
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
        throw Fault("\(shown(text)) is not a whole \(noun)", suggestion)
    }
    guard let number = Int(text), range.contains(number) else {
        throw Fault("\(shown(text)) is out of bounds", suggestion)
    }
    return number
}

/// Reads `yes` or `no`.
func parseBoolean(_ text: String) throws(Fault) -> Bool {
    switch text.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default: throw Fault("\(shown(text)) is neither yes nor no", "write yes or no")
    }
}

/// A decimal figure, exactly: `numerator / denominator`.
struct Decimal: Equatable {
    let numerator: Int
    let denominator: Int

    /// Reads `1.1`: at most 4 digits before the point and 4 after it.
    init(_ text: String) throws(Fault) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isDecimal =
            (1...2).contains(parts.count)
            && parts.allSatisfy { (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard isDecimal, let whole = Int(parts[0]) else {
            throw Fault("\(shown(text)) is not a factor", "write it like 1.1, with at most 4 digits after the point")
        }
        let fraction = parts.count == 2 ? parts[1] : ""
        let scale = fraction.reduce(1) { scale, _ in scale * 10 }
        numerator = whole * scale + (Int(fraction) ?? 0)
        denominator = scale
    }

    /// The product with a count, half rounded up.
    func times(_ count: Int) -> Int { (2 * count * numerator + denominator) / (2 * denominator) }
}
