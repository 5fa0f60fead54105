/// All ways to fill a stretch of unbroken duty with stints, from one entry state.
///
/// A node is what is remembered (last window, time since the last rest, …) at an offset in slots from the
/// stretch's start; an arc is one stint. The graph does not depend on the time of day or on rewards, so
/// it is built once and used at every start, for every employee with the same rules and skills: an object, so that handing it
/// on does not touch each of its arrays.
public final class StretchGraph: Sendable {
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

    /// Nodes from which the same stints lead at one window to the same nodes at the same cost: valued together.
    struct Bundle: Sendable {
        let window: Int32
        let begin: Int32
        /// In `sources`.
        let sources: Range<Int32>
        /// In `targets`: where its own stints lead.
        let targets: Range<Int32>
        /// The bundle one slot later that all its other stints are stints of too, or −1.
        ///
        /// Where a price does not depend on how long a stint has lasted, what it is worth to be at a window is the best over
        /// all earlier beginnings, and each slot needs one more target, not one for each beginning.
        let relay: Int32
    }

    struct Target: Hashable, Sendable {
        let node: Int32
        let end: Int32
        /// Whole: see `DayPricer`.
        let cost: Double
    }

    /// Ascending by offset; node 0 is the entry, at offset 0.
    public let nodeOffsets: [Int32]
    /// Ascending by the offset of their start.
    public let arcs: [Arc]
    /// Nodes at an offset are `firstNode[offset] ..< firstNode[offset + 1]`.
    public let firstNode: [Int32]
    /// Entry state after a break of each length class: by node, then class.
    public let exits: [[Int32]]

    /// Ascending by the offset of their start.
    let bundles: [Bundle]
    let sources: [Int32]
    let targets: [Target]
    /// Distinct ways to group the nodes at an offset by what follows.
    let endings: [StretchEndings]
    /// Which of them belongs to each length class of breaks, and, last, to the end of the shift.
    let endingNumbers: [Int]
    /// Positions in `arcs` of the arcs into a node: `incoming[firstIncoming[node] ..< firstIncoming[node + 1]]`.
    let incoming: [Int32]
    let firstIncoming: [Int32]

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
        (bundles, sources, targets) = Self.bundled(arcs)
        let kinds = exits.first?.count ?? 0
        var endings: [StretchEndings] = []
        endingNumbers = (0...kinds).map { kind in
            let ending = StretchEndings(firstNode: first) { kind < kinds ? Int(exits[$0][kind]) : 0 }
            if let known = endings.firstIndex(of: ending) { return known }
            endings.append(ending)
            return endings.count - 1
        }
        self.endings = endings
        var into: [[Int32]] = Array(repeating: [], count: nodeOffsets.count)
        for (number, arc) in arcs.enumerated() { into[Int(arc.to)].append(Int32(number)) }
        incoming = into.flatMap(\.self)
        firstIncoming = into.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
    }

    /// The longest stretch, in slots.
    public var reach: Int { firstNode.count - 2 }

    private static func bundled(_ arcs: [Arc]) -> ([Bundle], sources: [Int32], targets: [Target]) {
        struct Key: Hashable {
            let window: Int32
            let begin: Int32
            let targets: [Target]
        }
        var sourcesOf: [[Int32]] = []
        var keys: [Key] = []
        var known: [Key: Int] = [:]
        var i = 0
        while i < arcs.count {
            // Arcs of one node at one window stand together.
            var end = i
            while end < arcs.count, arcs[end].from == arcs[i].from, arcs[end].window == arcs[i].window { end += 1 }
            let key = Key(
                window: arcs[i].window, begin: arcs[i].begin,
                targets: arcs[i..<end].map { Target(node: $0.to, end: $0.end, cost: Double($0.cost)) })
            if let number = known[key] {
                sourcesOf[number].append(arcs[i].from)
            } else {
                known[key] = keys.count
                keys.append(key)
                sourcesOf.append([arcs[i].from])
            }
            i = end
        }
        var bundles: [Bundle] = []
        var sources: [Int32] = []
        var targets: [Target] = []
        for (key, nodes) in zip(keys, sourcesOf) {
            let firstSource = Int32(sources.count)
            let firstTarget = Int32(targets.count)
            sources += nodes
            // Targets ascend by their end.
            let rest = Key(window: key.window, begin: key.begin + 1, targets: Array(key.targets.dropFirst()))
            let relay = known[rest]
            targets += relay == nil ? key.targets : [key.targets[0]]
            bundles.append(
                Bundle(
                    window: key.window, begin: key.begin, sources: firstSource..<Int32(sources.count),
                    targets: firstTarget..<Int32(targets.count), relay: Int32(relay ?? -1)))
        }
        return (bundles, sources, targets)
    }
}

/// The nodes of a stretch graph in classes of those with the same entry state after what follows.
struct StretchEndings: Hashable, Sendable {
    /// Classes at an offset are `firstClass[offset] ..< firstClass[offset + 1]`.
    let firstClass: [Int32]
    /// Entry state of each class.
    let states: [Int32]
    /// Nodes of a class are `nodes[firstMember[class] ..< firstMember[class + 1]]`.
    let firstMember: [Int32]
    let nodes: [Int32]

    init(firstNode: [Int32], state: (Int) -> Int) {
        var firstClass: [Int32] = []
        var states: [Int32] = []
        var firstMember: [Int32] = []
        var nodes: [Int32] = []
        for offset in 0..<(firstNode.count - 1) {
            firstClass.append(Int32(states.count))
            let here = (firstNode[offset]..<firstNode[offset + 1]).map { (node: $0, state: state(Int($0))) }
            for each in Set(here.map(\.state)).sorted() {
                states.append(Int32(each))
                firstMember.append(Int32(nodes.count))
                nodes += here.filter { $0.state == each }.map(\.node)
            }
        }
        firstClass.append(Int32(states.count))
        firstMember.append(Int32(nodes.count))
        self.firstClass = firstClass
        self.states = states
        self.firstMember = firstMember
        self.nodes = nodes
    }
}
