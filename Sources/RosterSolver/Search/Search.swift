import GLPK
import Linear
import RosterModel
import RosterRules

/// The search for good rosters and for the bound, in rounds of two lanes that meet after each.
///
/// Lane one anneals, guided by duals as soon as there are some. Lane two raises the bound: first by
/// subgradients, then by column generation with GLPK; then it anneals too, from another seed. At the end of a
/// cycle both polish what they have at marginal costs alone.
struct Search {
    private var first: Annealer
    private var second: Annealer
    private var lagrangian: LagrangianBound
    private var generated = GeneratedColumns()
    private let staff: Staff
    private let coupling: Coupling
    private let seed: UInt64
    private let temperatures: Temperatures
    private var cycle = 0
    private var integerPrograms = 0
    private var improvements = 0

    init(_ staff: Staff, seed: UInt64) {
        let coupling = Coupling(staff.problem)
        let schedule = Schedule(staff: staff, coupling: coupling)
        self.staff = staff
        self.coupling = coupling
        self.seed = seed
        first = Annealer(schedule, seed: seed &* 2)
        second = Annealer(schedule, seed: seed &* 2 + 1)
        lagrangian = LagrangianBound(staff: staff, coupling: coupling)
        temperatures = Temperatures(typicalPrice: staff.problem.typicalPrice)
    }

    private var best: Schedule { first.best.cost <= second.best.cost ? first.best : second.best }

    /// Whether there was a roster to begin with, which the search stays near.
    private var isNear: Bool { first.anchor != nil }

    /// Guided as soon as the bound of the duals is not far below nothing: worse ones mislead.
    private var cycleKind: Temperatures.Cycle {
        if isNear { return temperatures.near }
        let isProven = Double(max(generated.bound, lagrangian.best)) >= -0.6 * Double(best.cost)
        return isProven ? temperatures.guided : cycle <= 1 ? temperatures.plain : temperatures.plainAgain
    }

    /// Best response from scratch: a legal roster, quickly.
    mutating func construct(in session: inout Session) throws(SolverFault) {
        if let start = session.options.start {
            let schedule = Schedule(legalPartOf: start, staff: staff, coupling: coupling)
            first.anchor = Anchor(schedule, price: temperatures.straying)
            second.anchor = first.anchor
            first.restart(from: schedule)
            try session.offer(schedule)
        }
        for _ in 0..<3 where session.incumbent == nil || session.share < 0.1 {
            let before = first.pricings
            first.sweep(within: session.budget(seconds: .infinity, from: before))
            session.addWork(first.pricings - before)
            try session.offer(first.best)
            session.report("best response")
        }
    }

    /// The next round: what each lane does depends on how far the bound is.
    mutating func round(in session: inout Session) throws(SolverFault) {
        cycle += 1
        switch cycle {
        case 1: try annealAndRaise(in: &session)
        case 2: try annealAndGenerate(in: &session)
        default: try annealTwice(in: &session)
        }
    }

    /// A first cycle at marginal costs; subgradients beside it.
    private mutating func annealAndRaise(in session: inout Session) throws(SolverFault) {
        let seconds = session.secondsFor(share: 0.3, atLeast: 0.3, atMost: 20)
        let budget = session.budget(seconds: seconds, from: lagrangian.pricings)
        let target = best.cost
        let bound = LagrangianBound(staff: staff, coupling: coupling, start: Duals(marginalCostsOf: best))
        let work = AnnealingJob(first, session, isNear ? temperatures.near : temperatures.plain, seconds: seconds)
        let (annealed, raised) = inParallel(threads: session.options.threads, work.run) {
            var bound = bound
            bound.run(within: budget, target: target)
            return bound
        }
        (first, session) = try annealed.get()
        lagrangian = raised
        session.raise(lagrangian.points, origin: "Lagrangian, exact dynamic programs over lines")
        session.count("bound rounds", lagrangian.iterations)
        session.report("bound")
    }

    /// A cycle guided by the subgradients' duals; column generation beside it.
    private mutating func annealAndGenerate(in session: inout Session) throws(SolverFault) {
        let seconds = session.secondsFor(share: 0.3, atLeast: 1, atMost: 120)
        let isDeterministic = session.options.isDeterministic
        let seeds = best.columns
        let (staff, coupling, duals) = (staff, coupling, lagrangian.bestDuals)
        first.restart(from: best)
        first.guide = duals
        let work = AnnealingJob(
            first, session, cycleKind, seconds: seconds)
        guard coupling.cellCount <= Self.masterLimit else { return try annealAndRaiseFurther(work, in: &session) }
        let (annealed, columns) = inParallel(threads: session.options.threads, work.run) {
            generateColumns(
                staff: staff, coupling: coupling, seeds: seeds, start: duals,
                within: isDeterministic ? nil : seconds, iterations: Int(seconds * 2000))
        }
        (first, session) = try annealed.get()
        generated = columns
        session.raise(columns.points, origin: "Lagrangian at the duals of column generation")
        session.count("column generation rounds", columns.rounds)
        session.count("simplex iterations", columns.iterations)
        session.count("columns", columns.columns.count)
        session.report("column generation")
    }

    /// Cells up to which column generation pays: beyond, one linear program takes longer than all else.
    private static let masterLimit = 1000

    /// More subgradients in place of column generation, for halls too large for it.
    private mutating func annealAndRaiseFurther(_ work: AnnealingJob, in session: inout Session) throws(SolverFault) {
        let seconds = session.secondsFor(share: 0.3, atLeast: 1, atMost: 120)
        let budget = session.budget(seconds: seconds, from: lagrangian.pricings)
        let target = best.cost
        let bound = lagrangian
        let (annealed, raised) = inParallel(threads: session.options.threads, work.run) {
            var bound = bound
            bound.run(within: budget, target: target)
            return bound
        }
        (first, session) = try annealed.get()
        lagrangian = raised
        session.raise(lagrangian.points, origin: "Lagrangian, exact dynamic programs over lines")
        session.count("bound rounds", lagrangian.iterations)
        session.report("bound")
    }

    /// Guided cycles from two seeds, all the time that is left, in pieces that grow.
    private mutating func annealTwice(in session: inout Session) throws(SolverFault) {
        let seconds = session.secondsFor(share: cycle == 3 ? 0.25 : 1, atLeast: 1, atMost: 60 * Double(cycle))
        if let duals = generated.bound > lagrangian.best ? generated.duals : lagrangian.bestDuals {
            first.guide = duals
            second.guide = duals
        }
        let best = best
        second.restart(from: best)
        let work = AnnealingJob(first, session, cycleKind, seconds: seconds)
        let other = AnnealingJob(second, session, cycleKind, seconds: seconds)
        let (one, two) = inParallel(threads: session.options.threads, work.run, other.run)
        (first, session) = try one.get()
        (second, _) = try two.get()
        try session.offer(self.best)
        session.count("moves", first.moves + second.moves)
        session.report("annealing")
        // A program takes any day that is as good as the start's.
        if !isNear { try improveDays(in: &session) }
    }

    /// One integer program for each day, over the days gathered, started from the best roster.
    private mutating func improveDays(in session: inout Session) throws(SolverFault) {
        var schedule = best
        let lanes = [first.pool, second.pool]
        for day in 0..<schedule.days where session.reasonToStop == nil {
            let free = staff.members.indices.filter { schedule.paths[$0 * schedule.days + day] != nil }
                .map { (member: $0, day: day) }
            let program = ColumnProgram(
                schedule, free: free,
                candidates: { member, day in
                    lanes.flatMap { $0[member * schedule.days + day].reversed() }
                        .map { DayColumn(member: member, day: day, path: $0) }
                }, most: 8)
            var limits = GLPK.SolveOptions(
                timeLimit: .seconds(session.secondsFor(share: 0.005, atLeast: 0.05, atMost: 2)))
            if session.options.isDeterministic {
                limits.timeLimit = .seconds(100_000)
                limits.nodeLimit = 100
            }
            integerPrograms += 1
            if let better = program.improved(schedule, options: limits) {
                improvements += 1
                schedule = better
                try session.offer(schedule)
            }
        }
        first.restart(from: schedule)
        session.count("integer programs", integerPrograms)
        session.count("improved by integer programs", improvements)
        session.report("integer programs")
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
