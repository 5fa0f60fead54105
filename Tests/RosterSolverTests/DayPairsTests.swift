import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

@Suite struct DayPairsTests {
    private let settings = Annealer.Settings(
        noise: 20 * Scale.point, temperature: 5 * Scale.point, guidance: 0, lean: 0)

    /// An annealer after a sweep.
    private func annealer(seed: Int) -> Annealer {
        let problem = RandomHall.problem(seed: UInt64(seed))
        var annealer = Annealer(Schedule(staff: Staff(problem), coupling: Coupling(problem)), seed: UInt64(seed))
        annealer.sweep(within: Budget(limit: .none))
        return annealer
    }

    @Test(arguments: 1...40)
    func `days out of focus stay`(seed: Int) {
        var annealer = annealer(seed: seed)
        let days = annealer.schedule.days
        guard days > 1 else { return }
        annealer.focus = [seed % days]
        let before = annealer.schedule

        annealer.run(within: Budget(limit: .pricings(annealer.pricings + 200)), settings: settings)

        for (index, path) in before.paths.enumerated() where index % days != seed % days {
            #expect(annealer.schedule.paths[index] == path)
        }
    }

    @Test func `days in focus change`() {
        let changed = (1...40).filter { seed in
            var annealer = annealer(seed: seed)
            annealer.focus = [annealer.schedule.days - 1]
            let before = annealer.schedule.paths
            annealer.run(within: Budget(limit: .pricings(annealer.pricings + 200)), settings: settings)
            return annealer.schedule.paths != before
        }
        #expect(changed.count > 10)
    }

    @Test(arguments: 1...20)
    func `what a roster costs is kept as days in focus change`(seed: Int) throws {
        var annealer = annealer(seed: seed)
        annealer.focus = Array(0..<max(1, annealer.schedule.days - 1))
        for _ in 0..<5 {
            annealer.run(within: Budget(limit: .pricings(annealer.pricings + 40)), settings: settings)

            var fresh = Schedule(staff: annealer.schedule.staff, coupling: annealer.schedule.coupling)
            fresh.adopt(annealer.schedule.paths)
            #expect(fresh.cost == annealer.schedule.cost)
        }
    }

    @Test func `pairs are all there, each once`() {
        var annealer = annealer(seed: 3)
        let days = annealer.schedule.days
        let pairs = annealer.shuffledPairs()
        #expect(pairs.count == days * (days - 1) / 2)
        #expect(Set(pairs).count == pairs.count)
        #expect(pairs.allSatisfy { $0.count == 2 && $0[0] < $0[1] && $0[1] < days })
    }

    @Test(arguments: 1...10)
    func `a pass over pairs ends with no worse a roster, all days in focus again and the duals it had`(seed: Int) throws
    {
        var annealer = annealer(seed: seed)
        let problem = annealer.schedule.staff.problem
        annealer.guide = Duals(marginalCostsOf: annealer.schedule)
        let options = SolveOptions(timeLimit: .seconds(1), isDeterministic: true)
        let session = Session(problem, options: options) { _ in }
        let temperatures = Temperatures(typicalPrice: 10, gain: nil, mayPassShortages: false)
        let pairs = annealer.shuffledPairs()

        let work = DayPairsJob(annealer, pairs, session, temperatures.guided, seconds: 0.05)
        let (after, _) = try work.run().get()

        #expect(after.bestCost <= annealer.bestCost)
        #expect(after.schedule.cost == after.bestCost)
        #expect(after.focus == Array(0..<annealer.schedule.days))
        #expect(after.guide?.cells == annealer.guide?.cells)
        #expect(after.pricings > annealer.pricings || pairs.isEmpty)
    }
    /// In both lanes, or in one beside other work.
    @Test(arguments: [true, false], 1...6)
    func `passes go on while they find something`(isInBothLanes: Bool, seed: Int) throws {
        var first = annealer(seed: seed)
        var second = first
        let options = SolveOptions(timeLimit: .seconds(1), isDeterministic: true)
        let cycle = Temperatures(typicalPrice: 10, gain: nil, mayPassShortages: false).guided
        var passes = PairPasses()
        var start = first.best
        // A roster of a tiny hall cannot get better for ever.
        for _ in 0..<50 where passes.isDue(at: start.cost) {
            var session = Session(first.schedule.staff.problem, options: options) { _ in }
            if isInBothLanes {
                try passes.pass(&first, &second, from: start, cycle, in: &session)
            } else {
                let other = try passes.pass(&first, from: start, cycle, in: &session) { 7 }
                #expect(other == 7)
            }
            let best = first.bestCost <= second.bestCost ? first.best : second.best
            #expect(best.cost <= start.cost)
            #expect(passes.isDue(at: best.cost) == (best.cost < start.cost))
            start = best
        }
        #expect(!passes.isDue(at: start.cost))
        #expect(passes.isDue(at: start.cost - 1))
    }
}
