import RosterModel
import RosterPricing

/// What a rule about the course of a shift remembers, and what it charges for the next stint.
///
/// This is the pricing face of `stint`, `variation`, `unbroken_duty`, `screen_time`, `cool_down`, `no_return`,
/// `change_of_place` and `break_distance`. A state is a small number; lengths are in slots; windows are positions in the hall. `nil` forbids.
protocol DutyMemory: Sendable {
    /// State at the start of a shift.
    var start: Int { get }
    func stint(from state: Int, window: Int, length: Int) -> (state: Int, cost: Int)?
    /// State after a break.
    func rest(from state: Int, length: Int) -> Int
}

extension StretchGraph {
    /// The graphs of all entry states that can be met; entry 0 is the start of a shift.
    ///
    /// - Parameters:
    ///   - reach: The longest stretch that can fit, in slots.
    ///   - breakLengths: The classes of `exits`.
    static func all(
        windows: [Int], memories: [any DutyMemory], breakLengths: [Int], reach: Int
    ) -> [StretchGraph] {
        var entries: [[Int]] = [memories.map(\.start)]
        var entryNumbers = [entries[0]: 0]
        var graphs: [StretchGraph] = []
        while graphs.count < entries.count {
            graphs.append(
                StretchGraph.from(
                    entries[graphs.count], windows: windows, memories: memories, reach: reach
                ) { states in
                    breakLengths.map { length in
                        let after = zip(memories, states).map { $0.rest(from: $1, length: length) }
                        if let known = entryNumbers[after] { return known }
                        entryNumbers[after] = entries.count
                        entries.append(after)
                        return entries.count - 1
                    }
                })
        }
        return graphs
    }

    private static func from(
        _ entry: [Int], windows: [Int], memories: [any DutyMemory], reach: Int, exits: ([Int]) -> [Int]
    ) -> StretchGraph {
        struct Node: Hashable {
            let last: Int
            let states: [Int]
        }
        struct Stint {
            let from: (offset: Int, node: Int)
            let to: (offset: Int, node: Int)
            let window: Int
            let cost: Int
        }
        var layers: [[Node]] = Array(repeating: [], count: reach + 1)
        var known: [[Node: Int]] = Array(repeating: [:], count: reach + 1)
        var stints: [Stint] = []
        layers[0] = [Node(last: -1, states: entry)]
        for offset in 0..<reach {
            var number = 0
            while number < layers[offset].count {
                let node = layers[offset][number]
                for (position, window) in windows.enumerated() where position != node.last {
                    for length in 1...(reach - offset) {
                        guard
                            let next = advance(node.states, memories: memories, window: window, length: length)
                        else { continue }
                        let to = Node(last: position, states: next.states)
                        let end = offset + length
                        let target = known[end][to] ?? layers[end].count
                        if target == layers[end].count {
                            layers[end].append(to)
                            known[end][to] = target
                        }
                        stints.append(
                            Stint(
                                from: (offset, number), to: (end, target), window: position, cost: next.cost))
                    }
                }
                number += 1
            }
        }
        var firstOf: [Int] = []
        var offsets: [Int] = []
        for (offset, layer) in layers.enumerated() {
            firstOf.append(offsets.count)
            offsets += Array(repeating: offset, count: layer.count)
        }
        let arcs = stints.map {
            Arc(
                from: firstOf[$0.from.offset] + $0.from.node, to: firstOf[$0.to.offset] + $0.to.node,
                window: $0.window, begin: $0.from.offset, end: $0.to.offset, cost: $0.cost)
        }
        return StretchGraph(
            nodeOffsets: offsets, arcs: arcs,
            exits: layers.flatMap { $0.map { exits($0.states).map(Int32.init) } })
    }

    private static func advance(
        _ states: [Int], memories: [any DutyMemory], window: Int, length: Int
    ) -> (states: [Int], cost: Int)? {
        var cost = 0
        var next: [Int] = []
        for (memory, state) in zip(memories, states) {
            guard let step = memory.stint(from: state, window: window, length: length) else { return nil }
            next.append(step.state)
            cost += step.cost
        }
        return (next, cost)
    }
}
