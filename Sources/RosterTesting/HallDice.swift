/// SplitMix64: the one source of chance of the tests, the same on every machine (G. Steele, D. Lea, C. Flood, OOPSLA 2014).
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(state: UInt64) { self.state = state }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The choices of a random hall, all from one seed.
public struct HallDice: RandomNumberGenerator {
    private var generator: SplitMix64

    public init(seed: UInt64) { generator = SplitMix64(state: seed) }

    public mutating func next() -> UInt64 { generator.next() }

    public mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// Yes in so many of a hundred cases.
    public mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    /// One of the elements, of which there is at least one.
    public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...(elements.count - 1))] }

    /// Some of the elements, in their order; at least one of them if there is any.
    public mutating func some<Element>(_ elements: [Element]) -> [Element] {
        guard !elements.isEmpty else { return [] }
        let sure = number(0...(elements.count - 1))
        return elements.enumerated().filter { $0.offset == sure || chance(50) }.map(\.element)
    }
}
