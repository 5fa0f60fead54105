/// A place where a stretch of duty can begin: a slot and an entry state.
struct StretchRoot: Hashable, Sendable {
    let slot: Int
    let state: Int

    /// The roots that any option can use, each with the longest stretch that can follow, in slots.
    ///
    /// - Returns: Ascending by state, then slot.
    static func used(
        by options: [ShiftOption], graphs: [StretchGraph], breakLengths: [Int]
    ) -> [(root: StretchRoot, reach: Int)] {
        var used: [StretchRoot: Int] = [:]
        for option in options {
            let start = StretchRoot(slot: option.slots.lowerBound, state: 0)
            used[start] = max(used[start] ?? 0, option.latestEnd(afterStage: 0) - start.slot)
            var reached: [Set<StretchRoot>] = [[start]]
            for (j, stage) in option.breaks.enumerated() {
                guard let kind = breakLengths.firstIndex(of: stage.length) else { continue }
                var here: Set<StretchRoot> = []
                for i in stride(from: j, through: 0, by: -1) {
                    for root in reached[i] {
                        let graph = graphs[root.state]
                        for slot in stage.starts where slot > root.slot && slot - root.slot <= graph.reach {
                            let offset = slot - root.slot
                            for node in Int(graph.firstNode[offset])..<Int(graph.firstNode[offset + 1]) {
                                here.insert(
                                    StretchRoot(slot: slot + stage.length, state: Int(graph.exits[node][kind])))
                            }
                        }
                    }
                    // Stage i − 1 may be the last taken only if stage i can be left out.
                    if i > 0 && option.breaks[i - 1].skipCost == nil { break }
                }
                reached.append(here)
                let end = option.latestEnd(afterStage: j + 1)
                for root in here where root.slot < end { used[root] = max(used[root] ?? 0, end - root.slot) }
            }
        }
        return used.map { (root: $0.key, reach: min($0.value, graphs[$0.key.state].reach)) }
            .sorted { ($0.root.state, $0.root.slot) < ($1.root.state, $1.root.slot) }
    }
}

/// Roots of one entry state in neighbouring slots, valued side by side: their stretches differ in time alone.
struct StretchBlocks: Sendable {
    struct Block: Sendable {
        let state: Int
        /// Slot of the first lane, from the start of the plan's span.
        let start: Int
        /// The longest stretch wanted, in slots.
        let limit: Int
    }

    /// Where the values of a block's stretches stand that end in one way: with a break of one length, or with the shift.
    struct Table: Sendable {
        /// First value; then by class of nodes (`StretchEndings`).
        let values: Int
        /// Where the first class of each offset stands in `firstClasses`.
        let offsets: Int
        /// Where the entry state of each class stands in `states`.
        let states: Int
        /// The longest stretch wanted, in slots.
        let limit: Int
    }

    let blocks: [Block]
    /// By block, then length class of the break; the last is for the end of the shift.
    let tables: [Table]
    let tableSize: Int
    /// The endings of all graphs in one buffer each.
    let firstClasses: [Int32]
    let states: [Int32]
    /// Block · lanes + lane of (slot − span.lowerBound) · states + state; −1 if unused.
    let places: [Int32]
    private let low: Int
    private let stateCount: Int
    /// Longest stretch of any block and the size of the buffer that holds the values of one block's nodes.
    let widest: Int
    let valueCount: Int

    /// The block of a root that is used, and its lane.
    func place(of root: StretchRoot) -> (block: Int, lane: Int) {
        let place = Int(places[(root.slot - low) * stateCount + root.state])
        return (place / Lanes.scalarCount, place % Lanes.scalarCount)
    }

    init(_ roots: [(root: StretchRoot, reach: Int)], graphs: [StretchGraph], span: Range<Int>) {
        low = span.lowerBound
        stateCount = graphs.count
        var blocks: [Block] = []
        var places = [Int32](repeating: -1, count: (span.count + 1) * max(1, graphs.count))
        var first = 0
        while first < roots.count {
            let (state, slot) = (roots[first].root.state, roots[first].root.slot)
            var end = first
            while end < roots.count, roots[end].root.state == state, roots[end].root.slot < slot + Lanes.scalarCount {
                let place = (roots[end].root.slot - span.lowerBound) * graphs.count + state
                places[place] = Int32(blocks.count * Lanes.scalarCount + roots[end].root.slot - slot)
                end += 1
            }
            blocks.append(
                Block(
                    state: state, start: slot - span.lowerBound, limit: roots[first..<end].map(\.reach).max() ?? 0))
            first = end
        }
        var tables: [Table] = []
        var firstClasses: [Int32] = []
        var states: [Int32] = []
        let endings = graphs.map { graph in
            graph.endings.map { ending in
                let place = (offsets: firstClasses.count, states: states.count)
                firstClasses += ending.firstClass
                states += ending.states
                return place
            }
        }
        var size = 0
        for block in blocks {
            let graph = graphs[block.state]
            let starts = graph.endings.map { ending in
                let start = size
                size += Int(ending.firstClass[block.limit + 1])
                return start
            }
            tables += graph.endingNumbers.map {
                Table(
                    values: starts[$0], offsets: endings[block.state][$0].offsets,
                    states: endings[block.state][$0].states, limit: block.limit)
            }
        }
        self.firstClasses = firstClasses
        self.states = states
        self.blocks = blocks
        self.tables = tables
        self.places = places
        tableSize = size
        widest = blocks.map(\.limit).max() ?? 0
        valueCount = graphs.map(\.nodeOffsets.count).max() ?? 0
    }
}
