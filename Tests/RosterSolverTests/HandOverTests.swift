import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Rosters on their way from one part of the program to another.
@Suite struct HandOverTests {
    private func activity(_ who: Employee.ID, _ day: Int, _ shift: ShiftType.ID, _ slots: Range<Int>) -> Roster.Activity
    {
        Roster.Activity(employee: who, day: day, shift: shift, slots: slots, kind: .duty("a"))
    }

    /// A night to 08:00 and an early shift from 06:00 the next day, both of them twice.
    @Test func `shifts that overlap are counted, though more people are there than the hall has`() throws {
        let problem = Problem(
            hall: .tiny(
                days: 2, windows: [.tiny("a")],
                needs: [.people(1, at: "a", in: 0..<48)],
                shifts: [
                    .tiny("night", starts: [1320], lengths: [600]), .tiny("early", starts: [360], lengths: [480]),
                ],
                contracts: [Contract(id: "full", shifts: ["night", "early"])],
                employees: [.tiny("Ann", skills: [Skill("a")]), .tiny("Bob", skills: [Skill("a")])]),
            rules: [RuleEntry(.cover(Cover(aboveTarget: 1))), RuleEntry(.shifts(Shifts()))])
        let (staff, coupling) = (Staff(problem), Coupling(problem))
        let both = ["Ann", "Bob"].flatMap {
            [activity(.init($0), 0, "night", 22..<32), activity(.init($0), 1, "early", 30..<38)]
        }
        var schedule = try #require(Schedule(Roster(both), staff: staff, coupling: coupling))

        #expect(schedule.cost >= Scale.hard)
        for member in 0..<2 {
            for day in 0..<2 { schedule.setPath(nil, member: member, day: day) }
            schedule.updateMemberCost(member)
        }
        #expect(schedule.cost == Schedule(staff: staff, coupling: coupling).cost)
    }

    @Test func `the search goes on from a roster that was found elsewhere`() throws {
        var adopted = 0
        for seed in UInt64(1)...20 {
            let problem = RandomHall.problem(seed: seed)
            guard let best = BruteForce(problem).best() else { continue }
            let staff = Staff(problem)
            guard Schedule(best.roster, staff: staff, coupling: Coupling(problem)) != nil else { continue }
            var search = Search(staff, seed: 1)
            var session = Session(
                problem, options: SolveOptions(timeLimit: .milliseconds(10), threads: 1, isDeterministic: true),
                progress: { _ in })

            search.adopt(best.roster)
            try search.round(in: &session)

            #expect(session.incumbent?.judgement.score == best.score, "seed \(seed)")
            adopted += 1
        }
        #expect(adopted > 5)
    }

    /// A roster that costs more but is nearer to the one to begin with may be the better one.
    @Test func `rosters are compared by what the search goes by`() throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows, hall.days) = (8, 3, 6)
        let problem = hall.problem()
        var annealer = Annealer(sweptOver: problem)
        let dear = annealer.best
        annealer.run(
            within: Budget(limit: .pricings(annealer.pricings + 2000)), settings: .bestResponse)
        let cheap = annealer.best
        #expect(cheap.cost < dear.cost && dear.cost < Scale.hard)
        var session = Session(problem, options: SolveOptions(isDeterministic: true), progress: { _ in })

        try session.offer(cheap, weight: dear.cost + Scale.point)
        #expect(session.isBetter(dear.cost, weight: dear.cost))
        try session.offer(dear, weight: dear.cost)
        #expect(session.incumbent?.judgement.score == dear.cost / Scale.point)
        #expect(!session.isBetter(cheap.cost, weight: dear.cost + Scale.point))
        #expect(session.isBetter(cheap.cost))
    }

    /// An anchor counts for the best roster too.
    @Test func `the best roster weighs what being far from the anchor costs`() {
        let problem = RandomHall.problem(seed: 3)
        var annealer = Annealer(sweptOver: problem)
        let before = annealer.best
        annealer.anchor = Anchor(Schedule(staff: before.staff, coupling: before.coupling), price: Scale.point)

        #expect(annealer.bestWeight == before.cost + annealer.strayed)
        #expect(annealer.strayed == before.paths.count { $0 != nil } * Scale.point)
    }

    @Test func `single days end with the work that a deterministic run may do`() throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows, hall.days) = (8, 3, 6)
        let problem = hall.problem()
        let annealer = Annealer(sweptOver: problem)
        let session = Session(
            problem, options: SolveOptions(timeLimit: .milliseconds(50), isDeterministic: true), progress: { _ in })
        let cycle = Temperatures(typicalPrice: problem.typicalPrice, gain: nil, mayPassShortages: false).guided

        let (_, ended) = try DayCyclesJob(annealer, 0..<6, sweeps: 6400, session, cycle).run().get()

        #expect(ended.work >= Budget.pricingsPerSecond / 20)
        #expect(ended.work < Budget.pricingsPerSecond / 10)
    }
}
