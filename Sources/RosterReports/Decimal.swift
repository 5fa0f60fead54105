/// A number with a fixed count of decimals, held exactly as an integer.
///
/// Printed with a dot whatever the locale, and the same on every machine.
struct Decimal: Hashable, Sendable, CustomStringConvertible {
    /// The number times ten to the power of `places`.
    let units: Int
    let places: Int

    init(_ units: Int, places: Int) {
        self.units = units
        self.places = places
    }

    /// `numerator / denominator`, rounded half up; the denominator is positive.
    init(_ numerator: Int, over denominator: Int, places: Int) {
        let scale = Decimal.power(places)
        // 128 bits, so that no score is too large to be scaled.
        let scaled = Int128(numerator) * Int128(scale) * 2 + Int128(denominator)
        let doubled = Int128(denominator) * 2
        let floored = scaled >= 0 ? scaled / doubled : -((-scaled + doubled - 1) / doubled)
        self.init(Int(clamping: floored), places: places)
    }

    /// The same number with fewer places, rounded half up.
    func rounded(to places: Int) -> Decimal {
        Decimal(Decimal(units, over: Decimal.power(self.places - places), places: 0).units, places: places)
    }

    private static func power(_ places: Int) -> Int { (0..<places).reduce(1) { power, _ in power * 10 } }

    var description: String {
        let scale = Decimal.power(places)
        let magnitude = units.magnitude
        let whole = magnitude / UInt(scale)
        guard places > 0 else { return "\(units)" }
        let fraction = String(magnitude % UInt(scale) + UInt(scale)).dropFirst()
        return "\(units < 0 ? "-" : "")\(whole).\(fraction)"
    }
}
