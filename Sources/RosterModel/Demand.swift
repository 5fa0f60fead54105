/// How many people each window type needs in each slot of the period, net of breaks.
public struct Demand: Hashable, Sendable {
    /// What one window type needs in one slot. `minimum <= target`, both in people.
    public struct Need: Hashable, Sendable {
        public let minimum: Int
        public let target: Int

        public init(minimum: Int, target: Int) {
            self.minimum = minimum
            self.target = target
        }
    }

    /// By window type (in the hall's order), then slot of the period; `nil` where the window is closed.
    public private(set) var needs: [[Need?]]

    /// Every window closed all the time.
    public init(windows: Int, slots: Int) {
        needs = Array(repeating: Array(repeating: nil, count: slots), count: windows)
    }

    /// The need of a window type in a slot; `nil` when closed or outside the period.
    public subscript(window: Int, slot: Int) -> Need? {
        get { needs[window].indices.contains(slot) ? needs[window][slot] : nil }
        set { needs[window][slot] = newValue }
    }
}
