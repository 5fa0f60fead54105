/// All ways to string days into one employee's whole period (a line), by what the rules remember.
///
/// Layered: states before each day, and arcs that take a day class (options alike to all rules, or a day
/// off) into a state before the next day. It depends on rules and history only, so it is built once.
public struct LineNetwork: Sendable {
    public struct Arc: Sendable {
        public let from: Int32
        public let to: Int32
        /// Day class; 0 is the day off.
        public let kind: Int32
        public let cost: Int

        public init(from: Int, to: Int, kind: Int, cost: Int) {
            self.from = Int32(from)
            self.to = Int32(to)
            self.kind = Int32(kind)
            self.cost = cost
        }
    }

    /// By day, ascending by `from`.
    public let arcs: [[Arc]]
    /// Number of states before each day, and after the last.
    public let stateCounts: [Int]
    /// Cost of ending in each of the last states.
    public let finishCosts: [Int]
    /// Day class of each option of the plan, from 1.
    public let kinds: [Int]
    public let kindCount: Int

    public init(arcs: [[Arc]], stateCounts: [Int], finishCosts: [Int], kinds: [Int], kindCount: Int) {
        self.arcs = arcs
        self.stateCounts = stateCounts
        self.finishCosts = finishCosts
        self.kinds = kinds
        self.kindCount = kindCount
    }

    /// The best line.
    ///
    /// - Parameter values: By day, then day class: the best value of a day of that class, or
    ///   `DayPricer.impossible`.
    /// - Returns: The value and each day's class; `nil` if no line exists.
    /// - Complexity: O(arcs).
    public func best(_ values: [[Int]]) -> (value: Int, kinds: [Int])? {
        var current = [Int](repeating: DayPricer.impossible, count: stateCounts[0])
        if !current.isEmpty { current[0] = 0 }
        var back: [[Int32]] = []
        back.reserveCapacity(arcs.count)
        for day in arcs.indices {
            var next = [Int](repeating: DayPricer.impossible, count: stateCounts[day + 1])
            var from = [Int32](repeating: -1, count: stateCounts[day + 1])
            let dayValues = values[day]
            for (a, arc) in arcs[day].enumerated() {
                let value = current[Int(arc.from)] + dayValues[Int(arc.kind)] - arc.cost
                if value > next[Int(arc.to)] {
                    next[Int(arc.to)] = value
                    from[Int(arc.to)] = Int32(a)
                }
            }
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
        var kinds = [Int](repeating: 0, count: arcs.count)
        for day in arcs.indices.reversed() {
            let arc = arcs[day][Int(back[day][end])]
            kinds[day] = Int(arc.kind)
            end = Int(arc.from)
        }
        return (best, kinds)
    }

    /// What the rules over days cost for given day classes; `nil` if they forbid them.
    ///
    /// - Complexity: O(days · arcs out of a state).
    public func cost(of kinds: [Int]) -> Int? {
        var state: Int32 = 0
        var total = 0
        for day in arcs.indices {
            guard let arc = step(day: day, state: state, kind: Int32(kinds[day])) else { return nil }
            total += arc.cost
            state = arc.to
        }
        let finish = finishCosts[Int(state)]
        return finish < -DayPricer.impossible / 2 ? total + finish : nil
    }

    private func step(day: Int, state: Int32, kind: Int32) -> Arc? {
        let arcs = arcs[day]
        var low = 0
        var high = arcs.count
        while low < high {
            let middle = (low + high) / 2
            if (arcs[middle].from, arcs[middle].kind) < (state, kind) { low = middle + 1 } else { high = middle }
        }
        guard low < arcs.count, arcs[low].from == state, arcs[low].kind == kind else { return nil }
        return arcs[low]
    }
}
