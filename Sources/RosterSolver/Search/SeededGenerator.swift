/// SplitMix64: the one source of chance, the same on every machine (Steele, Lea and Flood, 2014).
struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Uniform in 0..<1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}

/// Natural logarithm of a positive number, by its own series, so that no library's rounding differs.
///
/// ln x = e·ln 2 + 2·artanh((m − 1)/(m + 1)) with x = m·2ᵉ; exact to about 1e-15.
func logarithm(_ x: Double) -> Double {
    let m = x.significand
    let z = (m - 1) / (m + 1)
    let square = z * z
    var term = z
    var sum = 0.0
    var k = 1.0
    while abs(term / k) > 1e-17 {
        sum += term / k
        term *= square
        k += 2
    }
    return Double(x.exponent) * 0.693_147_180_559_945_3 + 2 * sum
}
