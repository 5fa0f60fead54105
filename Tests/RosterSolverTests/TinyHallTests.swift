import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Random halls so small that every roster of theirs can be looked at.
@Suite struct TinyHallTests {
    static let seeds = 1...120

    @Test(arguments: seeds)
    func `the search ends at the best of all rosters, or says that there is none`(seed: Int) throws {
        let problem = RandomHall.problem(seed: UInt64(seed))
        let best = BruteForce(problem).best()

        let result = try solve(
            problem, options: SolveOptions(timeLimit: .seconds(1), threads: 1, isDeterministic: true))

        #expect(result.judgement?.score == best?.score)
        if let best {
            #expect(result.stop == .provenOptimal)
            #expect(result.bound?.value == best.score)
        } else {
            #expect(result.stop == .impossible)
        }
    }

    @Test(arguments: seeds)
    func `the Lagrangian bound never passes the best roster`(seed: Int) {
        let problem = RandomHall.problem(seed: UInt64(seed))
        guard let best = BruteForce(problem).best() else { return }
        let staff = Staff(problem)
        var bound = LagrangianBound(staff: staff, coupling: Coupling(problem))

        for _ in 0..<60 {
            bound.iterate(within: Budget(limit: .none))

            #expect(bound.best <= best.score * Scale.point)
        }
    }

    @Test(arguments: seeds)
    func `duals that have leant against a roster prove no more than the best roster`(seed: Int) {
        let problem = RandomHall.problem(seed: UInt64(seed))
        guard let best = BruteForce(problem).best() else { return }
        let staff = Staff(problem)
        let coupling = Coupling(problem)
        var annealer = Annealer(Schedule(staff: staff, coupling: coupling), seed: UInt64(seed))
        annealer.sweep(within: Budget(limit: .none))
        var duals = Duals(marginalCostsOf: annealer.schedule)
        var relaxation = LagrangianRelaxation(staff: staff, coupling: coupling)

        for rate in [5000, 500, 50] {
            for _ in 0..<20 { duals.lean(against: annealer.schedule, by: rate, in: 0..<annealer.schedule.slotCount) }

            let answer = relaxation.answer(at: duals, within: Budget(limit: .none))
            #expect(answer.map { $0.bound <= best.score * Scale.point } == true)
        }
    }

    @Test(arguments: seeds)
    func `column generation never proves more than the best roster`(seed: Int) {
        let problem = RandomHall.problem(seed: UInt64(seed))
        guard let best = BruteForce(problem).best() else { return }
        let staff = Staff(problem)
        let coupling = Coupling(problem)
        let zero = Duals(
            cells: Array(repeating: 0, count: coupling.windowCount * coupling.slotCount),
            sets: coupling.backups.map { _ in [] })

        let columns = generateColumns(
            staff: staff, coupling: coupling, seeds: [], start: zero, within: Budget(limit: .none), iterations: 2000)

        #expect(columns.progress.rounds > 0)
        #expect(columns.points <= best.score)
    }

    @Test(arguments: seeds)
    func `a schedule costs what the judge counts`(seed: Int) {
        let problem = RandomHall.problem(seed: UInt64(seed))
        var annealer = Annealer(Schedule(staff: Staff(problem), coupling: Coupling(problem)), seed: UInt64(seed))

        for _ in 0..<12 {
            annealer.wander()
            problem.expectJudgedCost(of: annealer.schedule)
        }
    }

    @Test(arguments: seeds)
    func `the best response of a hall's only employee is the best roster`(seed: Int) {
        let problem = RandomHall.problem(seed: UInt64(seed)).onlyFirstEmployee
        let staff = Staff(problem)
        // Rules that no line network prices are the search's business, not the best response's.
        guard let best = BruteForce(problem).best(), staff.members[0].beyond.isEmpty,
            Coupling(problem).works.isEmpty, Coupling(problem).events.isEmpty
        else { return }
        var annealer = Annealer(Schedule(staff: staff, coupling: Coupling(problem)), seed: 1)

        annealer.sweep(within: Budget(limit: .none))

        #expect(annealer.best.cost == best.score * Scale.point)
    }
}

extension Problem {
    fileprivate var onlyFirstEmployee: Problem {
        Problem(
            hall: Hall(
                name: hall.name, period: hall.period, windows: hall.windows, demand: hall.demand,
                shifts: hall.shifts, contracts: hall.contracts, employees: Array(hall.employees.prefix(1)),
                pools: hall.pools,
                poolDemand: hall.poolDemand),
            rules: rules)
    }
}
