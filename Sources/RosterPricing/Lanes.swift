/// The values of one node for eight stretches that begin in neighbouring slots, side by side.
///
/// They are whole numbers: below 2⁵³ a `Double` holds each exactly, and unlike 64-bit integers doubles are compared
/// and added several at a time by every processor that this runs on.
typealias Lanes = SIMD8<Double>

extension Lanes {
    /// Worse than any real value: `DayPricer.impossible`.
    static var none: Self { Self(repeating: Double(DayPricer.impossible)) }

    /// Takes the larger value in each lane.
    @inline(__always)
    mutating func raise(to other: Self) { replace(with: other, where: other .> self) }
}
