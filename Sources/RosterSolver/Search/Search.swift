import RosterModel
import RosterRules

/// The search for good rosters and for the bound, in rounds of two lanes.
///
/// Lane one anneals. Lane two raises the bound until it hardly moves, then anneals too, from another
/// seed. After each round the lanes meet: the best roster goes to the judge, the next cycle starts from it.
struct Search {
    private(set) var first: Annealer
    private var second: Annealer
    private var lagrangian: LagrangianBound
    private let cooling: Cooling
    private var cycle = 0
    /// Where the present cycle began and how long it is, in shares of the run.
    private var cycleStart = 0.0
    private var cycleLength = 0.0

    init(_ staff: Staff, seed: UInt64) {
        let coupling = Coupling(staff.problem)
        let schedule = Schedule(staff: staff, coupling: coupling)
        first = Annealer(schedule, seed: seed &* 2)
        second = Annealer(schedule, seed: seed &* 2 + 1)
        lagrangian = LagrangianBound(staff: staff, coupling: coupling)
        let unit = Double(staff.problem.typicalPrice * Scale.point)
        cooling = Cooling(hot: 0.6 * unit, cold: 0.01 * unit)
    }

    var best: Schedule { first.best.cost <= second.best.cost ? first.best : second.best }

    /// Best response from scratch: a legal roster, quickly.
    mutating func construct(in session: inout Session) throws(SolverFault) {
        for _ in 0..<3 where session.incumbent == nil || session.share < 0.1 {
            let before = first.pricings
            first.sweep(temperature: 0, within: session.budget(seconds: .infinity, from: before))
            session.addWork(first.pricings - before)
            try session.offer(first.best)
            session.report("best response")
        }
    }

    /// One round of both lanes.
    mutating func round(in session: inout Session) throws(SolverFault) {
        startCycleIfDue(in: session)
        let share = session.share
        let cooling = cooling
        let (start, length, wall) = (cycleStart, cycleLength, session.options.timeLimit.map { $0 / .seconds(1) })
        let now = session
        let lane = { (annealer: Annealer) -> @Sendable () -> Annealer in
            let budget = now.budget(seconds: 0.25, from: annealer.pricings)
            let isDeterministic = now.options.isDeterministic
            let (began, from) = (ContinuousClock.now, annealer.pricings)
            return {
                var annealer = annealer
                annealer.run(within: budget) { pricings in
                    let passed =
                        isDeterministic
                        ? Double(pricings - from) / Double(Budget.pricingsPerSecond)
                        : (ContinuousClock.now - began) / .seconds(1)
                    return cooling.temperature(at: (share + passed / (wall ?? 60) - start) / length)
                }
                return annealer
            }
        }
        let pricings = first.pricings
        if lagrangian.isRising {
            let budget = session.budget(seconds: 0.25, from: lagrangian.pricings)
            let target = best.cost
            let bound = lagrangian
            (first, lagrangian) = inParallel(threads: session.options.threads, lane(first)) {
                var bound = bound
                bound.run(within: budget, target: target)
                return bound
            }
            session.raise(lagrangian.points, origin: "Lagrangian, exact dynamic programs over lines")
        } else {
            (first, second) = inParallel(threads: session.options.threads, lane(first), lane(second))
        }
        session.addWork(max(1, first.pricings - pricings))
        session.count("moves", first.moves + second.moves)
        session.count("pricings", first.pricings + second.pricings + lagrangian.pricings)
        session.count("bound rounds", lagrangian.iterations)
        try session.offer(best)
        session.report("annealing")
    }

    /// Cycles grow: a short one for an early good roster, a longer one, then all the time that is left.
    private mutating func startCycleIfDue(in session: Session) {
        let share = session.share
        guard cycle == 0 || share >= cycleStart + cycleLength else { return }
        cycle += 1
        cycleStart = share
        cycleLength = session.options.timeLimit == nil ? 1 : [0.04, 0.16][min(cycle - 1, 1)]
        if cycle > 2 { cycleLength = max(0.02, 0.97 - share) }
        if session.options.timeLimit == nil { cycleLength = 0.25 * Double(cycle) }
        let best = best
        first.restart(from: best)
        second.restart(from: best)
    }
}

extension Problem {
    /// Points that one person-slot below target costs: the size by which temperatures are measured.
    var typicalPrice: Int {
        for entry in rules {
            guard case .cover(let cover) = entry.rule else { continue }
            if cover.belowTarget > 0 { return cover.belowTarget }
            if case .points(let price) = entry.price, price > 0 { return price }
        }
        return 10
    }
}
