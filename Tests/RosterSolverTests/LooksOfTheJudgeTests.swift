import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// The judge looks at better rosters now and then, and at the best of each piece of work.
@Suite struct LooksOfTheJudgeTests {
    private let problem: Problem
    private let annealer: Annealer
    private var session: Session

    init() {
        var hall = GeneratedHall()
        (hall.employees, hall.windows, hall.days) = (8, 3, 6)
        problem = hall.problem()
        annealer = Annealer(sweptOver: problem)
        session = Session(problem, options: SolveOptions(isDeterministic: true), progress: { _ in })
        session.addWork(10 * Budget.pricingsPerSecond)
    }

    private var cycle: Temperatures.Cycle {
        Temperatures(typicalPrice: problem.typicalPrice, gain: nil, mayPassShortages: false).guided
    }

    @Test mutating func `the first roster is due at once, a better one when some time has passed`() throws {
        let first = annealer.best
        let better = first.cost - 2 * Scale.point
        #expect(session.isDue(first.cost))
        #expect(!session.isDue(Scale.hard))

        try session.offer(first)
        #expect(!session.isDue(first.cost))
        #expect(!session.isDue(better))

        session.addWork(Budget.pricingsPerSecond)
        #expect(!session.isDue(first.cost))
        #expect(session.isDue(better))
    }

    @Test mutating func `a roster that closes the gap is due at once`() throws {
        let better = annealer.bestCost - 2 * Scale.point
        try session.offer(annealer.best)

        session.raise(better / Scale.point, origin: "known")

        #expect(session.isDue(better))
        #expect(!session.isDue(better + Scale.point))
    }

    @Test func `the best of a piece of work is judged`() throws {
        let start = annealer.bestCost

        let (annealed, told) = try AnnealingJob(annealer, session, cycle, seconds: 0.3).run().get()
        #expect(annealed.bestCost < start)
        #expect(told.incumbent?.judgement.score == annealed.bestCost / Scale.point)

        let (replanned, toldMore) = try DayCyclesJob(annealed, 0..<6, sweeps: 50, told, cycle).run().get()
        #expect(replanned.bestCost < annealed.bestCost)
        #expect(toldMore.incumbent?.judgement.score == replanned.bestCost / Scale.point)
    }
}
