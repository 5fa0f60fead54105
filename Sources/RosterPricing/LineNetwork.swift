/// All ways to string days into one employee's whole period (a line), by what the rules remember.
///
/// Layered: states before each day, and arcs that take a day class (options alike to all rules, or a day
/// off) into a state before the next day. A state may wait: move, for nothing and within its layer, to one from which
/// less is allowed; so an arc that many states share is there once. It depends on rules and history only, so it is
/// built once.
public struct LineNetwork: Sendable {
    public struct Arc: Sendable {
        public let from: Int32
        public let to: Int32
        /// Day class; 0 is the day off.
        public let kind: Int32
        /// What it adds to a count that is priced from outside.
        public let units: Int32
        public let cost: Int

        public init(from: Int, to: Int, kind: Int, units: Int = 0, cost: Int) {
            self.from = Int32(from)
            self.to = Int32(to)
            self.kind = Int32(kind)
            self.units = Int32(units)
            self.cost = cost
        }
    }

    /// The states before one day, and the arcs that leave them.
    public struct Layer: Sendable {
        /// Ascending by `from`, then `kind`.
        public let arcs: [Arc]
        /// By state: where it may wait, always a later state; −1 for nowhere. Empty when no state may.
        public let waits: [Int32]
        /// By state: position of its first arc; and the number of arcs.
        fileprivate let firstArcs: [Int32]

        public init(stateCount: Int, arcs: [Arc], waits: [Int32]) {
            self.arcs = arcs
            self.waits = waits.contains { $0 >= 0 } ? waits : []
            var firsts = [Int32](repeating: 0, count: stateCount + 1)
            for arc in arcs { firsts[Int(arc.from) + 1] += 1 }
            for state in 0..<stateCount { firsts[state + 1] += firsts[state] }
            firstArcs = firsts
        }

        public var stateCount: Int { firstArcs.count - 1 }

        /// Raises what each state of the next layer is worth by the arcs from states that can be reached.
        ///
        /// - Parameters:
        ///   - current: By state, what the line is worth so far.
        ///   - values: By day class.
        ///   - unitPrice: Of a unit.
        ///   - next: By state of the next layer.
        ///   - arrivals: Which arc each of them was reached by.
        fileprivate func advance(
            _ current: [Int], _ values: [Int], unitPrice: Int = 0, to next: inout [Int], by arrivals: inout [Int32]
        ) {
            unsafe arcs.withUnsafeBufferPointer { arcs in
                unsafe values.withUnsafeBufferPointer { values in
                    unsafe next.withUnsafeMutableBufferPointer { next in
                        unsafe arrivals.withUnsafeMutableBufferPointer { arrivals in
                            for state in current.indices where current[state] > DayPricer.impossible / 2 {
                                for a in Int(firstArcs[state])..<Int(firstArcs[state + 1]) {
                                    let arc = unsafe arcs[a]
                                    let to = Int(arc.to)
                                    let toll = arc.cost &+ Int(arc.units) &* unitPrice
                                    let value = unsafe current[state] &+ values[Int(arc.kind)] &- toll
                                    if unsafe value > next[to] {
                                        unsafe next[to] = value
                                        unsafe arrivals[to] = Int32(truncatingIfNeeded: a)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }

        /// The arcs that a state leads to, waiting where that is what it takes: one for each day class that is allowed.
        func arcs(from state: Int32, kindCount: Int) -> [Arc] {
            var state = Int(state)
            var isKnown = [Bool](repeating: false, count: kindCount)
            var reached: [Arc] = []
            while true {
                for a in Int(firstArcs[state])..<Int(firstArcs[state + 1]) {
                    // A state allows no less than those where it may wait, at no more.
                    if isKnown[Int(arcs[a].kind)] { continue }
                    isKnown[Int(arcs[a].kind)] = true
                    reached.append(arcs[a])
                }
                guard !waits.isEmpty, waits[state] >= 0 else { return reached }
                state = Int(waits[state])
            }
        }

        /// The arc of a day class from a state, waiting where that is what it takes.
        func step(from state: Int32, kind: Int32) -> Arc? {
            var state = Int(state)
            while true {
                var low = Int(firstArcs[state])
                let end = Int(firstArcs[state + 1])
                var high = end
                while low < high {
                    let middle = (low + high) / 2
                    if arcs[middle].kind < kind { low = middle + 1 } else { high = middle }
                }
                if low < end, arcs[low].kind == kind { return arcs[low] }
                guard !waits.isEmpty, waits[state] >= 0 else { return nil }
                state = Int(waits[state])
            }
        }
    }

    /// By day; the first state of the first is where the line begins.
    public let layers: [Layer]
    /// Cost of ending in each of the last states.
    public let finishCosts: [Int]
    /// Day class of each option of the plan, from 1.
    public let kinds: [Int]
    public let kindCount: Int

    /// Arcs lead to states of the next layer, by day classes below `kindCount`: what walks them does not ask again.
    public init(layers: [Layer], finishCosts: [Int], kinds: [Int], kindCount: Int) {
        for (day, layer) in layers.enumerated() {
            let count = day + 1 < layers.count ? layers[day + 1].stateCount : finishCosts.count
            for arc in layer.arcs {
                precondition((0..<count).contains(Int(arc.to)), "an arc of day \(day) leads nowhere")
                precondition((0..<kindCount).contains(Int(arc.kind)), "an arc of day \(day) has no day class")
            }
            precondition(layer.waits.isEmpty || layer.waits.count == layer.stateCount)
            precondition(layer.waits.allSatisfy { $0 < layer.stateCount }, "a state of day \(day) waits nowhere")
        }
        self.layers = layers
        self.finishCosts = finishCosts
        self.kinds = kinds
        self.kindCount = kindCount
    }

    /// The best line.
    ///
    /// - Parameters:
    ///   - values: By day, then day class: the best value of a day of that class, or `DayPricer.impossible`.
    ///   - unitPrice: What a unit costs that arcs count.
    /// - Returns: The value, each day's class and the units counted; `nil` if no line exists.
    /// - Complexity: O(arcs).
    public func best(_ values: [[Int]], unitPrice: Int = 0) -> (value: Int, kinds: [Int], units: Int)? {
        precondition(values.count == layers.count && values.allSatisfy { $0.count == kindCount })
        var current = [Int](repeating: DayPricer.impossible, count: layers.first?.stateCount ?? finishCosts.count)
        if !current.isEmpty { current[0] = 0 }
        // By day, then state: the arc by which its value came; and where it waited before the day.
        var back: [[Int32]] = []
        var origins: [[Int32]] = []
        for (day, layer) in layers.enumerated() {
            origins.append(Self.wait(&current, in: layer))
            let count = day + 1 < layers.count ? layers[day + 1].stateCount : finishCosts.count
            var next = [Int](repeating: DayPricer.impossible, count: count)
            var from = [Int32](repeating: -1, count: count)
            layer.advance(current, values[day], unitPrice: unitPrice, to: &next, by: &from)
            back.append(from)
            current = next
            // Keep "impossible" from drifting down to where it would wrap.
            for s in current.indices where current[s] < DayPricer.impossible { current[s] = DayPricer.impossible }
        }
        var end = -1
        var best = DayPricer.impossible / 2
        for s in current.indices where current[s] - finishCosts[s] > best {
            best = current[s] - finishCosts[s]
            end = s
        }
        guard end >= 0 else { return nil }
        var kinds = [Int](repeating: 0, count: layers.count)
        var units = 0
        for day in layers.indices.reversed() {
            let arc = layers[day].arcs[Int(back[day][end])]
            kinds[day] = Int(arc.kind)
            units += Int(arc.units)
            end = origins[day].isEmpty ? Int(arc.from) : Int(origins[day][Int(arc.from)])
        }
        return (best, kinds, units)
    }

    /// The value of the best line through each day class of each day.
    ///
    /// - Parameter values: As in `best`.
    /// - Returns: By day, then day class; below half of `DayPricer.impossible` where there is no line.
    /// - Complexity: O(arcs).
    public func through(_ values: [[Int]]) -> [[Int]] {
        var before: [[Int]] = []
        var current = [Int](repeating: DayPricer.impossible, count: layers.first?.stateCount ?? finishCosts.count)
        if !current.isEmpty { current[0] = 0 }
        for (day, layer) in layers.enumerated() {
            _ = Self.wait(&current, in: layer)
            before.append(current)
            let count = day + 1 < layers.count ? layers[day + 1].stateCount : finishCosts.count
            var next = [Int](repeating: DayPricer.impossible, count: count)
            var from = [Int32](repeating: -1, count: count)
            layer.advance(current, values[day], to: &next, by: &from)
            current = next.map { max($0, DayPricer.impossible) }
        }
        var result = [[Int]](
            repeating: Array(repeating: DayPricer.impossible, count: kindCount), count: layers.count)
        var after = finishCosts.map { max(-$0, DayPricer.impossible) }
        for (day, layer) in layers.enumerated().reversed() {
            var here = [Int](repeating: DayPricer.impossible, count: layer.stateCount)
            for arc in layer.arcs {
                let (from, kind) = (Int(arc.from), Int(arc.kind))
                let rest = max(values[day][kind] + after[Int(arc.to)] - arc.cost, DayPricer.impossible)
                here[from] = max(here[from], rest)
                result[day][kind] = max(result[day][kind], before[day][from] + rest)
            }
            for state in layer.waits.indices.reversed() where layer.waits[state] >= 0 {
                here[state] = max(here[state], here[Int(layer.waits[state])])
            }
            after = here
        }
        return result
    }

    /// Lets every state wait where that is better than what is there.
    ///
    /// - Returns: By state, the one from which its value came; empty where none may wait.
    private static func wait(_ current: inout [Int], in layer: Layer) -> [Int32] {
        if layer.waits.isEmpty { return [] }
        return unsafe [Int32](unsafeUninitializedCapacity: current.count) { origins, count in
            count = current.count
            unsafe layer.waits.withUnsafeBufferPointer { waits in
                unsafe current.withUnsafeMutableBufferPointer { current in
                    for state in 0..<count { unsafe origins[state] = Int32(truncatingIfNeeded: state) }
                    for state in 0..<count {
                        let later = unsafe Int(waits[state])
                        guard later >= 0, unsafe current[state] > current[later] else { continue }
                        unsafe current[later] = current[state]
                        unsafe origins[later] = origins[state]
                    }
                }
            }
        }
    }

    /// What ending in one of the last states costs; `nil` where it is forbidden.
    func finishCost(of state: Int32) -> Int? {
        let cost = finishCosts[Int(state)]
        return cost < -DayPricer.impossible / 2 ? cost : nil
    }
}
