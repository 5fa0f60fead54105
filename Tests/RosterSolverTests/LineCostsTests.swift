import RosterModel
import RosterPricing
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// What is remembered of the rules over days is what they cost.
@Suite struct LineCostsTests {
    @Test(arguments: 1...40)
    func `costs that are remembered are those that would be found anew`(seed: Int) {
        let problem = RandomHall.problem(seed: UInt64(seed))
        var schedule = problem.wandered(seed: seed)
        var random = SeededGenerator(seed: UInt64(seed))
        var costs = LineCosts(schedule.staff)

        for _ in 0..<200 {
            let member = Int(random.next() % UInt64(schedule.staff.members.count))
            let day = Int(random.next() % UInt64(schedule.days))
            let person = schedule.staff.members[member]
            let anew = LineWalk(schedule.kinds(of: member), in: person.network)
            #expect(
                costs.costs(with: schedule.walk(of: member), replacing: day, of: member, in: schedule.staff)
                    == person.lineCosts(of: anew, replacing: day))
            // A day changes its class now and then.
            if random.next() % 3 == 0 {
                let other = Int(random.next() % UInt64(schedule.staff.members.count))
                schedule.setPath(nil, member: other, day: day)
                schedule.updateMemberCost(other)
            }
        }
    }

    @Test func `the class of the day that is planned anew makes no difference, that of another does`() {
        let problem = RandomHall.problem(seed: 3)
        let staff = Staff(problem)
        let days = problem.hall.period.days
        var costs = LineCosts(staff)
        let kinds = Array(repeating: 0, count: days)
        func walk(_ kinds: [Int]) -> LineWalk { LineWalk(kinds, in: staff.members[0].network) }

        let first = costs.costs(with: walk(kinds), replacing: 0, of: 0, in: staff)
        for kind in first.indices where first[kind] != nil {
            var other = kinds
            other[0] = kind
            #expect(costs.costs(with: walk(other), replacing: 0, of: 0, in: staff) == first)
            if days > 1 {
                #expect(
                    costs.costs(with: walk(other), replacing: 1, of: 0, in: staff)
                        == staff.members[0].lineCosts(of: walk(other), replacing: 1))
            }
        }
    }
}
