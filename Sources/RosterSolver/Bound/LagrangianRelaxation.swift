import RosterModel
import RosterPricing
import RosterRules

/// The problem with the rules that couple employees priced instead of enforced, solved exactly.
///
/// What is left falls apart into one line for each employee. With n the people in a cell, φ its cost, π
/// its dual, σ the duals of the Hall sets and V_e the best value of employee e's line at these rewards,
///
///     L(π, σ) = Σ_cells min_n (φ(n) + π n) + Σ_sets σ · need − Σ_e V_e
///
/// is at most the score of any legal roster, for every π and every σ ≥ 0 whose sum in a slot is at most
/// the price of one person missing there. Limits on numbers of people are priced likewise. All of it is computed in
/// integers, so the bound is exact whatever the duals are and wherever they came from.
struct LagrangianRelaxation: Sendable {
    /// One answer of the relaxed problem: the people the cells want, the duty the lines give.
    struct Answer: Sendable {
        var bound = 0
        var people: [Int]
        var duty: [Int]
        var presence: [[Range<Int>]]
        /// By member; empty where nothing is free or legal.
        var lines: [[DayPath?]] = []
    }

    private let staff: Staff
    private let coupling: Coupling
    private var pricer: LinePricer
    private var prefix: [Int] = []
    private let slotsPerDay: Int
    private let days: Int
    /// What may change; all else is taken as it is. For the bound of the hall: everything.
    var free: FreeDays
    /// By member: what lines must obey; empty where nothing is decided.
    var decisions: [[Decision]] = []
    /// What whole rosters must obey, and the kinds of shifts that are counted in it.
    var limits: [HeadCountLimit] = []
    var kinds: ShiftKinds?

    init(staff: Staff, coupling: Coupling) {
        self.init(FreeDays(all: staff, coupling))
    }

    init(_ free: FreeDays) {
        let (staff, coupling) = (free.rest.staff, free.rest.coupling)
        self.free = free
        self.staff = staff
        self.coupling = coupling
        pricer = LinePricer(staff)
        slotsPerDay = staff.problem.hall.period.slotsPerDay
        days = staff.problem.hall.period.days
    }

    var pricings: Int { pricer.pricings }

    /// Solves the relaxed problem exactly.
    ///
    /// - Parameters:
    ///   - duals: Whatever they are: those of Hall sets in one slot count for no more than one person missing there costs.
    ///   - budget: When it is spent the answer is `nil`: half an answer proves nothing.
    ///   - afterPricing: Called for each member when all its days have been priced at the duals.
    mutating func answer(
        at duals: Duals, within budget: Budget,
        afterPricing: (_ member: Int, _ pricer: inout LinePricer) -> Void = { _, _ in }
    ) -> Answer? {
        var duals = duals
        for number in duals.sets.indices { duals.sets[number].limitSum(perSlot: coupling.backups[number].price) }
        let cells = duals.cells.count
        var answer = Answer(
            people: Array(repeating: 0, count: cells), duty: Array(repeating: 0, count: cells), presence: [])
        for cell in 0..<cells {
            let table = coupling.tables[coupling.tableNumbers[cell]]
            let carried = free.rest.counts[cell]
            guard free.isReached[cell % coupling.slotCount] else {
                answer.bound += table[carried]
                continue
            }
            if coupling.isPooled(cell) {
                answer.bound += table[carried...].min() ?? 0
                continue
            }
            let isConvex = coupling.areConvex[coupling.tableNumbers[cell]]
            var (value, people) = (table[carried], 0)
            for more in 1..<max(1, table.count - carried) {
                let next = table[carried + more] + duals.cells[cell] * more
                if next < value { (value, people) = (next, more) } else if isConvex { break }
            }
            answer.bound += value
            answer.people[cell] = people
        }
        for (number, pooled) in coupling.pooled.enumerated() {
            pooled.add(to: &answer, at: duals, coupling, number: number)
        }
        for (sets, slacks) in zip(coupling.backups, free.rest.backups) {
            for slot in slacks.missing.indices where !free.isReached[slot] {
                answer.bound += slacks.missing[slot] * sets.price
            }
        }
        for (number, sets) in duals.sets.enumerated() {
            for set in sets where set.price > 0 && free.isReached[set.slot] {
                answer.bound += set.price * free.rest.need(number, slot: set.slot, set: set.set)
            }
        }
        for (limit, price) in zip(limits, duals.limits) { answer.bound += price * limit.people }
        let rewards = rewardsOfShifts(duals)
        for member in staff.members.indices {
            if budget.isSpent(pricings: pricings) { return nil }
            if free.days[member].isEmpty {
                answer.bound += free.rest.memberCosts[member]
                answer.presence.append([])
                answer.lines.append([])
                continue
            }
            for day in free.days[member] { price(member, day: day, duals: duals) }
            afterPricing(member, &pricer)
            if free.days[member].count < days {
                for day in 0..<days where !free.days[member].contains(day) {
                    answer.bound += free.rest.dayCost(member: member, day: day)
                }
            }
            let staying = free.days[member].count < days ? free.staying(member) : []
            let steering = rewards.isEmpty ? [] : rewards[staff.members[member].planNumber]
            guard let best = pricer.bestLine(member, steering: steering, staying: staying) else {
                answer.bound += Scale.hard
                answer.presence.append([])
                answer.lines.append([])
                continue
            }
            // What is paid to a line for obeying is no part of its worth.
            answer.bound -= best.value - decided(member).count { $0.isOn } * Decision.price
            answer.lines.append(best.line)
            var spans: [Range<Int>] = []
            for (day, path) in best.line.enumerated() {
                for segment in path?.segments ?? [] where segment.isDuty {
                    let span = (Int(segment.begin)..<Int(segment.end)).shifted(by: day * slotsPerDay)
                        .clamped(to: 0..<coupling.slotCount)
                    for slot in span { answer.duty[Int(segment.code) * coupling.slotCount + slot] += 1 }
                    spans.append(span)
                }
            }
            answer.presence.append(spans)
        }
        return answer
    }

    /// By plan, then day: what limits on numbers of people take for each option; empty where there are none.
    private func rewardsOfShifts(_ duals: Duals) -> [[DaySteering]] {
        guard let kinds, !limits.isEmpty else { return [] }
        var rewards = [[Int]](repeating: Array(repeating: 0, count: kinds.kinds.count), count: days)
        for (limit, price) in zip(limits, duals.limits) {
            for day in limit.count.days {
                for kind in limit.count.kinds { rewards[day][kind] += price }
            }
        }
        return kinds.ofOptions.map { options in
            rewards.map { rewards in DaySteering(options: options.map { -rewards[$0] }) }
        }
    }

    private func decided(_ member: Int) -> [Decision] { decisions.isEmpty ? [] : decisions[member] }

    private mutating func price(_ member: Int, day: Int, duals: Duals) {
        let person = staff.members[member]
        let plan = person.plan
        let width = plan.span.count
        let shift = day * slotsPerDay + plan.span.lowerBound
        let slots = shift..<(shift + width)
        let size = plan.windows.count * (width + 1)
        if prefix.count != size { prefix = Array(repeating: 0, count: size) }
        var shared = [Int](repeating: 0, count: width)
        for number in duals.sets.indices where !duals.sets[number].isEmpty {
            let rewards = duals.setRewards(for: member, in: slots, coupling: coupling, number: number)
            for k in shared.indices { shared[k] += rewards[k] }
        }
        for (position, window) in plan.windows.enumerated() {
            var sum = 0
            let row = position * (width + 1)
            prefix[row] = 0
            for k in 0..<width {
                let slot = shift + k
                if slot < coupling.slotCount { sum += shared[k] + duals.cells[window * coupling.slotCount + slot] }
                if !person.costs.cells.isEmpty {
                    sum -= person.costs.cells[day * person.costs.cellsPerDay + position * width + k]
                }
                prefix[row + k + 1] = sum
            }
        }
        for decision in decided(member) {
            let (window, slot) = (decision.cell / coupling.slotCount, decision.cell % coupling.slotCount)
            guard slots.contains(slot), let position = plan.windows.firstIndex(of: window) else { continue }
            let row = position * (width + 1)
            for k in (slot - shift)..<width { prefix[row + k + 1] += decision.isOn ? Decision.price : -Decision.price }
        }
        pricer.price(member, day: day, prefix: prefix)
    }
}
