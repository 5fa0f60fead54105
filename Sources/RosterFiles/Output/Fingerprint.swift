/// Digits that stand for bytes: FNV-1a, 64 bits. They tell accidents, not those who want to deceive.
public struct Fingerprint {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    public init() {}

    public mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// Sixteen hexadecimal digits.
    public var digits: String { hexadecimal(hash, count: 16) }

    /// Eight of them, into which all have gone.
    public var short: String { hexadecimal((hash ^ (hash >> 32)) & 0xFFFF_FFFF, count: 8) }

    private func hexadecimal(_ number: UInt64, count: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: count - digits.count) + digits
    }
}
