import RosterPricing

/// Annealed best response: employees' days are planned anew at marginal costs with a little noise, and
/// kept by the rule of Metropolis on the exact change.
///
/// One move in four (in halls of many days, fewer: about two thirds of the work) plans a whole line. The roster is legal in all that concerns one employee after
/// the first sweep, because the dynamic programs know no other lines.
struct Annealer: Sendable {
    private(set) var schedule: Schedule
    /// Days of the best roster met, and what it costs.
    private var bestPaths: [DayPath?]
    private(set) var bestCost: Int
    private(set) var moves = 0
    /// Days met while polishing, by member and day, the newest last: columns for integer programs.
    private(set) var pool: [[DayPath]]
    private static let poolDepth = 12
    private var replanner: Replanner
    private var random: SeededGenerator
    /// A roster to stay near, where there is one.
    var anchor: Anchor? {
        didSet {
            strayed = anchor?.cost(of: schedule) ?? 0
            bestWeight = bestCost + (anchor?.cost(of: best) ?? 0)
        }
    }
    /// What being far from the anchor costs now; kept as days come and go.
    private(set) var strayed = 0
    /// What the best roster costs, and being as far from the anchor as it is.
    private(set) var bestWeight: Int
    private var nextLean = 0
    /// Slots from where a day begins to the end of its latest shift.
    private let reach: Int
    /// One move in so many plans a whole line.
    private let lineEvery: UInt64
    private static let brokenLineEvery: UInt64 = 8
    /// For each event the times it may be held at; and one move in so many moves an event.
    private let eventTimes: [[Int]]
    private let eventEvery: Int

    /// What the search goes by: the cost of the roster, and of being far from the anchor.
    private var weight: Int { schedule.cost + strayed }

    init(_ schedule: Schedule, seed: UInt64) {
        self.schedule = schedule
        bestPaths = schedule.paths
        bestCost = schedule.cost
        bestWeight = schedule.cost
        pool = Array(repeating: [], count: schedule.paths.count)
        replanner = Replanner(staff: schedule.staff, coupling: schedule.coupling)
        random = SeededGenerator(seed: seed)
        reach = schedule.staff.members.map(\.plan.span.upperBound).max() ?? 0
        lineEvery = UInt64(max(4, schedule.days * 2 / 3))
        eventTimes = schedule.coupling.events.map { schedule.staff.promisingTimes(of: $0) }
        // About a tenth of the work.
        eventEvery = 20 * max(1, schedule.staff.members.count)
    }

    var pricings: Int { replanner.pricings }

    /// How moves are made for a while.
    struct Settings: Sendable {
        /// Size of the noise in the rewards, in pricing units.
        let noise: Int
        /// Temperature of the rule of Metropolis; `nil` takes every best response.
        let temperature: Int?
        /// Share of the guide's duals in the rewards, in 1/1024.
        let guidance: Int
        /// What a person-slot below a hard minimum counts for, in pricing units.
        var shortage = Scale.hard
        /// How far the guide leans against what the roster lacks, each time as many days have been planned as there are.
        let lean: Int

        static let bestResponse = Settings(noise: 0, temperature: 0, guidance: 0, lean: 0)

        /// While an event moves: every response is taken, at marginal costs; what comes of it is looked at in the end.
        static func moving(_ settings: Settings) -> Settings {
            Settings(noise: settings.noise, temperature: nil, guidance: settings.guidance, lean: 0)
        }
    }

    /// Duals to steer by, where there are some.
    var guide: Duals? {
        get { replanner.guide }
        set { replanner.guide = newValue }
    }

    /// The best roster met.
    ///
    /// - Complexity: O(days in which it differs from the roster at hand).
    var best: Schedule {
        var best = schedule
        best.adopt(bestPaths)
        return best
    }

    /// Goes on from another roster.
    mutating func restart(from schedule: Schedule) {
        self.schedule = schedule
        self.schedule.settleEvents()
        strayed = anchor?.cost(of: schedule) ?? 0
        keepBest()
    }

    private mutating func keepBest() {
        let weight = weight
        if weight < bestWeight { (bestPaths, bestCost, bestWeight) = (schedule.paths, schedule.cost, weight) }
    }

    mutating func shuffled(_ numbers: Range<Int>) -> [Int] { numbers.shuffled(using: &random) }

    /// Plans every line once, in a random order.
    mutating func sweep(within budget: Budget) {
        for post in schedule.coupling.posts { begin(post, within: budget) }
        for member in shuffled(schedule.staff.members.indices) where !budget.isSpent(pricings: pricings) {
            replanLine(of: member, .bestResponse)
        }
    }

    /// Plans the lines of a post that nobody holds yet, whatever their split: whoever comes first would have all of it.
    private mutating func begin(_ post: SharedPost, within budget: Budget) {
        guard post.members.allSatisfy({ schedule.line(of: $0).allSatisfy { $0 == nil } }) else { return }
        schedule.splitsPosts = false
        for member in post.members where !budget.isSpent(pricings: pricings) {
            replanLine(of: member, Settings(noise: 0, temperature: nil, guidance: 0, lean: 0))
        }
        schedule.splitsPosts = true
    }

    /// Moves until the budget is spent.
    mutating func run(within budget: Budget, settings: Settings) {
        guard !schedule.staff.members.isEmpty, schedule.days > 0 else { return }
        replanner.guidance = settings.guidance
        replanner.shortage = settings.shortage
        while !budget.isSpent(pricings: pricings) {
            for _ in 0..<4 { move(settings) }
            if settings.lean > 0, pricings >= nextLean {
                replanner.guide?.lean(against: schedule, by: settings.lean, in: 0..<schedule.slotCount)
                nextLean = pricings + schedule.paths.count
            }
        }
    }

    /// Plans one day of the best roster met anew for everybody, by a short cycle, the other days staying; goes on from what is best
    /// then.
    ///
    /// A cycle over all days ends with one outcome of each, by chance a good or a bad one. Here each day keeps the best of many.
    ///
    /// - Parameters:
    ///   - sweeps: How often everybody's day is planned anew.
    ///   - isOver: Asked after each sweep, by the pricings so far, whether to end before its time.
    mutating func replan(day: Int, sweeps: Int, _ cycle: Temperatures.Cycle, isOver: (_ pricings: Int) -> Bool) {
        let guide = replanner.guide
        let begin = day * schedule.slotsPerDay
        let slots = begin..<min(begin + reach, schedule.slotCount)
        schedule.adopt(bestPaths)
        for number in 0..<sweeps where !isOver(pricings) {
            let passed = Double(number) / Double(sweeps) / Self.polishDayFrom
            let settings = passed < 1 ? cycle.settings(at: passed, isLegal: true) : cycle.polishing
            replanner.guidance = settings.guidance
            replanner.shortage = settings.shortage
            for _ in schedule.staff.members.indices { replanDay(day, of: anyMember(), settings) }
            moves += schedule.staff.members.count
            if settings.lean > 0 { replanner.guide?.lean(against: schedule, by: settings.lean, in: slots) }
        }
        replanner.guide = guide
        schedule.adopt(bestPaths)
    }

    /// Share of a cycle over one day after which it polishes.
    private static let polishDayFrom = 0.6

    private mutating func anyMember() -> Int { Int(random.next() % UInt64(schedule.staff.members.count)) }

    private mutating func move(_ settings: Settings) {
        moves += 1
        if !schedule.events.isEmpty, moves.isMultiple(of: eventEvery) { return moveEvent(settings) }
        let member = anyMember()
        // Days of a line that breaks a rule can seldom mend it one by one.
        let every = schedule.memberCosts[member] < Scale.hard / 2 ? lineEvery : min(lineEvery, Self.brokenLineEvery)
        if random.next() % every == 0 {
            replanLine(of: member, settings)
        } else {
            replanDay(Int(random.next() % UInt64(schedule.days)), of: member, settings)
        }
    }

    private mutating func replanLine(of member: Int, _ settings: Settings) {
        let before = weight, far = strayed
        let old = Array(schedule.line(of: member))
        strayed -= anchor?.cost(of: member, in: schedule) ?? 0
        for day in old.indices { schedule.setPath(nil, member: member, day: day) }
        let line =
            replanner.bestLine(for: member, insteadOf: old, in: schedule, noise: settings.noise, random: &random) ?? old
        for (day, path) in line.enumerated() { schedule.setPath(path, member: member, day: day) }
        schedule.updateMemberCost(member)
        strayed += anchor?.cost(of: member, in: schedule) ?? 0
        if !isKept(before: before, settings) {
            strayed = far
            for (day, path) in old.enumerated() { schedule.setPath(path, member: member, day: day) }
            schedule.updateMemberCost(member)
        }
    }

    private mutating func replanDay(_ day: Int, of member: Int, _ settings: Settings) {
        let before = weight, far = strayed
        strayed -= anchor?.cost(of: member, in: schedule) ?? 0
        let old = schedule.paths[member * schedule.days + day]
        schedule.setPath(nil, member: member, day: day)
        let found =
            anchor?.day(day, of: member, insteadOf: old, random: &random)
            ?? replanner.bestDay(day, for: member, insteadOf: old, in: schedule, noise: settings.noise, random: &random)
        schedule.setPath(found ?? old, member: member, day: day)
        schedule.updateMemberCost(member)
        strayed += anchor?.cost(of: member, in: schedule) ?? 0
        if let path = found ?? nil, settings.guidance == 0 { gather(path, at: member * schedule.days + day) }
        if !isKept(before: before, settings) {
            strayed = far
            schedule.setPath(old, member: member, day: day)
            schedule.updateMemberCost(member)
        }
    }

    /// Holds an event at another time: those who are expected are planned anew, then everybody on the two days.
    ///
    /// One response after the other would not do it, because whoever goes first is alone at the new time.
    private mutating func moveEvent(_ settings: Settings) {
        let number = Int(random.next() % UInt64(schedule.events.count))
        let event = schedule.coupling.events[number]
        guard let present = schedule.events[number].chosen, let time = otherTime(of: number, than: present) else {
            return
        }
        let old = schedule, far = strayed, before = weight
        schedule.plan(event: number, at: time)
        for member in schedule.staff.members.indices where event.isExpected[member] {
            replanLine(of: member, .moving(settings))
        }
        let days = [present, time].map { event.times[$0].lowerBound / schedule.slotsPerDay }
        for day in Set(days).sorted() {
            for member in schedule.staff.members.indices { replanDay(day, of: member, .moving(settings)) }
        }
        let change = weight - before
        if change > 0, Double(change) > -Double(settings.noise) * logarithm(random.unit() + 1e-12) {
            schedule = old
            strayed = far
        }
    }

    /// Any time that is promising, a likelier one, or a neighbour of the present one.
    private mutating func otherTime(of event: Int, than present: Int) -> Int? {
        let promising = eventTimes[event]
        guard promising.count > 1 else { return nil }
        var place = Int(random.next() % UInt64(promising.count))
        switch random.next() % 3 {
        case 0: break
        case 1: place = min(place, Int(random.next() % UInt64(promising.count)))
        default:
            let next = random.next() % 2 == 0 ? present + 1 : present - 1
            return promising.contains(next) ? next : nil
        }
        return promising[place] == present ? nil : promising[place]
    }

    private mutating func gather(_ path: DayPath, at index: Int) {
        guard !pool[index].contains(path) else { return }
        if pool[index].count >= Self.poolDepth { pool[index].removeFirst() }
        pool[index].append(path)
    }

    private mutating func isKept(before: Int, _ settings: Settings) -> Bool {
        let change = weight - before
        if change > 0, let temperature = settings.temperature,
            Double(change) > -Double(temperature) * logarithm(random.unit() + 1e-12)
        {
            return false
        }
        keepBest()
        return true
    }
}
