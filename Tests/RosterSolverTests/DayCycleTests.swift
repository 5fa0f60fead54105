import RosterModel
import RosterPricing
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Single days planned anew by short cycles, and what two lanes found put together.
@Suite struct DayCycleTests {
    static let seeds = 1...20

    private func wandered(_ problem: Problem, _ seed: Int) -> Annealer {
        var annealer = Annealer(Schedule(staff: Staff(problem), coupling: Coupling(problem)), seed: UInt64(seed))
        annealer.sweep(within: Budget(limit: .none))
        annealer.wander()
        return annealer
    }

    private func cycle(_ problem: Problem) -> Temperatures.Cycle {
        Temperatures(typicalPrice: problem.typicalPrice, gain: nil, mayPassShortages: false).guided
    }

    private func tenPeople() -> Problem {
        var hall = GeneratedHall()
        (hall.employees, hall.windows, hall.days) = (10, 3, 6)
        return hall.problem()
    }

    private func days(_ schedule: Schedule, where isIn: (Int) -> Bool) -> [DayPath?] {
        schedule.paths.enumerated().filter { isIn($0.offset % schedule.days) }.map(\.element)
    }

    @Test func `a short cycle changes its day only, and never for the worse`() throws {
        var best = 0
        for seed in Self.seeds {
            let problem = RandomHall.problem(seed: UInt64(seed))
            guard let least = BruteForce(problem).best() else { continue }
            var annealer = wandered(problem, seed)
            annealer.guide = Duals(marginalCostsOf: annealer.best)
            let before = annealer.best

            for day in 0..<before.days {
                let old = annealer.best
                annealer.replan(day: day, sweeps: 200, cycle(problem)) { _ in false }
                #expect(days(annealer.schedule) { $0 != day } == days(old) { $0 != day }, "seed \(seed)")
                #expect(annealer.schedule.cost <= old.cost, "seed \(seed)")
                #expect(annealer.schedule.cost == annealer.bestCost, "seed \(seed)")
            }

            let score = problem.expectJudgedCost(of: annealer.schedule, "seed \(seed)")
            if let score { #expect(score >= least.score, "seed \(seed)") }
            if score == least.score { best += 1 }
        }
        #expect(best > Self.seeds.count / 2)
    }

    @Test func `short cycles find what a sweep over lines has missed`() {
        let problem = tenPeople()
        var annealer = Annealer(sweptOver: problem)
        let before = annealer.bestCost

        for day in 0..<6 { annealer.replan(day: day, sweeps: 200, cycle(problem)) { _ in false } }

        #expect(before < Scale.hard)
        #expect(annealer.bestCost < before)
        problem.expectJudgedCost(of: annealer.schedule)
    }

    @Test func `a pass of one lane goes over the whole period, beside other work`() throws {
        let problem = tenPeople()
        var annealer = Annealer(sweptOver: problem)
        var session = Session(problem, options: SolveOptions(isDeterministic: true), progress: { _ in })
        var passes = DayPasses()
        let start = annealer.best

        let other = try passes.pass(&annealer, from: start, cycle(problem), in: &session) { "done" }

        #expect(other == "done")
        #expect(session.work > 0)
        for half in [0..<3, 3..<6] {
            #expect(days(annealer.best, where: half.contains) != days(start, where: half.contains))
        }
        #expect(session.incumbent?.judgement.score == annealer.bestCost / Scale.point)
        #expect(annealer.bestCost < start.cost)
    }

    @Test func `a cycle that is over at once leaves the best roster`() {
        let problem = RandomHall.problem(seed: 3)
        var annealer = wandered(problem, 3)
        let before = annealer.best

        annealer.replan(day: 0, sweeps: 200, cycle(problem)) { _ in true }

        #expect(annealer.schedule.paths == before.paths)
        #expect(annealer.schedule.cost == before.cost)
    }

    @Test func `days of another roster are taken over whole, and only where that costs less`() {
        var taken = 0
        var left = 0
        for seed in Self.seeds {
            let problem = RandomHall.problem(seed: UInt64(seed))
            let (one, other) = (wandered(problem, seed).schedule, wandered(problem, seed + 1000).schedule)
            var merged = one

            merged.adoptBetterDays(of: other)

            #expect(merged.cost <= one.cost, "seed \(seed)")
            for day in 0..<one.days where days(merged, where: { $0 == day }) != days(one, where: { $0 == day }) {
                #expect(days(merged) { $0 == day } == days(other) { $0 == day }, "seed \(seed)")
                taken += 1
            }
            left += merged.paths == other.paths ? 0 : 1
            problem.expectJudgedCost(of: merged, "seed \(seed)")
        }
        #expect(taken > 0)
        #expect(left > 0)
    }

    @Test func `duals lean in the slots asked for as they do everywhere, and nowhere else`() {
        var hall = GeneratedHall()
        (hall.employees, hall.windows, hall.days) = (12, 3, 4)
        let problem = hall.problem()
        let schedule = wandered(problem, 1).schedule
        let coupling = schedule.coupling
        var start = Duals(marginalCostsOf: schedule)
        for _ in 0..<3 { start.lean(against: schedule, by: 500, in: 0..<schedule.slotCount) }
        let slots = schedule.slotsPerDay..<(2 * schedule.slotsPerDay)
        var (here, everywhere) = (start, start)

        here.lean(against: schedule, by: 700, in: slots)
        everywhere.lean(against: schedule, by: 700, in: 0..<schedule.slotCount)

        #expect(here.cells != start.cells)
        #expect(here.sets != start.sets)
        for cell in here.cells.indices {
            let expected = slots.contains(cell % coupling.slotCount) ? everywhere : start
            #expect(here.cells[cell] == expected.cells[cell])
        }
        for number in here.sets.indices {
            let expected =
                start.sets[number].filter { !slots.contains($0.slot) }
                + everywhere.sets[number].filter { slots.contains($0.slot) }
            #expect(here.sets[number] == expected.sorted { $0.place < $1.place })
        }
    }

    /// Eight people are far from what the bound thinks that parts of them could do.
    @Test(arguments: [7, 14])
    func `single days have their turn where the period is longer than a week, or the bound far`(days: Int) throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows, hall.days) = (8, 3, days)
        let options = SolveOptions(timeLimit: .seconds(1), isDeterministic: true)

        let result = try solve(hall.problem(), options: options)

        #expect(result.counters.contains { $0.name == "passes over single days" && $0.value > 0 })
        #expect(result.judgement?.isLegal == true)
    }
}
