/// Demands, and the places where those are who may serve them: the windows of a group, or people of like skills.
///
/// Everybody serves at most one demand. A maximum flow seats as many as possible; what is then short is by Hall's theorem
/// what the most deficient set of demands lacks.
public struct PooledNeeds: Hashable, Sendable {
    /// People asked for, and the places, ascending, where those are who may come.
    public struct Demand: Hashable, Sendable {
        public let places: [Int]
        public let need: Int

        public init(places: [Int], need: Int) {
            self.places = places
            self.need = need
        }
    }

    /// By place.
    public let people: [Int]
    public let demands: [Demand]

    public init(people: [Int], demands: [Demand]) {
        self.people = people
        self.demands = demands
    }

    /// Demands that share places with one another, and with no other part.
    public struct Part: Hashable, Sendable {
        /// Positions of the demands, ascending.
        public let demands: [Int]
        public let places: [Int]
        /// The sum of the demands, and the people at the places.
        public let need: Int
        public let people: Int
    }

    /// The smallest set of demands that lacks most people (there is only one), in parts that share no place, and what is
    /// left, in parts too: those have as many as they need, or more.
    ///
    /// - Complexity: O((people needed + demands) · demands · places).
    public func split() -> (short: [Part], met: [Part]) {
        let seats = Seats(filling: self)
        let short = demands.indices.filter { seats.isShort[$0] }, met = demands.indices.filter { !seats.isShort[$0] }
        let taken = Set(short.flatMap { demands[$0].places })
        return (
            parts(of: short, at: taken.sorted()), parts(of: met, at: people.indices.filter { !taken.contains($0) })
        )
    }

    /// How many people serve each demand from each place, as many as possible and the first demands first.
    public func seating() -> [[Int]] { Seats(filling: self).serving }

    /// The demands and places in sets that have nothing to do with one another, in the order of their first places.
    private func parts(of chosen: [Int], at places: [Int]) -> [Part] {
        var sets = places.map { (places: Set([$0]), demands: Set<Int>()) }
        for demand in chosen {
            let own = Set(demands[demand].places).intersection(places)
            let touched = sets.indices.filter { !sets[$0].places.isDisjoint(with: own) }
            guard let first = touched.first else {
                sets.append((places: own, demands: [demand]))
                continue
            }
            for each in touched.dropFirst().reversed() {
                let set = sets.remove(at: each)
                sets[first].places.formUnion(set.places)
                sets[first].demands.formUnion(set.demands)
            }
            sets[first].demands.insert(demand)
        }
        return sets.map { set in
            Part(
                demands: set.demands.sorted(), places: set.places.sorted(),
                need: set.demands.reduce(0) { $0 + demands[$1].need },
                people: set.places.reduce(0) { $0 + people[$1] })
        }
    }
}

/// Who serves what while people are seated.
private struct Seats {
    let needs: PooledNeeds
    /// People by demand, then place.
    private(set) var serving: [[Int]]
    /// By demand: whether it belongs to the smallest set that lacks most.
    private(set) var isShort: [Bool]
    /// People still missing, by demand, and people who serve nothing yet, by place.
    private var unmet: [Int]
    private var free: [Int]

    init(filling needs: PooledNeeds) {
        self.needs = needs
        serving = needs.demands.map { _ in needs.people.map { _ in 0 } }
        isShort = needs.demands.map { _ in false }
        unmet = needs.demands.map(\.need)
        free = needs.people
        for demand in needs.demands.indices {
            for place in needs.demands[demand].places {
                let number = max(0, min(unmet[demand], free[place]))
                serving[demand][place] += number
                unmet[demand] -= number
                free[place] -= number
            }
            while unmet[demand] > 0, seatOneMore(at: demand) {}
        }
    }

    /// Seats one more at a demand, moving others where needed; `false` when that is not possible.
    ///
    /// Breadth first: who could give up somebody to the demand, and who to those? Where that leads to nobody who is free, all
    /// that were met on the way are short: everybody at their places serves one of them, so no later demand gets anybody there.
    ///
    /// - Complexity: O(demands · places).
    private mutating func seatOneMore(at demand: Int) -> Bool {
        var order = [demand]
        var via: [(place: Int, to: Int)?] = needs.demands.map { _ in nil }
        var isSeen = needs.people.map { _ in false }
        var read = 0
        while read < order.count {
            let taker = order[read]
            read += 1
            for place in needs.demands[taker].places where !isSeen[place] {
                if free[place] > 0 {
                    serve(taker, at: place, via)
                    unmet[demand] -= 1
                    return true
                }
                isSeen[place] = true
                // Nothing is served yet of the demands that come later.
                for giver in 0..<demand where serving[giver][place] > 0 && via[giver] == nil && !isShort[giver] {
                    via[giver] = (place, taker)
                    order.append(giver)
                }
            }
        }
        for met in order { isShort[met] = true }
        return false
    }

    /// Somebody who is free serves `last`, which gives up somebody to the demand that asked, and so on to the first.
    private mutating func serve(_ last: Int, at place: Int, _ via: [(place: Int, to: Int)?]) {
        free[place] -= 1
        serving[last][place] += 1
        var giver = last
        while let step = via[giver] {
            serving[giver][step.place] -= 1
            serving[step.to][step.place] += 1
            giver = step.to
        }
    }
}
