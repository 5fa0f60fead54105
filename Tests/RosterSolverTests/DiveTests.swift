import GLPK
import Linear
import RosterModel
import RosterPricing
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Some days planned anew together, all others as they are.
@Suite struct DiveTests {
    static let seeds = 1...60

    private func everything(_ schedule: Schedule) -> [(member: Int, day: Int)] {
        schedule.staff.members.indices.flatMap { member in (0..<schedule.days).map { (member: member, day: $0) } }
    }

    @Test(arguments: seeds)
    func `the bound of free days never passes what they were`(seed: Int) {
        let problem = RandomHall.problem(seed: UInt64(seed))
        let schedule = problem.wandered(seed: seed)
        guard schedule.cost < Scale.hard, schedule.coupling.pooled.isEmpty else { return }
        var random = SeededGenerator(seed: UInt64(seed))
        var relaxation = LagrangianRelaxation(staff: schedule.staff, coupling: schedule.coupling)
        var duals = Duals(marginalCostsOf: schedule)

        for _ in 0..<12 {
            duals.lean(against: schedule, by: 2000, in: 0..<schedule.slotCount)
            relaxation.free = FreeDays(everything(schedule).filter { _ in random.next() % 2 == 0 }, of: schedule)

            let answer = relaxation.answer(at: duals, within: Budget(limit: .none))
            #expect(answer.map { $0.bound <= schedule.cost } == true)
        }
    }

    @Test(arguments: seeds)
    func `with nothing free the bound is what the roster costs where all rules are priced`(seed: Int) throws {
        let problem = RandomHall.problem(seed: UInt64(seed))
        let schedule = problem.wandered(seed: seed)
        let coupling = schedule.coupling
        guard coupling.teams.isEmpty, coupling.works.isEmpty, coupling.events.isEmpty, coupling.posts.isEmpty,
            coupling.balances.isEmpty, coupling.pooled.isEmpty
        else { return }
        var relaxation = LagrangianRelaxation(FreeDays([], of: schedule))

        let answer = relaxation.answer(at: Duals(marginalCostsOf: schedule), within: Budget(limit: .none))

        #expect(try #require(answer).bound == schedule.cost)
    }

    @Test(arguments: seeds)
    func `a day that is settled and released is free again`(seed: Int) {
        let schedule = RandomHall.problem(seed: UInt64(seed)).wandered(seed: seed)
        var free = FreeDays(everything(schedule), of: schedule)
        let before = free.rest.couplingCost

        for (member, day) in everything(schedule) {
            free.settle(schedule.paths[member * schedule.days + day], member: member, day: day)
        }

        #expect(free.rest.cost == schedule.cost)
        for (member, day) in everything(schedule) { free.release(member: member, day: day) }
        #expect(free.rest.couplingCost == before)
        #expect(free.days == schedule.staff.members.map { _ in Array(0..<schedule.days) })
    }

    @Test(arguments: seeds)
    func `the last free day costs what the rules over days say beside those that are settled`(seed: Int) {
        let schedule = RandomHall.problem(seed: UInt64(seed)).wandered(seed: seed)
        let staff = schedule.staff
        for (member, person) in staff.members.enumerated() {
            for last in 0..<schedule.days {
                var free = FreeDays(all: staff, schedule.coupling)
                for day in 0..<schedule.days where day != last {
                    free.settle(schedule.paths[member * schedule.days + day], member: member, day: day)
                }

                let line = LineWalk(schedule.kinds(of: member), in: person.network)
                #expect(free.lineCosts(of: member) == [person.lineCosts(of: line, replacing: last)])
            }
        }
    }

    @Test func `dives end at better rosters that the judge counts alike, and never below the best`() throws {
        var better = 0
        var best = 0
        for seed in Self.seeds {
            let problem = RandomHall.problem(seed: UInt64(seed))
            guard let least = BruteForce(problem).best() else { continue }
            var schedule = problem.wandered(seed: seed)
            guard schedule.coupling.pooled.isEmpty, schedule.cost < Scale.hard else { continue }
            var random = SeededGenerator(seed: UInt64(seed))
            try onSolverThread { () throws(SolverError) in
                var relaxation = LagrangianRelaxation(staff: schedule.staff, coupling: schedule.coupling)
                while true {
                    let free = FreeDays(everything(schedule), of: schedule)
                    var dive = try Dive(schedule, free, limits: Dive.Limits())
                    guard let found = try dive.run(&relaxation, random: &random) else { break }
                    #expect(found.cost < schedule.cost)
                    schedule = found
                    better += 1
                }
            }
            problem.expectJudgedCost(of: schedule)
            #expect(schedule.cost >= least.score * Scale.point)
            if schedule.cost == least.score * Scale.point { best += 1 }
        }
        #expect(better >= 10)
        #expect(best >= 20)
    }

    /// A line through a day class is the best line when that day has no other.
    @Test(arguments: seeds)
    func `a value through a day class is that of the best line with it`(seed: Int) throws {
        let staff = Staff(RandomHall.problem(seed: UInt64(seed)))
        var random = SeededGenerator(seed: UInt64(seed))
        for member in staff.members {
            let network = member.network
            let values = (0..<member.costs.days).map { _ in
                (0..<network.kindCount).map { _ in Int(random.next() % 100) }
            }
            let through = network.through(values)
            for day in values.indices {
                for kind in 0..<network.kindCount {
                    var only = values
                    only[day] = values[day].enumerated().map { $0.offset == kind ? $0.element : DayPricer.impossible }
                    let best = network.best(only)?.value
                    let found = through[day][kind]
                    #expect(best == (found > DayPricer.impossible / 2 ? found : nil))
                }
            }
        }
    }
}
