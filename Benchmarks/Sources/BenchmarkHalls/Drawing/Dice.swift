/// SplitMix64: a small seeded generator, whose draws are the same on every machine and with every compiler.
struct Dice: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number of the range; which numbers are a little likelier than others does not matter here.
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// A number from `low` to `high`.
    mutating func fraction(_ low: Double, _ high: Double) -> Double {
        low + (high - low) * Double(next() >> 11) / Double(1 << 53)
    }

    /// One of the elements; nothing of an empty array.
    mutating func element<Element>(of elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[number(0...(elements.count - 1))]
    }

    /// So many of the elements, in their order.
    mutating func elements<Element>(_ count: Int, of elements: [Element]) -> [Element] {
        var left = count
        return elements.enumerated().filter { position, _ in
            let isTaken = left > 0 && number(1...(elements.count - position)) <= left
            if isTaken { left -= 1 }
            return isTaken
        }.map(\.element)
    }
}
