/// The way of one line through a network, kept while single days of the line change.
///
/// What a change brings lies near it: as soon as the new way is in the state in which the old one was, both go on alike. So neither
/// to follow a change nor to know what others would cost takes a walk through the whole period.
public struct LineWalk: Sendable {
    /// Day class of each day.
    public private(set) var kinds: [Int]
    /// The state before each day and after the last; −1 from where the rules forbid the line.
    private var states: [Int32]
    /// What each day's arc costs.
    private var arcCosts: [Int]
    /// The sum of `arcCosts`.
    private var sum = 0
    /// What the rules over days cost; `nil` if they forbid the line.
    public private(set) var cost: Int?

    /// - Complexity: O(days · log(arcs out of a state)).
    public init(_ kinds: some Collection<Int>, in network: LineNetwork) {
        self.kinds = Array(kinds)
        states = Array(repeating: -1, count: kinds.count + 1)
        states[0] = 0
        arcCosts = Array(repeating: 0, count: kinds.count)
        walk(from: 0, changed: self.kinds.indices, in: network)
    }

    /// Takes over the days of another line.
    ///
    /// - Complexity: O(days), and a step for each day from which on the way is another.
    public mutating func follow(_ line: ArraySlice<Int>, in network: LineNetwork) {
        let shift = line.startIndex
        guard let first = kinds.indices.first(where: { kinds[$0] != line[shift + $0] }) else { return }
        var last = first
        for day in kinds.indices.dropFirst(first) where kinds[day] != line[shift + day] {
            kinds[day] = line[shift + day]
            last = day
        }
        walk(from: first, changed: first..<(last + 1), in: network)
    }

    /// Walks on from a day, as far as the way is another than it was.
    private mutating func walk(from first: Int, changed: Range<Int>, in network: LineNetwork) {
        for day in first..<kinds.count {
            let arc = states[day] < 0 ? nil : network.layers[day].step(from: states[day], kind: Int32(kinds[day]))
            let next = arc?.to ?? -1
            let arcCost = arc?.cost ?? 0
            sum += arcCost - arcCosts[day]
            arcCosts[day] = arcCost
            let isAsBefore = states[day + 1] == next
            states[day + 1] = next
            if isAsBefore, day + 1 >= changed.upperBound { break }
        }
        let end = states[kinds.count]
        cost = end < 0 ? nil : network.finishCost(of: end).map { sum + $0 }
    }

    /// What the rules cost with each day class on one day, the others as they are; `nil` where they forbid it.
    ///
    /// - Complexity: O(arcs out of a state, and states they lead to · days until they meet this way · log(arcs out of a state)).
    ///   States that lead on into the same one, as all do where the sums of a week begin anew, go on as one.
    public func costs(replacing day: Int, in network: LineNetwork) -> [Int?] {
        var costs = [Int?](repeating: nil, count: network.kindCount)
        guard states[day] >= 0 else { return costs }
        let reached = network.layers[day].arcs(from: states[day], kindCount: network.kindCount)
        // Where each has got, as a position in `front`, and what it cost beside this way; −1 for those that are forbidden or done.
        var front: [Int32] = []
        var places = reached.map { Self.place(of: $0.to, in: &front) }
        var totals = reached.map { $0.cost - arcCosts[day] }
        var next = day + 1
        while true {
            let met = front.firstIndex(of: states[next])
            if let met, states[next] >= 0 {
                for each in places.indices where places[each] == met {
                    costs[Int(reached[each].kind)] = cost.map { $0 + totals[each] }
                    places[each] = -1
                }
                if !places.contains(where: { $0 >= 0 }) { return costs }
            }
            if next == kinds.count { break }
            var ahead: [Int32] = []
            let steps = front.enumerated().map { number, state in
                number == met
                    ? nil
                    : network.layers[next].step(from: state, kind: Int32(kinds[next])).map {
                        (place: Self.place(of: $0.to, in: &ahead), cost: $0.cost)
                    }
            }
            for each in places.indices where places[each] >= 0 {
                let step = steps[places[each]]
                places[each] = step?.place ?? -1
                totals[each] += (step?.cost ?? 0) - arcCosts[next]
            }
            if ahead.isEmpty { return costs }
            front = ahead
            next += 1
        }
        for each in places.indices where places[each] >= 0 {
            let finish = network.finishCost(of: front[places[each]])
            costs[Int(reached[each].kind)] = finish.map { sum + totals[each] + $0 }
        }
        return costs
    }

    /// Position of a state in a short list, to which it is added where it is missing.
    private static func place(of state: Int32, in list: inout [Int32]) -> Int {
        if let known = list.firstIndex(of: state) { return known }
        list.append(state)
        return list.count - 1
    }
}
