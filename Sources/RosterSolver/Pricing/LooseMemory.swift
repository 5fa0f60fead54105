import RosterPricing

/// A memory that a line network has no room for, counted exactly on finished lines.
struct LooseMemory: Sendable {
    private let memory: any LineMemory
    /// The different views, and the one of each day class from 1.
    private let views: [[Int]]
    private let viewNumbers: [Int]
    /// See `LineMemory.sumLimits`.
    let sumLimits: SumLimits?
    /// What each day class adds to that sum.
    let parts: [Int]

    init(_ memory: any LineMemory, options: [ShiftOption], kinds: [Int], kindCount: Int) {
        self.memory = memory
        var views: [[Int]] = []
        var numbers = [Int](repeating: -1, count: kindCount)
        for (option, kind) in zip(options, kinds) where numbers[kind] < 0 {
            let view = memory.view(of: option)
            numbers[kind] = views.firstIndex(of: view) ?? views.count
            if numbers[kind] == views.count { views.append(view) }
        }
        self.views = views
        viewNumbers = numbers
        sumLimits = memory.sumLimits
        parts = numbers.map { $0 < 0 ? 0 : memory.part(of: views[$0]) }
    }

    /// See `LineMemory.counting`.
    var unitLimits: SumLimits? { memory.counting?.limits }

    /// What it charges for the day classes of a line.
    ///
    /// - Complexity: O(days).
    func cost(of kinds: ArraySlice<Int>) -> Int {
        if let sumLimits { return sumLimits.cost(sum(of: kinds)) }
        return cost(of: kinds, from: 0, state: memory.start)
    }

    private func sum(of kinds: ArraySlice<Int>) -> Int { kinds.reduce(0) { $0 + parts[$1] } }

    private func cost(of kinds: ArraySlice<Int>, from first: Int, state: Int) -> Int {
        var state = state
        var total = 0
        for (day, kind) in kinds.enumerated().dropFirst(first) {
            guard let step = advance(state, day: day, view: viewNumbers[kind]) else { return Scale.hard }
            total += step.cost
            state = step.state
        }
        return total + (memory.finish(in: state) ?? Scale.hard)
    }

    /// What it charges with each day class on one day, the others as given.
    ///
    /// - Complexity: O(days); O(days · views) where there is more to it than a sum.
    func costs(of kinds: ArraySlice<Int>, replacing day: Int) -> [Int] {
        if let sumLimits {
            let others = sum(of: kinds) - parts[kinds[kinds.startIndex + day]]
            return parts.map { sumLimits.cost(others + $0) }
        }
        var before = 0
        var state = memory.start
        for (each, kind) in kinds.prefix(day).enumerated() {
            guard let step = advance(state, day: each, view: viewNumbers[kind]) else { break }
            before += step.cost
            state = step.state
        }
        let costs = (-1..<views.count).map { view in
            guard let step = advance(state, day: day, view: view) else { return Scale.hard }
            return before + step.cost + cost(of: kinds, from: day + 1, state: step.state)
        }
        return viewNumbers.map { costs[$0 + 1] }
    }

    private func advance(_ state: Int, day: Int, view: Int) -> (state: Int, cost: Int)? {
        memory.advance(from: state, day: day, view: view < 0 ? nil : views[view])
    }
}
