import RosterModel
import RosterPricing

/// What a rule over days remembers of an employee's line, and what it charges for the next day.
///
/// This is the pricing face of `hours`, `days`, `consecutive`, `days_off`, `follow`, `stability`, `weekends` and
/// `rest`. States are numbers below `radix`; a view is all that the rule sees of a shift option. `nil` forbids.
protocol LineMemory: Sendable {
    var radix: Int { get }
    /// State before day 0, from the history.
    var start: Int { get }
    func view(of option: ShiftOption) -> [Int]
    /// After `day` was worked as `view` says, or was off (`nil`).
    func advance(from state: Int, day: Int, view: [Int]?) -> (state: Int, cost: Int)?
    /// Charged after the last day.
    func finish(in state: Int) -> Int?
}

extension LineMemory {
    func finish(in state: Int) -> Int? { 0 }
}

extension LineNetwork {
    /// The network of all memories together, without dead ends; `nil` if it would be too large.
    ///
    /// - Parameter arcLimit: The most arcs to build.
    init?(days: Int, options: [ShiftOption], memories: [any LineMemory], arcLimit: Int) {
        // States of all memories as one number, most significant first.
        var product = 1
        for memory in memories {
            let (value, overflow) = product.multipliedReportingOverflow(by: memory.radix)
            if overflow { return nil }
            product = value
        }
        // Options that all memories see alike form one class.
        var classes: [[[Int]]] = []
        var classNumbers: [[[Int]]: Int] = [:]
        var kinds: [Int] = []
        for option in options {
            let views = memories.map { $0.view(of: option) }
            if classNumbers[views] == nil {
                classNumbers[views] = classes.count
                classes.append(views)
            }
            kinds.append(1 + (classNumbers[views] ?? 0))
        }
        var states = [memories.reduce(0) { $0 * $1.radix + $1.start }]
        var layers: [[Int]] = [states]
        var arcs: [[Arc]] = []
        var total = 0
        for day in 0..<days {
            var next: [Int] = []
            var numbers: [Int: Int] = [:]
            var layer: [Arc] = []
            for (from, state) in states.enumerated() {
                for kind in 0...classes.count {
                    guard
                        let step = Self.advance(
                            state, day: day, views: kind == 0 ? nil : classes[kind - 1], memories: memories)
                    else { continue }
                    let to = numbers[step.state] ?? next.count
                    if to == next.count {
                        numbers[step.state] = to
                        next.append(step.state)
                    }
                    layer.append(Arc(from: from, to: to, kind: kind, cost: step.cost))
                }
            }
            total += layer.count
            if total > arcLimit { return nil }
            arcs.append(layer)
            layers.append(next)
            states = next
        }
        let finish = states.map { state in Self.finish(state, memories: memories) }
        self.init(pruning: arcs, layers: layers, finish: finish, kinds: kinds, kindCount: classes.count + 1)
    }

    /// Drops states from which the end cannot be reached.
    private init(pruning arcs: [[Arc]], layers: [[Int]], finish: [Int?], kinds: [Int], kindCount: Int) {
        var kept: [[Arc]] = []
        var alive = finish.map { $0 != nil }
        var numbers = Self.renumber(alive)
        let costs = finish.compactMap { $0 }
        var counts = [costs.count]
        for (day, layer) in arcs.enumerated().reversed() {
            var before = [Bool](repeating: false, count: layers[day].count)
            for arc in layer where alive[Int(arc.to)] { before[Int(arc.from)] = true }
            if day == 0 { before[0] = true }
            let earlier = Self.renumber(before)
            kept.append(
                layer.filter { alive[Int($0.to)] }.map {
                    Arc(from: earlier[Int($0.from)], to: numbers[Int($0.to)], kind: Int($0.kind), cost: $0.cost)
                })
            counts.append(before.count { $0 })
            (alive, numbers) = (before, earlier)
        }
        self.init(
            arcs: kept.reversed(), stateCounts: counts.reversed(), finishCosts: costs, kinds: kinds,
            kindCount: kindCount)
    }

    private static func renumber(_ alive: [Bool]) -> [Int] {
        var next = 0
        return alive.map { isAlive in
            defer { if isAlive { next += 1 } }
            return isAlive ? next : -1
        }
    }

    private static func advance(
        _ state: Int, day: Int, views: [[Int]]?, memories: [any LineMemory]
    ) -> (state: Int, cost: Int)? {
        var rest = state
        var cost = 0
        var next = 0
        var weight = 1
        for (m, memory) in memories.enumerated().reversed() {
            guard let step = memory.advance(from: rest % memory.radix, day: day, view: views?[m]) else { return nil }
            rest /= memory.radix
            cost += step.cost
            next += step.state * weight
            weight *= memory.radix
        }
        return (next, cost)
    }

    private static func finish(_ state: Int, memories: [any LineMemory]) -> Int? {
        var rest = state
        var cost = 0
        for memory in memories.reversed() {
            guard let last = memory.finish(in: rest % memory.radix) else { return nil }
            rest /= memory.radix
            cost += last
        }
        return cost
    }
}
