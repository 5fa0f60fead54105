import RosterModel
import RosterPricing
import RosterRules

/// A proven lower bound from the dynamic programs alone: no linear program is asked, none can be wrong.
///
/// The duals of the Lagrangian relaxation are improved by deflected subgradients with the averages and the
/// step rule of the volume algorithm (Barahona and Anbil, Mathematical Programming 87, 2000).
struct LagrangianBound: Sendable {
    /// The best duals met, and the bound they prove, in pricing units.
    private(set) var bestDuals: Duals
    private(set) var best = Int.min / 4
    private(set) var iterations = 0

    private let staff: Staff
    private let coupling: Coupling
    private var relaxation: LagrangianRelaxation

    // The averages of the volume algorithm.
    private var meanPeople: [Double]
    private var meanDuty: [Double]
    /// Mean presence on duty, by member, then slot.
    private var meanPresence: [Double]
    private var current: Duals
    private var step = 0.1
    let patience = 10
    let deflection = 0.1
    private var failures = 0

    init(staff: Staff, coupling: Coupling, start: Duals? = nil) {
        self.staff = staff
        self.coupling = coupling
        relaxation = LagrangianRelaxation(staff: staff, coupling: coupling)
        let cells = coupling.windowCount * coupling.slotCount
        current = start ?? Duals(cells: Array(repeating: 0, count: cells), sets: coupling.backups.map { _ in [] })
        bestDuals = current
        meanPeople = Array(repeating: 0, count: cells)
        meanDuty = Array(repeating: 0, count: cells)
        meanPresence = Array(repeating: 0, count: staff.members.count * coupling.slotCount)
    }

    var pricings: Int { relaxation.pricings }

    /// Whether more rounds are likely to raise the bound noticeably.
    var isRising: Bool { step > 0.002 }

    /// The proven bound in points: no score is a fraction.
    var points: Int { best <= 0 ? 0 : (best + Scale.point - 1) / Scale.point }

    mutating func run(within budget: Budget, target: Int) {
        while isRising && !budget.isSpent(pricings: pricings) { iterate(target: target, within: budget) }
    }

    /// One round: answer at the current duals, then take a deflected subgradient step.
    ///
    /// - Parameter target: Cost of the best roster known, in pricing units: the step aims at it.
    mutating func iterate(target: Int, within budget: Budget) {
        guard let answer = relaxation.answer(at: current, within: budget) else { return }
        iterations += 1
        if answer.bound > best {
            if answer.bound - best > max(1, (target - best) / 2000) { failures = 0 }
            best = answer.bound
            bestDuals = current
        } else {
            failures += 1
        }
        if failures >= patience {
            step *= 0.9
            failures = 0
        }
        average(answer, weight: iterations == 1 ? 1 : deflection)
        if iterations % 10 == 0 { addViolatedSets() }
        move(&current, target: target)
    }

    private mutating func average(_ answer: LagrangianRelaxation.Answer, weight: Double) {
        for cell in meanPeople.indices {
            meanPeople[cell] += weight * (Double(answer.people[cell]) - meanPeople[cell])
            meanDuty[cell] += weight * (Double(answer.duty[cell]) - meanDuty[cell])
        }
        guard !coupling.backups.isEmpty else { return }
        for index in meanPresence.indices { meanPresence[index] *= 1 - weight }
        for (member, spans) in answer.presence.enumerated() {
            for span in spans {
                for slot in span { meanPresence[member * coupling.slotCount + slot] += weight }
            }
        }
    }

    /// Takes a step from the best duals along the subgradient at the averages.
    private func move(_ duals: inout Duals, target: Int) {
        var norm = 0.0
        for cell in meanPeople.indices {
            let slope = meanPeople[cell] - meanDuty[cell]
            norm += slope * slope
        }
        var slopes: [[Double]] = []
        for (number, sets) in duals.sets.enumerated() {
            slopes.append(sets.map { shortfall(of: $0, backup: number) })
            for (set, slope) in zip(sets, slopes[number]) where slope > 0 || set.price > 0 { norm += slope * slope }
        }
        guard norm > 1e-9 else { return }
        let length = step * Double(target - best) / norm
        for cell in meanPeople.indices { duals.cells[cell] += Int(length * (meanPeople[cell] - meanDuty[cell])) }
        for number in duals.sets.indices {
            let price = coupling.backups[number].price
            for (i, slope) in slopes[number].enumerated() {
                duals.sets[number][i].price = max(0, duals.sets[number][i].price + Int(length * slope))
            }
            duals.sets[number].limitSum(perSlot: price)
        }
    }

    /// need − Σ mean presence of those qualified.
    private func shortfall(of dual: Duals.SetDual, backup number: Int) -> Double {
        let backup = coupling.backups[number]
        let group = backup.groups[backup.groupNumbers[dual.slot]]
        let count = group.needs.count
        var total = Double(group.needs[dual.set] - relaxation.carried(number, slot: dual.slot, set: dual.set))
        for member in staff.members.indices where group.hits[member * count + dual.set] != 0 {
            total -= meanPresence[member * coupling.slotCount + dual.slot]
        }
        return total
    }

    /// Adds, for each slot, the Hall set that the averages break most.
    private mutating func addViolatedSets() {
        for (number, backup) in coupling.backups.enumerated() {
            var active = Set<Int>()
            for dual in current.sets[number] { active.insert(backup.firstSet[dual.slot] + dual.set) }
            var added: [Duals.SetDual] = []
            for slot in 0..<coupling.slotCount where backup.groupNumbers[slot] >= 0 {
                let group = backup.groups[backup.groupNumbers[slot]]
                let count = group.needs.count
                var totals = group.needs.map(Double.init)
                for member in staff.members.indices {
                    let presence = meanPresence[member * coupling.slotCount + slot]
                    guard presence > 1e-6 else { continue }
                    for set in 0..<count where group.hits[member * count + set] != 0 { totals[set] -= presence }
                }
                var worst = -1
                for set in 0..<count where totals[set] > 0.05 && (worst < 0 || totals[set] > totals[worst]) {
                    worst = set
                }
                if worst >= 0 && !active.contains(backup.firstSet[slot] + worst) {
                    added.append(Duals.SetDual(slot: slot, set: worst, price: 0))
                }
            }
            current.sets[number] = (current.sets[number] + added).sorted { ($0.slot, $0.set) < ($1.slot, $1.set) }
        }
    }

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
