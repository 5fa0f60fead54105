import RosterPricing
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// For each rule of the catalogue, what the search pays for rosters of random halls in which it is on.
@Suite struct RuleScheduleTests {
    @Test(arguments: Rule.catalogue)
    func `a schedule of a hall with this rule costs what the judge counts`(rule: Rule.Kind) throws {
        var legal = 0, charged = 0
        for seed in UInt64(1)...60 where legal < 20 || charged == 0 {
            let problem = try #require(RandomHall.problem(seed: seed, having: rule))
            var annealer = Annealer(Schedule(staff: Staff(problem), coupling: Coupling(problem)), seed: seed)

            for _ in 0..<6 {
                annealer.wander()
                guard let score = problem.expectJudgedCost(of: annealer.schedule, "seed \(seed)") else { continue }
                legal += 1
                charged += score > 0 ? 1 : 0
            }
        }
        // Halls that are all impossible, or cost nothing, would prove nothing.
        #expect(legal >= 20 && charged > 0)
    }

    /// What the rules over days charge for a line with one day replaced, for every day class at once, against one at a time.
    @Test(arguments: Rule.catalogue)
    func `a day replaced costs what the whole line costs with it`(rule: Rule.Kind) throws {
        var priced = 0
        for seed in UInt64(1)...12 {
            let problem = try #require(RandomHall.problem(seed: seed, having: rule))
            let staff = Staff(problem)
            var annealer = Annealer(Schedule(staff: staff, coupling: Coupling(problem)), seed: seed)
            annealer.sweep(within: Budget(limit: .pricings(1000)))
            for (number, member) in staff.members.enumerated() {
                var walk = annealer.schedule.walk(of: number)
                for day in 0..<annealer.schedule.days {
                    let costs = walk.costs(replacing: day, in: member.network)
                    for kind in 0..<member.network.kindCount {
                        var line = walk.kinds
                        line[day] = kind
                        let cost = LineWalk(line, in: member.network).cost
                        #expect(costs[kind] == cost, "seed \(seed), day \(day)")
                        // Forbidden lines too are ways to change.
                        walk.follow(line[...], in: member.network)
                        #expect(walk.cost == cost && walk.kinds == line, "seed \(seed), day \(day)")
                        priced += 1
                    }
                    walk.follow(annealer.schedule.kinds(of: number), in: member.network)
                }
            }
        }
        #expect(priced > 50)
    }
}
