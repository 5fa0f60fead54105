import RosterModel
import RosterPricing
import RosterRules

/// A roster while it is searched: every employee's days, and what they cost together.
///
/// All sums are kept as days come and go, so the exact change of a move is known in the time it takes to
/// touch its slots. Costs are in pricing units.
struct Schedule: Sendable {
    let staff: Staff
    let coupling: Coupling
    /// People on duty, by window, then slot.
    private(set) var counts: [Int]
    /// What is over or short of each Hall set, by backup entry.
    private(set) var backups: [BackupSlacks]
    /// Who is on duty together, by entry about teams.
    private var teams: [TeamTallies]
    /// Person-slots worked, by entry about work that can wait, then span.
    private var works: [[Int]]
    /// Who is where, by event.
    private(set) var events: [EventTally]
    /// What each category carries, by balance entry; and what each member adds to it.
    private(set) var balanceSums: [[Int]]
    private var balanceShares: [[Int]]
    /// Whether days are planned by how shared posts are split. What a roster costs knows that always.
    var splitsPosts = true
    /// By employee, then day.
    private(set) var paths: [DayPath?]
    /// Day classes, and what the rules about one day of one employee charge: by employee, then day.
    private var kinds: [Int]
    private var dayCosts: [Int]
    /// Cost of the rules that couple employees.
    private(set) var couplingCost = 0
    /// Cost of the rules about one employee each, by employee, and in all.
    private(set) var memberCosts: [Int]
    private var memberCost = 0
    /// Of which for the day classes of the line, by employee, and the way of the classes for which that was counted: a day planned
    /// anew mostly comes back in the class it had.
    private var kindsCosts: [Int]
    private var walks: [LineWalk]

    let days: Int
    let slotsPerDay: Int
    let slotCount: Int

    /// Everybody off every day.
    init(staff: Staff, coupling: Coupling) {
        self.staff = staff
        self.coupling = coupling
        days = staff.problem.hall.period.days
        slotsPerDay = staff.problem.hall.period.slotsPerDay
        slotCount = coupling.slotCount
        counts = coupling.carried
        paths = Array(repeating: nil, count: staff.members.count * days)
        kinds = Array(repeating: 0, count: paths.count)
        dayCosts = staff.members.flatMap(\.costs.off)
        memberCosts = Array(repeating: 0, count: staff.members.count)
        walks = staff.members.map { LineWalk($0.costs.off.map { _ in 0 }, in: $0.network) }
        kindsCosts = zip(staff.members, walks).map { $0.cost(along: $1) }
        backups = coupling.backups.map { BackupSlacks($0) }
        teams = coupling.teams.map { TeamTallies($0, slots: coupling.slotCount) }
        works = coupling.works.map { Array(repeating: 0, count: $0.spanCount) }
        events = coupling.events.map { EventTally($0, chosen: staff.promisingTimes(of: $0).first) }
        balanceSums = coupling.balances.map(\.carried)
        balanceShares = coupling.balances.map { Array(repeating: 0, count: $0.parts.count) }
        countCarriedDuty()
        couplingCost = 0
        for window in 0..<coupling.windowCount {
            for slot in 0..<slotCount {
                couplingCost += coupling.cost(counts[window * slotCount + slot], window: window, slot: slot)
            }
        }
        for pooled in coupling.pooled {
            for cell in counts.indices where pooled.isFirst(cell) { couplingCost += pooled.cost(counts, cell: cell) }
        }
        for (sets, slacks) in zip(coupling.backups, backups) {
            for slot in 0..<slotCount { couplingCost += slacks.missing[slot] * sets.price }
        }
        for (number, work) in coupling.works.enumerated() {
            for cell in counts.indices where counts[cell] > 0 {
                guard let span = work.span(of: cell / slotCount, slot: cell % slotCount) else { continue }
                works[number][span] += counts[cell]
            }
            for worked in works[number] { couplingCost += work.cost(worked) }
        }
        for (costs, tallies) in zip(coupling.teams, teams) {
            for slot in 0..<slotCount { couplingCost += tallies.units(slot: slot, costs) * costs.price }
        }
        for (event, tally) in zip(coupling.events, events) { couplingCost += tally.cost(event) }
        for (balance, sums) in zip(coupling.balances, balanceSums) { couplingCost += balance.cost(sums) }
        for member in staff.members.indices { updateMemberCost(member) }
    }

    var cost: Int { couplingCost + memberCost }

    func line(of member: Int) -> ArraySlice<DayPath?> { paths[(member * days)..<((member + 1) * days)] }

    func kinds(of member: Int) -> ArraySlice<Int> { kinds[(member * days)..<((member + 1) * days)] }

    /// The way of an employee's line, as it was last counted.
    func walk(of member: Int) -> LineWalk { walks[member] }

    /// How many more people a Hall set of a backup entry asks for in a slot; below 0 if there are more than it needs.
    func need(_ backup: Int, slot: Int, set: Int) -> Int { -backups[backup].slack(of: set, slot: slot) }

    /// What the rules about one day of one employee charge for a day.
    func dayCost(member: Int, day: Int) -> Int { dayCosts[member * days + day] }

    // MARK: Changing days

    /// Replaces an employee's day, keeping all sums but the employee's own (`updateMemberCost`).
    mutating func setPath(_ path: DayPath?, member: Int, day: Int) {
        if let old = paths[member * days + day] { apply(old, member: member, day: day, sign: -1) }
        let posts = coupling.posts.isEmpty ? [] : coupling.posts.filter { $0.members.contains(member) }
        for post in posts { couplingCost -= cost(of: post, day: day) }
        paths[member * days + day] = path
        kinds[member * days + day] = staff.members[member].kind(of: path?.option)
        dayCosts[member * days + day] = staff.members[member].cost(of: path, day: day)
        for post in posts { couplingCost += cost(of: post, day: day) }
        if let path { apply(path, member: member, day: day, sign: 1) }
    }

    private mutating func apply(_ path: DayPath, member: Int, day: Int, sign: Int) {
        for team in coupling.teams.indices { apply(path, member: member, day: day, sign: sign, team: team) }
        let (tables, tableNumbers, most) = (coupling.tables, coupling.tableNumbers, coupling.mostPeople)
        for segment in path.segments where segment.isDuty {
            let window = Int(segment.code)
            let begin = Int(segment.begin) + day * slotsPerDay
            let end = min(Int(segment.end) + day * slotsPerDay, slotCount)
            guard begin < end else { continue }
            for slot in begin..<end {
                let cell = window * slotCount + slot
                let table = tableNumbers[cell]
                let before = counts[cell]
                counts[cell] = before + sign
                // On the way from one roster to another shifts of two days may overlap, and more people be there than the hall has.
                couplingCost += tables[table][min(before + sign, most)] - tables[table][min(before, most)]
            }
            for (number, work) in coupling.works.enumerated() {
                for slot in begin..<end {
                    guard let span = work.span(of: window, slot: slot) else { continue }
                    couplingCost -= work.cost(works[number][span])
                    works[number][span] += sign
                    couplingCost += work.cost(works[number][span])
                }
            }
            for (number, event) in coupling.events.enumerated() where event.isMeant(member, at: window) {
                couplingCost -= events[number].cost(event)
                events[number].add(begin..<end, sign: sign, event)
                couplingCost += events[number].cost(event)
            }
            for pooled in coupling.pooled {
                for slot in begin..<end {
                    couplingCost -= pooled.change(counts, cell: window * slotCount + slot, by: -sign)
                }
            }
            for (number, sets) in coupling.backups.enumerated() {
                couplingCost += backups[number].add(member, slots: begin..<end, isComing: sign > 0, sets) * sets.price
            }
        }
    }

    private mutating func apply(_ path: DayPath, member: Int, day: Int, sign: Int, team: Int) {
        let costs = coupling.teams[team]
        for segment in path.segments {
            let window = segment.isDuty ? Int(segment.code) : nil
            let slots = (Int(segment.begin)..<Int(segment.end)).shifted(by: day * slotsPerDay)
            for slot in slots.clamped(to: 0..<slotCount) {
                let raised = costs.raised(by: member, window: window, slot: slot)
                couplingCost += teams[team].add(raised, slot: slot, isComing: sign > 0, costs) * costs.price
            }
        }
    }

    /// What one slot more of work that can wait saves; an employee may add more slots than are missing.
    func workReward(window: Int, slot: Int) -> Int {
        zip(coupling.works, works).reduce(0) { sum, work in
            guard let span = work.0.span(of: window, slot: slot) else { return sum }
            return sum + work.0.cost(work.1[span]) - work.0.cost(work.1[span] + 1)
        }
    }

    /// What one employee more at a window in a slot saves where that is an event, as it is planned.
    func eventReward(member: Int, window: Int, slot: Int) -> Int {
        zip(coupling.events, events).reduce(0) { sum, event in
            event.0.isMeant(member, at: window) ? sum + event.1.reward(slot: slot, event.0) : sum
        }
    }

    /// Plans an event for one of its times from now on.
    mutating func plan(event: Int, at time: Int) { events[event].chosen = time }

    /// Plans all events for the times at which they are held.
    mutating func settleEvents() {
        for number in events.indices { events[number].settle() }
    }

    /// What one employee more at a window in a slot costs under the rules about teams.
    func teamCost(member: Int, window: Int, slot: Int) -> Int {
        zip(coupling.teams, teams).reduce(0) { sum, team in
            let raised = team.0.raised(by: member, window: window, slot: slot)
            return sum + team.1.change(raised, slot: slot, team.0) * team.0.price
        }
    }

    /// What one more qualified employee on duty in a slot saves.
    func backupReward(member: Int, slot: Int) -> Int {
        var reward = 0
        for (sets, slacks) in zip(coupling.backups, backups) {
            reward += slacks.relief(by: member, slot: slot, sets) * sets.price
        }
        return reward
    }

    /// Recounts the rules about one employee from the employee's whole line.
    mutating func updateMemberCost(_ member: Int) {
        let own = (member * days)..<((member + 1) * days)
        memberCost -= memberCosts[member]
        if !walks[member].kinds.elementsEqual(kinds[own]) {
            walks[member].follow(kinds[own], in: staff.members[member].network)
            kindsCosts[member] = staff.members[member].cost(along: walks[member])
        }
        memberCosts[member] =
            dayCosts[own].reduce(0, +) + kindsCosts[member]
            + staff.members[member].costBeyondKinds(of: paths[own], grid: staff.problem.hall.period.grid.count)
        memberCost += memberCosts[member]
        for number in coupling.balances.indices { updateBalance(number, member) }
    }

    private mutating func updateBalance(_ number: Int, _ member: Int) {
        let balance = coupling.balances[number]
        guard let part = balance.parts[member] else { return }
        let amount = part.measure.total(of: part.measure.amounts(of: line(of: member)), in: 0..<days)
        guard amount != balanceShares[number][member] else { return }
        couplingCost -= balance.cost(balanceSums[number])
        balanceSums[number][part.category] += amount - balanceShares[number][member]
        balanceShares[number][member] = amount
        couplingCost += balance.cost(balanceSums[number])
    }

    /// What each category of a balance would carry with another line of a member.
    func balanceSums(_ number: Int, ifLineOf member: Int, is line: [DayPath?]) -> [Int] {
        var sums = balanceSums[number]
        if let part = coupling.balances[number].parts[member] {
            let amount = part.measure.total(of: part.measure.amounts(of: line), in: 0..<days)
            sums[part.category] += amount - balanceShares[number][member]
        }
        return sums
    }

    private mutating func countCarriedDuty() {
        let hall = staff.problem.hall
        for (member, employee) in hall.employees.enumerated() {
            for duty in employee.history.carriedDuty {
                let slots = duty.slots.clamped(to: 0..<slotCount)
                for (number, sets) in coupling.backups.enumerated() {
                    _ = backups[number].add(member, slots: slots, isComing: true, sets)
                }
                for slot in slots {
                    guard let window = hall.windows.firstIndex(where: { $0.id == duty.window }) else { continue }
                    for (number, event) in coupling.events.enumerated() where event.isMeant(member, at: window) {
                        events[number].add(slot..<(slot + 1), sign: 1, event)
                    }
                    for (number, costs) in coupling.teams.enumerated() {
                        let raised = costs.raised(byCarried: member, window: window, slot: slot)
                        _ = teams[number].add(raised, slot: slot, isComing: true, costs)
                    }
                }
            }
        }
    }

    /// Takes over the days of another roster of the same hall.
    ///
    /// - Complexity: O(days that differ).
    mutating func adopt(_ other: [DayPath?]) {
        for member in staff.members.indices {
            var isChanged = false
            for day in 0..<days where paths[member * days + day] != other[member * days + day] {
                setPath(other[member * days + day], member: member, day: day)
                isChanged = true
            }
            if isChanged { updateMemberCost(member) }
        }
    }

    /// Takes over single days of another roster of the same hall, each for everybody, where that costs less.
    ///
    /// - Complexity: O(days that differ).
    mutating func adoptBetterDays(of other: Schedule) {
        for day in 0..<days {
            let changed = staff.members.indices.filter { paths[$0 * days + day] != other.paths[$0 * days + day] }
            let (old, before) = (changed.map { paths[$0 * days + day] }, cost)
            setDay(day, of: changed, to: changed.map { other.paths[$0 * days + day] })
            if cost >= before { setDay(day, of: changed, to: old) }
        }
    }

    private mutating func setDay(_ day: Int, of members: [Int], to paths: [DayPath?]) {
        for (member, path) in zip(members, paths) {
            setPath(path, member: member, day: day)
            updateMemberCost(member)
        }
    }
}

extension Member {
    /// What the rules about one day of this employee charge.
    func cost(of path: DayPath?, day: Int) -> Int {
        guard let path else { return costs.off[day] }
        return path.cost + costs.option(path.option, day: day) + cellCost(of: path, day: day)
    }

    /// What the other rules about this employee charge for a line, hard breaches as `Scale.hard` each.
    func lineCost(of line: ArraySlice<DayPath?>, kinds: ArraySlice<Int>, grid: Int) -> Int {
        cost(along: LineWalk(kinds, in: network)) + costBeyondKinds(of: line, grid: grid)
    }

    /// The part of it that the day classes alone decide.
    func cost(along walk: LineWalk) -> Int {
        loose.reduce(costs.constant + (walk.cost ?? Scale.hard)) { $0 + $1.cost(of: walk.kinds[...]) }
    }

    /// The rest of it.
    func costBeyondKinds(of line: ArraySlice<DayPath?>, grid: Int) -> Int {
        beyond.reduce(0) { $0 + $1.cost(of: line, options: plan.options, grid: grid) }
    }

    func cellCost(of path: DayPath, day: Int) -> Int {
        guard !costs.cells.isEmpty else { return 0 }
        var total = 0
        for segment in path.segments where segment.isDuty {
            guard let position = plan.windows.firstIndex(of: Int(segment.code)) else { continue }
            let row = day * costs.cellsPerDay + position * plan.span.count - plan.span.lowerBound
            for slot in Int(segment.begin)..<Int(segment.end) { total += costs.cells[row + slot] }
        }
        return total
    }
}

extension Schedule {
    /// The days worked, as columns.
    var columns: [DayColumn] {
        paths.enumerated().compactMap { index, path in
            path.map { DayColumn(member: index / days, day: index % days, path: $0) }
        }
    }
}
