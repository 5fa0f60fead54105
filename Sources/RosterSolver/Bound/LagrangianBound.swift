import RosterModel
import RosterPricing
import RosterRules

/// A proven lower bound from the dynamic programs alone: no linear program is asked, none can be wrong.
///
/// The duals of the Lagrangian relaxation follow subgradients whose steps adapt to each coordinate (Kingma and Ba,
/// International Conference on Learning Representations 2015); the bound is taken at their running average too (Polyak and Juditsky,
/// SIAM Journal on Control and Optimization 30, 1992), which is the better the longer they circle around the
/// optimum. They go in cycles, each longer than the one before and from smaller steps.
struct LagrangianBound: Sendable {
    /// The best duals met, and the bound they prove, in pricing units.
    private(set) var bestDuals: Duals
    private(set) var best = Int.min / 4
    /// The best duals on the way that began at the first duals, and what they prove: what the search is guided by.
    private(set) var guide: Duals
    private(set) var bestOfGuide = Int.min / 4
    private(set) var iterations = 0
    /// Duals at which nobody is paid for being one too many, where they prove something; and whether the way began anew there. A
    /// level proves, but says nothing about where people are wanted most: a search that is guided by it is worse.
    private var level: (duals: Duals, bound: Int)?
    private(set) var beganAtLevel = false

    /// Answers of late, by round, then member: lines that a master may begin with.
    private(set) var lines: [[[DayPath?]]] = []
    /// How many rounds' answers are kept.
    var keptRounds = 0

    private let staff: Staff
    private let coupling: Coupling
    private var relaxation: LagrangianRelaxation
    private let unit: Double

    private var cells: [Ascent]
    /// Active Hall sets by backup entry, ascending by slot, then set.
    private var sets: [[SetAscent]]
    /// Where the optimum of each cell's dual is looked for.
    private var boxes: [DualBox]
    /// Prices of limits on numbers of people.
    private var limits: [Ascent] = []
    /// Mean presence on duty of late, by member, then slot.
    private var meanPresence: [Double]
    /// Mean numbers of people of late, by day, then kind of shift; empty where they are not counted.
    private(set) var meanPeople: [Double] = []
    private var countedRounds = 0
    private var cycle = 0
    private var round = 0
    private var bestBefore = Int.min / 4

    /// How one dual moves.
    private struct Ascent {
        var value = 0.0
        var average = 0.0
        /// Running means of the slope and of its square.
        var slope = 0.0
        var square = 0.0

        init(at dual: Int) {
            value = Double(dual)
            average = value
        }

        mutating func step(along gradient: Double, by rate: Double, in box: ClosedRange<Double>) {
            slope += 0.1 * (gradient - slope)
            square += 0.01 * (gradient * gradient - square)
            value += rate * slope / (square.squareRoot() + 1)
            value = min(max(value, box.lowerBound), box.upperBound)
            average += LagrangianBound.averaging * (value - average)
        }
    }

    private struct SetAscent {
        let slot: Int
        let set: Int
        var ascent = Ascent(at: 0)
    }

    /// Weight of the newest duals in their average.
    private static let averaging = 0.03
    /// Rounds between two looks at the average.
    private static let lookEvery = 10
    /// Rounds between two searches for Hall sets that are broken: a multiple of `lookEvery`.
    private static let separateEvery = 20

    init(staff: Staff, coupling: Coupling, start: Duals? = nil) {
        self.staff = staff
        self.coupling = coupling
        relaxation = LagrangianRelaxation(staff: staff, coupling: coupling)
        unit = Double(staff.problem.typicalPrice * Scale.point)
        let count = coupling.windowCount * coupling.slotCount
        bestDuals = start ?? Duals(cells: Array(repeating: 0, count: count), sets: coupling.backups.map { _ in [] })
        guide = bestDuals
        cells = bestDuals.cells.map { Ascent(at: $0) }
        sets = coupling.backups.map { _ in [] }
        let tableBoxes = coupling.tables.map { DualBox($0) }
        boxes = (0..<count).map {
            coupling.isPooled($0)
                ? DualBox(range: coupling.pooled[coupling.pooledOwners[$0]].box)
                : tableBoxes[coupling.tableNumbers[$0]].less(coupling.carried[$0])
        }
        meanPresence = Array(repeating: 0, count: staff.members.count * coupling.slotCount)
    }

    var pricings: Int { relaxation.pricings }

    /// Whether more rounds are likely to raise the bound noticeably.
    private(set) var isRising = true

    /// The proven bound in points: no score is a fraction.
    var points: Int { best <= 0 ? 0 : (best + Scale.point - 1) / Scale.point }

    private var cycleLength: Int { 100 << cycle }

    /// Size of the steps, in pricing units: it falls by the same factor from round to round of a cycle, and from cycle to cycle.
    private var rate: Double {
        let fallen = logarithm(0.02) * Double(round) / Double(cycleLength) + logarithm(0.3) * Double(cycle)
        return unit * exponential(fallen)
    }

    /// One round: answer at the current duals, then a step along the subgradient there.
    mutating func iterate(within budget: Budget) {
        if iterations == 0 { lookAtLevel(within: budget) }
        guard let answer = lookOnTheWay(at: current, within: budget) else { return }
        iterations += 1
        if keptRounds > 0 {
            if lines.count >= keptRounds { lines.removeFirst() }
            lines.append(answer.lines)
        }
        step(along: answer)
        round += 1
        if round % Self.lookEvery == 0 {
            _ = lookOnTheWay(at: average, within: budget)
            if round % Self.separateEvery == 0 { addViolatedSets() }
        }
        if round == cycleLength {
            cycle += 1
            round = 0
            // The last cycle was the longest; the next takes twice its time.
            isRising = cycle < 8 && (cycle < 4 || best - bestBefore > max(abs(best) / 500, Scale.point / 4))
            bestBefore = best
            for cell in cells.indices { cells[cell].value = cells[cell].average }
            for number in limits.indices { limits[number].value = limits[number].average }
            for number in sets.indices {
                for i in sets[number].indices { sets[number][i].ascent.value = sets[number][i].ascent.average }
            }
            if cycle == 1 { beginAtLevelIfBetter() }
        }
    }

    /// Looks at duals at which nobody is paid for being one too many: where people must work more than is asked for, they prove
    /// how much more at once.
    private mutating func lookAtLevel(within budget: Budget) {
        var duals = bestDuals
        for cell in duals.cells.indices where !coupling.isPooled(cell) {
            let table = coupling.tables[coupling.tableNumbers[cell]]
            let people = max(table.indices.min { table[$0] < table[$1] } ?? 0, coupling.carried[cell])
            let more = people + 1 < table.count ? table[people + 1] - table[people] : 0
            duals.cells[cell] = more < Scale.hard / 2 ? -more : 0
        }
        // Multipliers of sums go on from where they were: the bound rises while they settle.
        for _ in 0..<Self.levelLooks {
            guard let answer = look(at: duals, within: budget), answer.bound > max(0, level?.bound ?? 0) else { return }
            level = (duals, answer.bound)
        }
    }

    /// Begins anew at the level, with smaller steps, if the duals have not proved as much after their first cycle.
    private mutating func beginAtLevelIfBetter() {
        guard let level, level.bound > bestOfGuide else { return }
        for cell in cells.indices {
            cells[cell] = Ascent(at: level.duals.cells[cell])
        }
        beganAtLevel = true
        cycle = 2
    }

    private static let levelLooks = 5

    private var current: Duals { duals(\.value) }
    private var average: Duals { duals(\.average) }

    private func duals(_ value: KeyPath<Ascent, Double>) -> Duals {
        var sets = sets.map {
            $0.map { Duals.SetDual(slot: $0.slot, set: $0.set, price: max(0, Int($0.ascent[keyPath: value]))) }
        }
        for number in sets.indices { sets[number].limitSum(perSlot: coupling.backups[number].price) }
        return Duals(
            cells: cells.map { Int($0[keyPath: value]) }, sets: sets, limits: limits.map { Int($0[keyPath: value]) })
    }

    private mutating func lookOnTheWay(
        at duals: Duals, within budget: Budget
    ) -> LagrangianRelaxation.Answer? {
        guard let answer = look(at: duals, within: budget) else { return nil }
        if answer.bound > bestOfGuide, !beganAtLevel { (guide, bestOfGuide) = (duals, answer.bound) }
        return answer
    }

    private mutating func look(at duals: Duals, within budget: Budget) -> LagrangianRelaxation.Answer? {
        guard let answer = relaxation.answer(at: duals, within: budget) else { return nil }
        if answer.bound > best {
            best = answer.bound
            bestDuals = duals
        }
        return answer
    }

    private mutating func step(along answer: LagrangianRelaxation.Answer) {
        let rate = rate
        for cell in cells.indices {
            boxes[cell].widen(at: cells[cell].value, duty: answer.duty[cell], unit: unit)
            cells[cell].step(
                along: Double(answer.people[cell] - answer.duty[cell]), by: rate, in: boxes[cell].range)
        }
        stepLimits(along: answer)
        guard !coupling.backups.isEmpty else { return }
        var presence = [Bool](repeating: false, count: meanPresence.count)
        for (member, spans) in answer.presence.enumerated() {
            for span in spans {
                for slot in span { presence[member * coupling.slotCount + slot] = true }
            }
        }
        // The first answers count alike, later ones ever less.
        let weight = max(Self.averaging, 1 / Double(iterations))
        for index in meanPresence.indices {
            meanPresence[index] += weight * ((presence[index] ? 1 : 0) - meanPresence[index])
        }
        for number in sets.indices {
            let box = 0...Double(coupling.backups[number].price)
            for i in sets[number].indices {
                let short = shortfall(of: sets[number][i], backup: number) { presence[$0] ? 1 : 0 }
                sets[number][i].ascent.step(along: short, by: rate, in: box)
            }
        }
    }

    /// Counts people, and moves the prices of limits on their numbers.
    private mutating func stepLimits(along answer: LagrangianRelaxation.Answer) {
        guard let kinds = relaxation.kinds else { return }
        var people = [Int](repeating: 0, count: meanPeople.count)
        for (member, line) in answer.lines.enumerated() {
            let kindOf = kinds.ofOptions[staff.members[member].planNumber]
            for (day, path) in line.enumerated() {
                if let path { people[day * kindCount + kindOf[path.option]] += 1 }
            }
        }
        // The first answers count alike, later ones ever less.
        countedRounds += 1
        let weight = max(Self.counting, 1 / Double(countedRounds))
        for index in people.indices { meanPeople[index] += weight * (Double(people[index]) - meanPeople[index]) }
        for (number, limit) in relaxation.limits.enumerated() {
            let short = limit.people - limit.count.total(of: people, kindCount: kindCount)
            let far = Double(Scale.hard)
            limits[number].step(along: Double(short), by: rate, in: limit.isAtLeast ? 0...far : -far...0)
        }
    }

    /// Weight of the newest numbers of people in their mean.
    private static let counting = 0.01

    /// need − Σ presence of those qualified.
    private func shortfall(of dual: SetAscent, backup number: Int, presence: (Int) -> Double) -> Double {
        let backup = coupling.backups[number]
        let group = backup.groups[backup.groupNumbers[dual.slot]]
        var total = Double(relaxation.free.rest.need(number, slot: dual.slot, set: dual.set))
        for member in staff.members.indices where group.hits(member, dual.set) {
            total -= presence(member * coupling.slotCount + dual.slot)
        }
        return total
    }

    /// Adds, for each slot, the Hall set that the averages break most.
    private mutating func addViolatedSets() {
        for (number, backup) in coupling.backups.enumerated() {
            let active = Set(sets[number].map { Duals.SetDual(slot: $0.slot, set: $0.set, price: 0) })
            var added: [SetAscent] = []
            for slot in 0..<coupling.slotCount where backup.groupNumbers[slot] >= 0 {
                let group = backup.groups[backup.groupNumbers[slot]]
                var presence = [Double](repeating: 0, count: group.classCount)
                for member in staff.members.indices {
                    presence[group.classes[member]] += meanPresence[member * coupling.slotCount + slot]
                }
                var totals = group.needs.map(Double.init)
                for number in presence.indices where presence[number] > 1e-6 {
                    for set in totals.indices where group.classHits(number, set) { totals[set] -= presence[number] }
                }
                guard let worst = totals.indices.max(by: { totals[$0] < totals[$1] }), totals[worst] > 0.05,
                    !active.contains(Duals.SetDual(slot: slot, set: worst, price: 0))
                else { continue }
                added.append(SetAscent(slot: slot, set: worst))
            }
            if added.isEmpty { continue }
            sets[number] = (sets[number] + added).sorted { ($0.slot, $0.set) < ($1.slot, $1.set) }
        }
    }
}

// MARK: - Nodes of a tree of numbers of people

extension LagrangianBound {
    /// How many kinds of shifts are counted.
    var kindCount: Int { relaxation.kinds?.kinds.count ?? 0 }

    /// Counts how many people work which shifts from now on.
    mutating func count(_ kinds: ShiftKinds) {
        relaxation.kinds = kinds
        meanPeople = Array(repeating: 0, count: kinds.kinds.count * staff.problem.hall.period.days)
        (keptRounds, lines) = (0, [])
    }

    /// Begins a node: one cycle of small steps, from duals that prove `bound` for all rosters within the limits.
    ///
    /// - Parameters:
    ///   - duals: With a price for each limit.
    ///   - people: What mean numbers begin with; `nil` for those at hand.
    mutating func begin(at duals: Duals, _ limits: [HeadCountLimit], bound: Int, people: [Double]?) {
        relaxation.limits = limits
        (best, bestDuals) = (bound, duals)
        (cycle, round) = (Self.nodeCycle, 0)
        for cell in cells.indices { cells[cell] = Ascent(at: duals.cells[cell]) }
        self.limits = duals.limits.map { Ascent(at: $0) }
        for number in sets.indices {
            // Sets that have become active since cost nothing there.
            var known = duals.sets[number][...]
            for i in sets[number].indices {
                let place = (sets[number][i].slot, sets[number][i].set)
                while let first = known.first, first.place < place { known.removeFirst() }
                sets[number][i].ascent = Ascent(at: known.first.flatMap { $0.place == place ? $0.price : nil } ?? 0)
            }
        }
        if let people { meanPeople = people }
    }

    /// Whether the cycle of the node is over.
    var isSettled: Bool { cycle > Self.nodeCycle }

    /// The cycle of 400 rounds.
    private static let nodeCycle = 2
}

extension [Duals.SetDual] {
    /// Scales the prices of each slot down so that they sum to at most `limit`.
    mutating func limitSum(perSlot limit: Int) {
        var first = 0
        while first < count {
            var end = first
            var sum = 0
            while end < count, self[end].slot == self[first].slot {
                sum += self[end].price
                end += 1
            }
            if sum > limit {
                for i in first..<end { self[i].price = Int(Double(self[i].price) * Double(limit) / Double(sum)) }
                // Rounding of large prices must not pass the limit either.
                var rest = self[first..<end].reduce(0) { $0 + $1.price } - limit
                for i in first..<end where rest > 0 {
                    let cut = Swift.min(rest, self[i].price)
                    self[i].price -= cut
                    rest -= cut
                }
            }
            first = end
        }
    }
}
