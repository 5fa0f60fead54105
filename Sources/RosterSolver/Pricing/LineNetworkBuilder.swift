import RosterModel
import RosterPricing

extension LineNetwork {
    /// The network of all memories together, without dead ends; `nil` if it would be too large.
    ///
    /// - Parameters:
    ///   - others: Memories that are left out, but whose views no day class mixes.
    ///   - arcLimit: The most arcs to build.
    init?(
        days: Int, options: [ShiftOption], memories: [any LineMemory], others: [any LineMemory] = [], arcLimit: Int
    ) {
        guard let numbering = StateNumbering(memories) else { return nil }
        let classes = DayClasses(options, memories: memories, others: others)
        var builder = LineNetworkBuilder(numbering: numbering, classes: classes, arcLimit: arcLimit)
        for day in 0..<days {
            builder.append(day: day)
            if builder.isTooLarge || builder.arcsFilling(days: days) > arcLimit { return nil }
        }
        self = builder.network
    }

    /// The network of one memory, without dead ends, however large it is.
    init(days: Int, options: [ShiftOption], memory: any LineMemory, others: [any LineMemory]) {
        let classes = DayClasses(options, memories: [memory], others: others)
        var builder = LineNetworkBuilder(numbering: StateNumbering(of: memory), classes: classes, arcLimit: .max)
        for day in 0..<days { builder.append(day: day) }
        self = builder.network
    }
}

/// Shift options by what rules see of them: those that all see alike are one class.
private struct DayClasses {
    /// By memory: its different views; and by memory, then class: the number of the view.
    private(set) var views: [[[Int]]]
    private(set) var viewNumbers: [[Int]]
    /// By option, from 1; 0 is the day off.
    private(set) var kinds: [Int] = []
    private(set) var count = 0

    init(_ options: [ShiftOption], memories: [any LineMemory], others: [any LineMemory]) {
        let all = memories + others
        views = all.map { _ in [] }
        viewNumbers = all.map { _ in [] }
        var known: [[[Int]: Int]] = all.map { _ in [:] }
        var numbers: [[Int]: Int] = [:]
        for option in options {
            let seen = all.indices.map { m in
                let view = all[m].view(of: option)
                if let number = known[m][view] { return number }
                known[m][view] = views[m].count
                views[m].append(view)
                return views[m].count - 1
            }
            if numbers[seen] == nil {
                numbers[seen] = count
                count += 1
                for m in all.indices { viewNumbers[m].append(seen[m]) }
            }
            kinds.append(1 + (numbers[seen] ?? 0))
        }
    }
}

/// Builds a network day by day, from the states that can be met.
private struct LineNetworkBuilder {
    private let numbering: StateNumbering
    private let classes: DayClasses
    private let arcLimit: Int
    /// The memory whose states are in order; by its state, the classes of which that is the last that allows them.
    private let ordered: (memory: Int, kinds: [[Int]])?
    private let allKinds: [Int]
    /// States met before the next day.
    private var states: [Int]
    private var layers: [Layer] = []
    private var total = 0
    /// Whether there are more arcs than the limit allows; then the day at hand is not complete.
    private(set) var isTooLarge = false

    private var memories: [any LineMemory] { numbering.memories }
    private var weights: [Int] { numbering.weights }

    /// A day: the states met before it, and those in which they wait.
    private struct Layer {
        var nodes: [Int] = []
        /// By node: whether it is met itself.
        var isMet: [Bool] = []
        var waits: [Int32] = []
        /// By state met: its node.
        var positions: [Int] = []
        /// To states met before the next day.
        var arcs: [LineNetwork.Arc] = []
    }

    init(numbering: StateNumbering, classes: DayClasses, arcLimit: Int) {
        self.numbering = numbering
        self.classes = classes
        self.arcLimit = arcLimit
        let memories = numbering.memories
        states = [numbering.start]
        allKinds = Array(1...max(1, classes.count)).filter { $0 <= classes.count }
        let orders = memories.indices.lazy.compactMap { m -> (memory: Int, kinds: [[Int]])? in
            guard memories[m].radix > 1 else { return nil }
            let last = classes.views[m].compactMap { memories[m].lastState(allowing: $0) }
            guard last.count == classes.views[m].count, classes.count > 0 else { return nil }
            var kinds = [[Int]](repeating: [], count: memories[m].radix)
            for (number, view) in classes.viewNumbers[m].enumerated() { kinds[last[view]].append(number + 1) }
            return (m, kinds)
        }
        ordered = orders.first
    }

    mutating func append(day: Int) {
        var layer = emptyLayer()
        var steps = memories.map { StepTable($0, day: day) }
        var next: [Int] = []
        var numbers = StateNumbers(below: numbering.count)
        var parts = [Int](repeating: 0, count: memories.count)
        for (from, node) in layer.nodes.enumerated() {
            for m in memories.indices { parts[m] = steps[m].row(of: state(of: node, m), classes, m) }
            let kinds = ordered.map { $0.kinds[state(of: node, $0.memory)] } ?? allKinds
            for kind in layer.isMet[from] ? [0] + kinds : kinds {
                var cost = 0
                var units = 0
                var to = 0
                var isAllowed = true
                for m in parts.indices {
                    let step = steps[m].steps[parts[m] + kind]
                    if step.state < 0 {
                        isAllowed = false
                        break
                    }
                    to += step.state * weights[m]
                    cost += step.cost
                    units += step.units
                }
                guard isAllowed else { continue }
                let number = numbers.number(of: to, orNext: next.count)
                if number == next.count { next.append(to) }
                layer.arcs.append(LineNetwork.Arc(from: from, to: number, kind: kind, units: units, cost: cost))
            }
            if total + layer.arcs.count > arcLimit || next.count > arcLimit {
                isTooLarge = true
                return
            }
        }
        total += layer.arcs.count
        layers.append(layer)
        states = next
    }

    /// How many arcs there will be at least if no week has fewer than the last one: days to come remember no less.
    func arcsFilling(days: Int) -> Int {
        guard layers.count >= 7 else { return total }
        return total + layers.suffix(7).reduce(0) { $0 + $1.arcs.count } * (days - layers.count) / 7
    }

    private func state(of node: Int, _ memory: Int) -> Int { numbering.state(of: node, memory) }

    /// The states met, and those in which they wait for classes that are allowed up to there; no arcs yet.
    private func emptyLayer() -> Layer {
        guard let ordered else {
            return Layer(
                nodes: states, isMet: states.map { _ in true }, waits: states.map { _ in -1 },
                positions: Array(states.indices))
        }
        let wanted = ordered.kinds.indices.filter { !ordered.kinds[$0].isEmpty }
        let weight = weights[ordered.memory]
        // States that differ in the ordered memory alone; ascending in it.
        var groups: [[Int]] = []
        var numbers: [Int: Int] = [:]
        for state in states {
            let rest = state - self.state(of: state, ordered.memory) * weight
            let group = numbers[rest] ?? groups.count
            if group == groups.count {
                numbers[rest] = group
                groups.append([])
            }
            groups[group].append(state)
        }
        var layer = Layer()
        var positions: [Int: Int] = [:]
        for group in groups {
            let met = Set(group)
            let first = group.min() ?? 0
            let rank = state(of: first, ordered.memory)
            let all = met.union(wanted.filter { $0 > rank }.map { first + ($0 - rank) * weight }).sorted()
            for (i, node) in all.enumerated() {
                positions[node] = layer.nodes.count
                layer.nodes.append(node)
                layer.isMet.append(met.contains(node))
                layer.waits.append(i + 1 < all.count ? Int32(layer.nodes.count) : -1)
            }
        }
        layer.positions = states.map { positions[$0] ?? 0 }
        return layer
    }

    /// The network of the days so far, without states from which the end cannot be reached.
    var network: LineNetwork {
        let finish = states.map { state in
            memories.indices.reduce(Int?.some(0)) { sum, m in
                sum.flatMap { sum in memories[m].finish(in: self.state(of: state, m)).map { sum + $0 } }
            }
        }
        var kept: [LineNetwork.Layer] = []
        var alive = finish.map { $0 != nil }
        var numbers = Self.renumber(alive)
        for (day, layer) in layers.enumerated().reversed() {
            var before = [Bool](repeating: false, count: layer.nodes.count)
            // The arcs' ends, as nodes.
            let ends = day + 1 < layers.count ? layers[day + 1].positions : Array(states.indices)
            for arc in layer.arcs where alive[ends[Int(arc.to)]] { before[Int(arc.from)] = true }
            for state in before.indices.reversed() where layer.waits[state] >= 0 && before[Int(layer.waits[state])] {
                before[state] = true
            }
            if day == 0 { before[0] = true }
            let earlier = Self.renumber(before)
            kept.append(
                LineNetwork.Layer(
                    stateCount: before.count { $0 },
                    arcs: layer.arcs.filter { alive[ends[Int($0.to)]] }.map {
                        LineNetwork.Arc(
                            from: earlier[Int($0.from)], to: numbers[ends[Int($0.to)]], kind: Int($0.kind),
                            units: Int($0.units), cost: $0.cost)
                    },
                    waits: before.indices.filter { before[$0] }.map { state in
                        layer.waits[state] < 0 ? -1 : Int32(earlier[Int(layer.waits[state])])
                    }))
            (alive, numbers) = (before, earlier)
        }
        return LineNetwork(
            layers: kept.reversed(), finishCosts: finish.compactMap { $0 }, kinds: classes.kinds,
            kindCount: classes.count + 1)
    }

    private static func renumber(_ alive: [Bool]) -> [Int] {
        var next = 0
        return alive.map { isAlive in
            defer { if isAlive { next += 1 } }
            return isAlive ? next : -1
        }
    }
}

/// What a memory answers to all classes of a day, asked once for each state and view.
private struct StepTable {
    private let memory: any LineMemory
    private let counting: (any CountingMemory)?
    private let day: Int
    /// By row, then class from 1, with the day off at 0; a state of −1 is forbidden.
    private(set) var steps: [(state: Int, cost: Int, units: Int)] = []
    private var rows: [Int: Int] = [:]

    init(_ memory: any LineMemory, day: Int) {
        self.memory = memory
        counting = memory as? any CountingMemory
        self.day = day
    }

    /// Where the row of a state begins in `steps`.
    mutating func row(of state: Int, _ classes: DayClasses, _ number: Int) -> Int {
        if let row = rows[state] { return row }
        let row = steps.count
        rows[state] = row
        // A method would copy this table for each call.
        let (memory, day, counting) = (memory, day, counting)
        func step(_ view: [Int]?) -> (state: Int, cost: Int, units: Int) {
            guard let step = memory.advance(from: state, day: day, view: view) else { return (-1, 0, 0) }
            return (step.state, step.cost, counting?.units(from: state, day: day, view: view) ?? 0)
        }
        steps.append(step(nil))
        let answers = classes.views[number].map { step($0) }
        steps += classes.viewNumbers[number].map { answers[$0] }
        return row
    }
}
