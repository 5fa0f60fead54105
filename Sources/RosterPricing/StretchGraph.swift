/// All ways to fill a stretch of unbroken duty with stints, from one entry state.
///
/// A node is what is remembered (last window, time since the last rest, …) at an offset in slots from the
/// stretch's start; an arc is one stint. The graph does not depend on the time of day or on rewards, so
/// it is built once and used at every start, for every employee with the same rules and skills.
public struct StretchGraph: Sendable {
    /// One stint at `window` between two offsets, with what its rules cost.
    public struct Arc: Sendable {
        public let from: Int32
        public let to: Int32
        public let window: Int32
        public let begin: Int32
        public let end: Int32
        public let cost: Int

        public init(from: Int, to: Int, window: Int, begin: Int, end: Int, cost: Int) {
            self.from = Int32(from)
            self.to = Int32(to)
            self.window = Int32(window)
            self.begin = Int32(begin)
            self.end = Int32(end)
            self.cost = cost
        }
    }

    /// Ascending by offset; node 0 is the entry, at offset 0.
    public let nodeOffsets: [Int32]
    /// Ascending by the offset of their start.
    public let arcs: [Arc]
    /// Nodes at an offset are `firstNode[offset] ..< firstNode[offset + 1]`.
    public let firstNode: [Int32]
    /// Entry state after a break of each length class: by node, then class.
    public let exits: [[Int32]]

    public init(nodeOffsets: [Int], arcs: [Arc], exits: [[Int32]]) {
        self.nodeOffsets = nodeOffsets.map(Int32.init)
        self.arcs = arcs
        self.exits = exits
        var first: [Int32] = []
        for (node, offset) in nodeOffsets.enumerated() {
            while first.count <= offset { first.append(Int32(node)) }
        }
        first.append(Int32(nodeOffsets.count))
        firstNode = first
    }

    /// The longest stretch, in slots.
    public var reach: Int { firstNode.count - 2 }
}
