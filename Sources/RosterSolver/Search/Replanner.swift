import RosterModel
import RosterPricing
import RosterRules

/// Plans one employee's day or whole line anew, the rest of the roster given: best response.
///
/// Since one employee adds at most one person to each cell, the dynamic program's value at marginal costs
/// is the exact change of the score, for all rules that it prices.
struct Replanner: Sendable {
    private let staff: Staff
    private let coupling: Coupling
    private var pricer: LinePricer
    private var lineCosts: LineCosts
    private var prefix: [Int] = []
    private let gumbel = NoiseTable()
    /// Duals of the bound, for a look beyond the present roster; and their share in the rewards, in 1/1024.
    var guide: Duals?
    var guidance = 0
    /// What a person-slot below a hard minimum counts for, in pricing units.
    var shortage = Scale.hard

    init(staff: Staff, coupling: Coupling) {
        self.staff = staff
        self.coupling = coupling
        pricer = LinePricer(staff)
        lineCosts = LineCosts(staff)
    }

    var pricings: Int { pricer.pricings }

    /// The best line for a member whose days have all been taken out of `schedule`; `nil` if none is legal.
    ///
    /// - Parameter old: The line as it was.
    mutating func bestLine(
        for member: Int, insteadOf old: [DayPath?], in schedule: Schedule, noise: Int, random: inout SeededGenerator
    ) -> [DayPath?]? {
        let person = staff.members[member]
        let steering = person.steering(0..<schedule.days, of: old, member, in: schedule)
        let bonuses = steering.isEmpty ? old.map { _ in [] } : steering.map { person.bonus([], $0) }
        let isNear = staysNear(member, in: schedule, &random)
        let near = old.map { isNear ? person.plan.neighbourhood(of: $0) ?? person.plan.anyNeighbourhood(&random) : nil }
        for day in 0..<schedule.days {
            price(
                member, day: day, in: schedule, noise: noise, bonus: bonuses[day], near: near[day], random: &random)
        }
        guard let line = pricer.bestLine(member, steering: steering, near: near, isMended: true)?.line else {
            return nil
        }
        guard !steering.isEmpty || !person.multiplierLimits.isEmpty, weighsResponses else { return line }
        return weighed(line, against: old, member, bonuses, in: schedule)
    }

    /// The best day for a member whose `day` has been taken out of `schedule`, the other days staying.
    ///
    /// - Parameter old: The day as it was.
    /// - Returns: The path, or `.some(nil)` for a day off; `nil` when neither is legal.
    mutating func bestDay(
        _ day: Int, for member: Int, insteadOf old: DayPath?, in schedule: Schedule, noise: Int,
        random: inout SeededGenerator
    ) -> DayPath?? {
        let person = staff.members[member]
        let lineCosts = lineCosts.costs(with: schedule.walk(of: member), replacing: day, of: member, in: staff)
        guard lineCosts.dropFirst().contains(where: { $0 != nil }) else { return lineCosts[0].map { _ in nil } }
        let near = staysNear(member, in: schedule, &random) ? person.plan.neighbourhood(of: old) : nil
        var bonus = person.windowBonus(day: day, line: schedule.line(of: member))
        var extra: [Int] = []
        guard person.hasTotals || !coupling.balances.isEmpty || !coupling.posts.isEmpty else {
            price(member, day: day, in: schedule, noise: noise, bonus: bonus, near: near, random: &random)
            return bestOption(day, member, lineCosts, extra, near: near)
        }
        var line = Array(schedule.line(of: member))
        line[day] = old
        if let steering = person.steering(day..<(day + 1), of: line, member, in: schedule).first {
            bonus = person.bonus(bonus, steering)
            extra = steering.options
        }
        price(member, day: day, in: schedule, noise: noise, bonus: bonus, near: near, random: &random)
        guard let path = bestOption(day, member, lineCosts, extra, near: near) else { return nil }
        guard weighsResponses else { return .some(path) }

        func worth(_ path: DayPath?) -> Int {
            self.worth(of: line.replacing(day, with: path), day..<(day + 1), member, [bonus], in: schedule)
        }
        let before = worth(old)
        if worth(path) >= before { return .some(path) }
        // The slope was right where the line stood, and wrong where it led: half way between may do.
        let there = line.replacing(day, with: path)
        guard let steering = person.steering(day..<(day + 1), of: there, member, in: schedule).first else {
            return .some(old)
        }
        let ahead = person.bonus(person.windowBonus(day: day, line: schedule.line(of: member)), steering)
        let change = person.plan.windows.indices.map { position in
            ((ahead.isEmpty ? 0 : ahead[position]) - (bonus.isEmpty ? 0 : bonus[position])) / 2
        }
        let width = person.plan.span.count + 1
        for position in change.indices {
            for k in 0..<width { prefix[position * width + k] += k * change[position] }
        }
        bonus = change.indices.map { (bonus.isEmpty ? 0 : bonus[$0]) + change[$0] }
        pricer.price(member, day: day, prefix: prefix, near: near)
        guard let second = bestOption(day, member, lineCosts, extra, near: near) else { return .some(old) }
        return .some(worth(second) >= before ? second : old)
    }

    /// The best of the options that `lineCosts` allow on a day just priced, or a day off; `nil` where they allow neither.
    private mutating func bestOption(
        _ day: Int, _ member: Int, _ lineCosts: [Int?], _ extra: [Int], near: Int?
    ) -> DayPath?? {
        let person = staff.members[member]
        var best = DayPricer.impossible / 2
        var choice: Int?
        var isFound = false
        if let cost = lineCosts[0] {
            best = -person.costs.off[day] - cost
            isFound = true
        }
        for option in person.plan.part(near).options {
            guard let cost = lineCosts[person.network.kinds[option]] else { continue }
            var worth = pricer.value(ofOption: option, member: member, day: day) - cost
            if !extra.isEmpty { worth -= extra[option] }
            if worth > best {
                best = worth
                choice = option
                isFound = true
            }
        }
        guard isFound else { return nil }
        return .some(choice.flatMap { pricer.path(forOption: $0, member: member, day: day) })
    }

    // MARK: Neighbours

    /// Whether a move only looks at options that begin in the slots about the one at hand: four of five, where that is much less
    /// work, and where the line as it was is legal: near an illegal one there may be none that is.
    private func staysNear(_ member: Int, in schedule: Schedule, _ random: inout SeededGenerator) -> Bool {
        staff.members[member].plan.neighbourhoods.count >= Self.leastNeighbourhoods
            && schedule.memberCosts[member] < Scale.hard / 2 && random.next() % 5 != 0
    }

    private static let leastNeighbourhoods = 3

    // MARK: What adds up over a line

    /// Whether a response to slopes or multipliers is weighed against the line as it was: where every response is taken, lines
    /// would else jump to and fro about the totals they are steered to. Where the rule of Metropolis decides, it counts exactly.
    private var weighsResponses: Bool { guidance > 0 && coupling.posts.isEmpty }

    /// A new line, with those days of the old one with which it is worth more; or the old one where that is worth most.
    private func weighed(
        _ line: [DayPath?], against old: [DayPath?], _ member: Int, _ bonuses: [[Int]], in schedule: Schedule
    ) -> [DayPath?] {
        func worth(_ line: [DayPath?]) -> Int {
            self.worth(of: line, 0..<schedule.days, member, bonuses, in: schedule)
        }
        var best = (line: line, worth: worth(line))
        for day in old.indices where best.line[day] != old[day] {
            let other = best.line.replacing(day, with: old[day])
            let value = worth(other)
            if value > best.worth { best = (other, value) }
        }
        return worth(old) > best.worth ? old : best.line
    }

    /// What a line is worth at the rewards last priced on some days, with all that adds up over it counted exactly instead
    /// of by the bonus of each of those days.
    private func worth(
        of line: [DayPath?], _ days: Range<Int>, _ member: Int, _ bonuses: [[Int]], in schedule: Schedule
    ) -> Int {
        let person = staff.members[member]
        var worth = 0
        for (day, bonus) in zip(days, bonuses) {
            worth += pricer.worth(of: line[day], member: member, day: day, without: bonus)
        }
        worth -= person.lineCost(
            of: line[...], kinds: line.map { person.kind(of: $0?.option) }[...],
            grid: staff.problem.hall.period.grid.count)
        for (number, balance) in coupling.balances.enumerated() {
            worth -= balance.cost(schedule.balanceSums(number, ifLineOf: member, is: line))
        }
        return worth
    }

    /// Prices a day at the marginal costs of one more person in each cell.
    private mutating func price(
        _ member: Int, day: Int, in schedule: Schedule, noise: Int, bonus: [Int], near: Int?,
        random: inout SeededGenerator
    ) {
        let person = staff.members[member]
        let plan = person.plan
        let width = plan.span.count
        let slots = plan.part(near).span.shifted(by: -plan.span.lowerBound)
        let shift = day * schedule.slotsPerDay + plan.span.lowerBound
        let size = plan.windows.count * (width + 1)
        if prefix.count != size { prefix = Array(repeating: 0, count: size) }
        var shared = [Int](repeating: 0, count: width)
        if !coupling.backups.isEmpty {
            for k in slots where shift + k < schedule.slotCount {
                shared[k] = schedule.backupReward(member: member, slot: shift + k)
            }
            if let guide, guidance > 0 { mix(guide, into: &shared, member: member, from: shift) }
        }
        let (tables, tableNumbers) = (coupling.tables, coupling.tableNumbers)
        for (position, window) in plan.windows.enumerated() {
            var sum = 0
            let row = position * (width + 1)
            let extra = bonus.isEmpty ? 0 : bonus[position]
            prefix[row + slots.lowerBound] = 0
            for k in slots {
                let slot = shift + k
                var reward = shared[k] + extra
                if slot < schedule.slotCount {
                    let cell = window * schedule.slotCount + slot
                    let table = tableNumbers[cell]
                    let count = schedule.counts[cell]
                    var marginal = tables[table][count] - tables[table][count + 1]
                    if !coupling.pooled.isEmpty {
                        marginal -= coupling.pooledChange(schedule.counts, cell: cell, by: 1)
                    }
                    if marginal > Scale.hard / 2 { marginal = min(marginal, shortage) }
                    if let guide, guidance > 0, abs(marginal) < Scale.hard / 2 {
                        marginal += guidance * (guide.cells[cell] - marginal) / 1024
                    }
                    reward += marginal
                    if !coupling.works.isEmpty { reward += schedule.workReward(window: window, slot: slot) }
                    if !coupling.events.isEmpty {
                        reward += schedule.eventReward(member: member, window: window, slot: slot)
                    }
                    if !coupling.teams.isEmpty {
                        reward -= schedule.teamCost(member: member, window: window, slot: slot)
                    }
                }
                if !person.costs.cells.isEmpty {
                    reward -= person.costs.cells[day * person.costs.cellsPerDay + position * width + k]
                }
                if noise > 0 { reward += gumbel.sample(&random) * noise / 1024 }
                sum += reward
                prefix[row + k + 1] = sum
            }
        }
        pricer.price(member, day: day, prefix: prefix, near: near)
    }

    private func mix(_ guide: Duals, into shared: inout [Int], member: Int, from shift: Int) {
        var paid = [Int](repeating: 0, count: shared.count)
        for number in guide.sets.indices where !guide.sets[number].isEmpty {
            let slots = shift..<(shift + shared.count)
            let rewards = guide.setRewards(for: member, in: slots, coupling: coupling, number: number)
            for k in paid.indices { paid[k] += rewards[k] }
        }
        for k in shared.indices where shared[k] < Scale.hard { shared[k] += guidance * (paid[k] - shared[k]) / 1024 }
    }
}

extension DayPlan {
    fileprivate func neighbourhood(of path: DayPath?) -> Int? { path.map { neighbourhoodOf[$0.option] } }

    fileprivate func anyNeighbourhood(_ random: inout SeededGenerator) -> Int {
        Int(random.next() % UInt64(neighbourhoods.count))
    }
}

extension Member {
    fileprivate var hasTotals: Bool {
        beyond.contains { if case .total = $0 { true } else { false } }
    }

    /// A bonus by position of the window in the plan, less what the totals charge.
    fileprivate func bonus(_ bonus: [Int], _ steering: DaySteering) -> [Int] {
        guard !steering.duty.isEmpty else { return bonus }
        return plan.windows.enumerated().map { position, window in
            (bonus.isEmpty ? 0 : bonus[position]) - steering.duty[window]
        }
    }

    /// Extra reward per slot, by position of the window in the plan, for windows the week still lacks.
    fileprivate func windowBonus(day: Int, line: ArraySlice<DayPath?>) -> [Int] {
        var bonus: [Int] = []
        for rule in beyond {
            guard case .distinctWindows(let inScope, let slots, let least, let price) = rule else { continue }
            var served = [Int](repeating: 0, count: inScope.count)
            let week = line.startIndex + day / 7 * 7
            for each in week..<min(week + 7, line.endIndex) where each != line.startIndex + day {
                for segment in line[each]?.segments ?? [] where segment.isDuty {
                    served[Int(segment.code)] += Int(segment.end - segment.begin)
                }
            }
            guard served.indices.count(where: { inScope[$0] && served[$0] >= slots }) < least else { continue }
            if bonus.isEmpty { bonus = Array(repeating: 0, count: plan.windows.count) }
            for (position, window) in plan.windows.enumerated() where inScope[window] && served[window] < slots {
                bonus[position] += min(price, 1000 * Scale.point) / slots
            }
        }
        return bonus
    }
}

/// Gumbel noise, drawn from a table: in 1/1024 of its size.
struct NoiseTable: Sendable {
    private let values: [Int]

    init() {
        // Quantiles of the Gumbel distribution, −ln(−ln u), centred on its mean.
        values = (0..<4096).map { i in
            let u = (Double(i) + 0.5) / 4096
            return Int((-logarithm(-logarithm(u)) - 0.5772) * 1024)
        }
    }

    func sample(_ random: inout SeededGenerator) -> Int { values[Int(truncatingIfNeeded: random.next() & 4095)] }
}

extension [DayPath?] {
    fileprivate func replacing(_ day: Int, with path: DayPath?) -> [DayPath?] {
        var line = self
        line[day] = path
        return line
    }
}
