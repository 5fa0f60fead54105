import RosterPricing

/// Annealed best response: employees' days are planned anew at marginal costs with a little noise, and
/// kept by the rule of Metropolis on the exact change.
///
/// One move in sixteen plans a whole line. The roster is legal in all that concerns one employee after
/// the first sweep, because the dynamic programs know no other lines.
struct Annealer: Sendable {
    private(set) var schedule: Schedule
    private(set) var best: Schedule
    private(set) var moves = 0
    private var replanner: Replanner
    private var random: SeededGenerator

    init(_ schedule: Schedule, seed: UInt64) {
        self.schedule = schedule
        best = schedule
        replanner = Replanner(staff: schedule.staff, coupling: schedule.coupling)
        random = SeededGenerator(seed: seed)
    }

    var pricings: Int { replanner.pricings }

    /// Goes on from another roster.
    mutating func restart(from schedule: Schedule) {
        self.schedule = schedule
        if schedule.cost < best.cost { best = schedule }
    }

    /// Plans every line once, in a random order.
    mutating func sweep(temperature: Int, within budget: Budget) {
        var order = Array(schedule.staff.members.indices)
        order.shuffle(using: &random)
        for member in order where !budget.isSpent(pricings: pricings) {
            replanLine(of: member, temperature: temperature)
        }
    }

    /// Moves until the budget is spent.
    ///
    /// - Parameter temperature: Asked for now and then, with the pricings done so far.
    mutating func run(within budget: Budget, temperature: (_ pricings: Int) -> Int) {
        guard !schedule.staff.members.isEmpty, schedule.days > 0 else { return }
        while !budget.isSpent(pricings: pricings) {
            let degrees = temperature(pricings)
            for _ in 0..<16 { move(temperature: degrees) }
        }
    }

    private mutating func move(temperature: Int) {
        moves += 1
        let member = Int(random.next() % UInt64(schedule.staff.members.count))
        if random.next() % 16 == 0 {
            replanLine(of: member, temperature: temperature)
        } else {
            replanDay(Int(random.next() % UInt64(schedule.days)), of: member, temperature: temperature)
        }
    }

    private mutating func replanLine(of member: Int, temperature: Int) {
        let before = schedule.cost
        let old = Array(schedule.line(of: member))
        for day in old.indices { schedule.setPath(nil, member: member, day: day) }
        let line = replanner.bestLine(for: member, in: schedule, temperature: temperature, random: &random) ?? old
        for (day, path) in line.enumerated() { schedule.setPath(path, member: member, day: day) }
        schedule.updateMemberCost(member)
        keep(before: before, temperature: temperature) { schedule in
            for (day, path) in old.enumerated() { schedule.setPath(path, member: member, day: day) }
            schedule.updateMemberCost(member)
        }
    }

    private mutating func replanDay(_ day: Int, of member: Int, temperature: Int) {
        let before = schedule.cost
        let old = schedule.paths[member * schedule.days + day]
        schedule.setPath(nil, member: member, day: day)
        let found = replanner.bestDay(day, for: member, in: schedule, temperature: temperature, random: &random)
        schedule.setPath(found ?? old, member: member, day: day)
        schedule.updateMemberCost(member)
        keep(before: before, temperature: temperature) { schedule in
            schedule.setPath(old, member: member, day: day)
            schedule.updateMemberCost(member)
        }
    }

    private mutating func keep(before: Int, temperature: Int, undo: (inout Schedule) -> Void) {
        let change = schedule.cost - before
        if change > 0 && Double(change) > -Double(temperature) * logarithm(random.unit() + 1e-12) {
            undo(&schedule)
        } else if schedule.cost < best.cost {
            best = schedule
        }
    }
}
