import GLPK
import Linear
import RosterModel
import RosterPricing
import RosterRules

/// The search for good rosters and for the bound, in rounds of two lanes that meet after each.
///
/// Lane one anneals, guided by duals that lean against what its roster lacks. Lane two raises the bound: first by
/// subgradients, then, in halls small enough, by column generation with GLPK; where people are few, by a tree of numbers of people at
/// work. In halls of few cells both lanes grow a tree of whole lines while it gains something, else lane two alone. In every second
/// round, and when the bound has come to rest, it plans whole days anew by dives; when they find nothing, or where there is no bound
/// after several rounds, it anneals too, by a gentle cycle beside lane one's usual one.
/// Each round is about as long as all before it, so that the longest cycle has half of the run. Where the period is longer than a
/// week, or the bound far, both lanes anneal single days in the other half.
struct Search {
    private var first: Annealer
    private var second: Annealer
    private var lagrangian: LagrangianBound
    private var generated: GeneratedColumns?
    private var growth: TreeGrowth?
    private var course: DivingJob.Course
    /// How much of a round lane two dives: half as much after each round of dives that found nothing.
    private var divingShare = 1.0
    /// Whether a gentle cycle has been better than a usual one; `nil` until both were tried, and as long as there is no bound where
    /// it was not.
    private var isGentle: Bool?
    private var programs = SmallPrograms()
    private var dayPasses = DayPasses()
    private var headCounts = HeadCountGrowth()
    private var rounds = 0
    private let staff: Staff
    private let coupling: Coupling

    init(_ staff: Staff, seed: UInt64) {
        let coupling = Coupling(staff.problem)
        let schedule = Schedule(staff: staff, coupling: coupling)
        self.staff = staff
        self.coupling = coupling
        first = Annealer(schedule, seed: seed &* 2)
        second = Annealer(schedule, seed: seed &* 2 + 1)
        course = DivingJob.Course(seed: seed &* 2 + 1)
        lagrangian = LagrangianBound(staff: staff, coupling: coupling)
    }

    private var best: Schedule { first.bestWeight <= second.bestWeight ? first.best : second.best }
    private var bestWeight: Int { min(first.bestWeight, second.bestWeight) }

    /// Whether there was a roster to begin with, which the search stays near.
    private var isNear: Bool { first.anchor != nil }

    /// - Parameter gentleFor: The seconds of a gentle cycle; `nil` for any other.
    private func temperatures(in session: Session, gentleFor seconds: Double? = nil) -> Temperatures {
        let plannings = seconds.map { seconds in
            let slots = staff.members.reduce(0) { $0 + $1.plan.span.count } * staff.problem.hall.period.days
            return seconds * Double(first.pricings) / max(session.elapsed, 1e-3) / Double(max(slots, 1))
        }
        // Any duals prove a bound of 0: that says nothing of how good they are.
        return Temperatures(
            typicalPrice: staff.problem.shortagePrice, gain: session.bound.value == 0 ? nil : gain(in: session),
            gentle: plannings,
            mayPassShortages: staff.problem.priceBelowTarget == nil)
    }

    /// Points that a better roster may save at most, by employee-day.
    private func gain(in session: Session) -> Double? {
        session.gain.map { Double($0) / Double(best.paths.count) }
    }

    private func cycle(_ temperatures: Temperatures) -> Temperatures.Cycle {
        if isNear { return temperatures.near }
        return rounds.isMultiple(of: 2) ? temperatures.passing : temperatures.guided
    }

    /// A cycle of so many seconds, gentle or not.
    private func cycle(in session: Session, seconds: Double) -> Temperatures.Cycle {
        cycle(temperatures(in: session, gentleFor: isGentle == true ? seconds : nil))
    }

    /// Best response from scratch: a legal roster, quickly.
    mutating func construct(in session: inout Session) throws(SolverFault) {
        if let start = session.options.start {
            let schedule = Schedule(legalPartOf: start, staff: staff, coupling: coupling)
            first.anchor = Anchor(
                schedule,
                price: session.options.changePrice.map { $0 * Scale.point } ?? temperatures(in: session).straying)
            second.anchor = first.anchor
            first.restart(from: schedule)
            try session.offer(schedule)
        }
        for _ in 0..<3 where session.incumbent == nil || session.share < 0.1 {
            let before = first.pricings
            first.sweep(within: session.budget(seconds: .infinity, from: before))
            session.addWork(first.pricings - before)
            try session.offer(first.best, weight: first.bestWeight)
            session.report("best response")
        }
        let duals = Duals(marginalCostsOf: first.best)
        lagrangian = LagrangianBound(staff: staff, coupling: coupling, start: duals)
        let growth = TreeGrowth(first.best, isNear: isNear)
        if growth.isPossible { lagrangian.keptRounds = TreeGrowth.keptRounds }
        self.growth = growth
        first.guide = duals
        second.guide = duals
    }

    /// Goes on from a roster that was found elsewhere, where it is better than the search's own.
    mutating func adopt(_ roster: Roster?) {
        guard let roster, let found = Schedule(roster, staff: staff, coupling: coupling), found.cost < best.cost else {
            return
        }
        first.restart(from: found)
    }

    /// The next round.
    mutating func round(in session: inout Session) throws(SolverFault) {
        rounds += 1
        session.beginRound()
        let seconds = pieceLength(in: session)
        if plansDays(in: session) {
            try planDays(in: &session, seconds: seconds)
        } else {
            try anneal(in: &session, seconds: seconds)
        }
        session.count("moves", first.moves + second.moves)
        // A program takes any day that is as good as the start's.
        if session.elapsed > 5, !isNear, coupling.pooled.isEmpty {
            let (start, pools) = (best, [first.pool, second.pool])
            first.restart(from: try programs.improved(start, pools: pools, in: &session))
        }
    }

    /// A cycle over all days in lane one, beside whatever helps it most in lane two.
    private mutating func anneal(in session: inout Session, seconds: Double) throws(SolverFault) {
        let seconds = mayBranch ? TreeGrowth.length(atLeast: seconds, in: session) : seconds
        first.restart(from: best)
        let cycle = cycle(in: session, seconds: seconds)
        let work = AnnealingJob(first, session, cycle, seconds: seconds)
        // Every second round dives, even while the bound still rises: the last round may be half of the run.
        if mayBranch {
            try branch(beside: work, in: &session, seconds: seconds)
        } else if mayRace(in: session, seconds: seconds) {
            try annealTwice(in: &session, seconds: seconds)
        } else if mayDive, rounds >= Self.firstDivingRound, rounds.isMultiple(of: 2) {
            try dive(beside: work, in: &session, seconds: seconds)
        } else if mayCountHeads(in: session) {
            try countHeads(beside: work, in: &session, seconds: seconds)
        } else if lagrangian.isRising {
            try raise(beside: work, in: &session, seconds: seconds)
        } else if generated == nil, coupling.cellCount <= Self.masterLimit, coupling.pooled.isEmpty {
            try generate(beside: work, in: &session, seconds: seconds)
        } else if mayDive {
            try dive(beside: work, in: &session, seconds: seconds)
        } else {
            try annealTwice(in: &session, seconds: seconds)
        }
    }

    /// As long as all rounds before, or until the limit (or the turn of single days) where little would be left after it.
    private func pieceLength(in session: Session) -> Double {
        let wanted = min(max(session.elapsed, 0.5), 120)
        // One thread takes the lanes in turn; work is counted by lane.
        let lanes = session.options.threads > 1 || session.options.isDeterministic ? 1.0 : 2.0
        let end = mayPlanDays(in: session) && session.share < Self.allDaysUntil ? Self.allDaysUntil : 1
        let left = session.left(until: end) / lanes
        return wanted > left / 1.5 ? min(left, 1.5 * wanted) : wanted
    }

    /// Subgradients in lane two.
    private mutating func raise(
        beside work: AnnealingJob, in session: inout Session, seconds: Double
    ) throws(SolverFault) {
        let (annealed, raised) = inParallel(threads: session.options.threads, work.run) { [session, lagrangian] in
            Self.raised(lagrangian, session, seconds: seconds)
        }
        (first, session) = try annealed.get()
        lagrangian = raised
        // Duals that prove next to nothing mislead.
        if !lagrangian.beganAtLevel,
            Double(lagrangian.bestOfGuide) >= -0.6 * Double(min(first.bestCost, second.bestCost))
        {
            first.guide = lagrangian.guide
            second.guide = lagrangian.guide
        }
        session.raise(lagrangian.points, origin: Self.subgradients)
        session.count("bound rounds", lagrangian.iterations)
        session.report("bound")
    }

    /// Subgradients while the bound rises, or until there is any.
    private static func raised(
        _ bound: LagrangianBound, _ session: Session, seconds: Double, untilAny: Bool = false
    ) -> LagrangianBound {
        var (bound, session) = (bound, session)
        let budget = session.budget(seconds: seconds, from: bound.pricings)
        while bound.isRising, !budget.isSpent(pricings: bound.pricings), !untilAny || bound.points == 0 {
            bound.iterate(within: budget)
            session.raise(bound.points, origin: subgradients)
        }
        return bound
    }

    private static let subgradients = "Lagrangian, exact dynamic programs over lines"

    /// Column generation in lane two.
    private mutating func generate(
        beside work: AnnealingJob, in session: inout Session, seconds: Double
    ) throws(SolverFault) {
        let seeds = best.columns
        let duals = lagrangian.bestDuals
        let budget =
            session.options.isDeterministic ? Budget(limit: .none) : session.budget(seconds: seconds, from: 0)
        let (annealed, columns) = inParallel(threads: session.options.threads, work.run) { [staff, coupling] in
            generateColumns(
                staff: staff, coupling: coupling, seeds: seeds, start: duals, within: budget,
                iterations: Int(seconds * 2000))
        }
        (first, session) = try annealed.get()
        generated = columns
        session.raise(columns.points, origin: "Lagrangian at the duals of column generation")
        session.count("column generation rounds", columns.progress.rounds)
        session.count("simplex iterations", columns.iterations)
        session.count("columns", columns.columns)
        session.report("column generation")
    }

    /// Cells up to which column generation pays: beyond, one linear program takes longer than all else.
    private static let masterLimit = 1000

    /// Dives take whole days as they are, and know neither anchors nor pools.
    private var mayDive: Bool {
        !isNear && coupling.pooled.isEmpty && min(first.bestCost, second.bestCost) < Scale.hard / 2
    }

    /// After about two seconds: before, annealing finds more.
    private static let firstDivingRound = 4

    /// Dives in lane two; when nothing is left for them to try, it anneals. In the first such round, half of the time is for a bound
    /// where there is none yet.
    private mutating func dive(
        beside work: AnnealingJob, in session: inout Session, seconds: Double
    ) throws(SolverFault) {
        let (share, cycle, isBounded) = (
            divingShare, cycle(in: session, seconds: seconds), session.bound.value > 0 || rounds > Self.firstDivingRound
        )
        let (one, two) = inParallel(threads: session.options.threads, work.run) {
            [session, second, course, lagrangian, schedule = best] in
            let begin = session.seconds
            let bound =
                isBounded ? lagrangian : Self.raised(lagrangian, session, seconds: seconds / 2, untilAny: true)
            let seconds = seconds - session.length(since: begin, pricings: bound.pricings - lagrangian.pricings)
            return DivingJob(schedule, course, session, seconds: seconds * share).run().flatMap { dived in
                var annealer = second
                annealer.restart(from: dived.schedule)
                let left = seconds * (1 - share) + dived.left
                guard left > 0.1 * seconds else { return .success((annealer, dived.course, bound)) }
                return AnnealingJob(annealer, session, cycle, seconds: left).run().map { ($0.0, dived.course, bound) }
            }
        }
        (first, session) = try one.get()
        let found = course.better
        (second, course, lagrangian) = try two.get()
        session.raise(lagrangian.points, origin: Self.subgradients)
        divingShare = course.better > found ? 1 : divingShare / 2
        try session.offer(best)
        for kind in course.tally {
            session.count("dives, \(kind.name)", kind.dives)
            session.count("improved by dives, \(kind.name)", kind.better)
        }
        session.report("dives and annealing")
    }

    /// Whether a tree of numbers of people may raise the bound: in weeks, where something is proven already.
    private func mayCountHeads(in session: Session) -> Bool {
        !isLong && !isNear && !mayBranch && session.bound.value > 0 && best.cost < Scale.hard / 2
            && headCounts.isDue(for: best, after: lagrangian, in: session)
    }

    /// The tree of numbers of people in lane two; when its trial is over in vain, lane two anneals.
    private mutating func countHeads(
        beside work: AnnealingJob, in session: inout Session, seconds: Double
    ) throws(SolverFault) {
        let cycle = cycle(in: session, seconds: seconds)
        let (one, two) = inParallel(threads: session.options.threads, work.run) {
            [session, second, headCounts, lagrangian, best]
            () -> Result<(Annealer, HeadCountGrowth), SolverFault> in
            let grown = headCounts.grown(from: lagrangian, to: best, in: session, seconds: seconds)
            var annealer = second
            annealer.restart(from: best)
            let left = seconds - (grown.seconds - headCounts.seconds)
            guard left > 0.1 * seconds else { return .success((annealer, grown)) }
            return AnnealingJob(annealer, session, cycle, seconds: left).run().map { ($0.0, grown) }
        }
        (first, session) = try one.get()
        (second, headCounts) = try two.get()
        headCounts.tell(&session, best: best)
        try session.offer(best)
        session.report("numbers of people")
    }

    private var mayBranch: Bool { growth?.isDue(round: rounds, from: best) ?? false }

    /// A tree of whole lines, in lane two or in both.
    private mutating func branch(
        beside work: AnnealingJob, in session: inout Session, seconds: Double
    ) throws(SolverFault) {
        guard var growth else { return }
        let (found, annealer) = try growth.round(
            from: best, lagrangian, beside: work, in: &session, seconds: seconds)
        self.growth = growth
        if let annealer { first = annealer }
        if found.cost < best.cost { second.restart(from: found) }
        try session.offer(best)
        session.report("lines")
    }

    /// Share of the run after which single days have their turn.
    private static let allDaysUntil = 0.5

    /// Whether single days may have a turn: in periods of more than a week, and in shorter ones that are known to be far from their
    /// bound. Near it each day is the best there is while the others stay, and dives prove that sooner. Where nobody may be missing,
    /// a day alone has little choice.
    private func mayPlanDays(in session: Session) -> Bool {
        guard staff.problem.hall.period.days > 1, !isNear, !mayBranch, staff.problem.priceBelowTarget != nil else {
            return false
        }
        return isLong || session.bound.value > 0 && gain(in: session) ?? 0 >= Self.farGain
    }

    /// Points by employee-day that a better roster may save, from which on a week is far from its bound.
    private static let farGain = 0.1

    /// Whether this round plans single days: from half of the run on, while something comes of it.
    private func plansDays(in session: Session) -> Bool {
        let cost = min(first.bestCost, second.bestCost)
        return mayPlanDays(in: session) && session.share >= Self.allDaysUntil && cost < Scale.hard / 2
            && dayPasses.isDue(at: cost)
    }

    /// Single days over and over until nothing comes of it; in both lanes, but where lane two still has a bound to raise.
    private mutating func planDays(in session: inout Session, seconds: Double) throws(SolverFault) {
        let begin = session.elapsed
        while !session.isOver, session.elapsed - begin < seconds, mayPlanDays(in: session),
            dayPasses.isDue(at: best.cost)
        {
            let (start, cycle) = (best, cycle(temperatures(in: session)))
            if needsBound, !mayCountHeads(in: session) {
                let pass = Double(dayPasses.plannings(of: start)) * session.elapsed / Double(max(first.pricings, 1))
                lagrangian = try dayPasses.pass(&first, from: start, cycle, in: &session) { [session, lagrangian] in
                    Self.raised(lagrangian, session, seconds: pass)
                }
                session.raise(lagrangian.points, origin: Self.subgradients)
                session.count("bound rounds", lagrangian.iterations)
            } else {
                try dayPasses.pass(&first, &second, from: start, cycle, in: &session)
            }
            try session.offer(best)
            session.report("single days")
        }
    }

    private var isLong: Bool { staff.problem.hall.period.days > 7 }

    /// Whether lane two should raise the bound instead of planning days: while it rises in a week, and in longer periods, where single
    /// days give more, until it has begun.
    private var needsBound: Bool {
        lagrangian.isRising && (!isLong || lagrangian.iterations < Self.begunBoundRounds)
    }

    /// Three cycles of subgradients.
    private static let begunBoundRounds = 700

    /// The first round that may be a race: before, cycles are too short to tell.
    private static let firstRacingRound = 5
    /// Rounds of subgradients before there is a race: halls with a bound have it by then.
    private static let leastBoundRounds = 400

    /// Where there is no bound after all these rounds, looking for one in every odd round has little hope, and a race has much.
    private func mayRace(in session: Session, seconds: Double) -> Bool {
        !isNear && session.bound.value == 0 && rounds >= Self.firstRacingRound && !rounds.isMultiple(of: 2)
            && (lagrangian.iterations >= Self.leastBoundRounds || !lagrangian.isRising)
            && temperatures(in: session, gentleFor: seconds).isUnusual
    }

    /// Both lanes anneal, from two seeds; lane two by a gentle cycle where that is much different, and was not the worse one before. If
    /// it is the better one, all cycles are gentle from then on.
    private mutating func annealTwice(in session: inout Session, seconds: Double) throws(SolverFault) {
        let usual = temperatures(in: session)
        let gentle = temperatures(in: session, gentleFor: seconds)
        let isRace = gentle.isUnusual && isGentle == nil
        second.restart(from: best)
        let one = AnnealingJob(first, session, cycle(isGentle == true ? gentle : usual), seconds: seconds)
        let two = AnnealingJob(second, session, cycle(isGentle == true || isRace ? gentle : usual), seconds: seconds)
        let (ended, other) = inParallel(threads: session.options.threads, one.run, two.run)
        (first, session) = try ended.get()
        (second, _) = try other.get()
        if isRace {
            let isBetter = second.bestCost < first.bestCost
            isGentle = isBetter || session.bound.value > 0 ? isBetter : nil
        }
        try session.offer(best, weight: bestWeight)
        session.report("annealing")
    }
}
