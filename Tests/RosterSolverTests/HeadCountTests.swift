import RosterModel
import RosterPricing
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Numbers of people at work: their limits in the relaxation, and the tree that branches on them.
@Suite struct HeadCountTests {
    /// Numbers by day, then kind of shift.
    private func people(in schedule: Schedule, _ kinds: ShiftKinds) -> [Int] {
        var people = [Int](repeating: 0, count: schedule.days * kinds.kinds.count)
        for (index, path) in schedule.paths.enumerated() {
            guard let path else { continue }
            let (member, day) = (index / schedule.days, index % schedule.days)
            let kind = kinds.ofOptions[schedule.staff.members[member].planNumber][path.option]
            people[day * kinds.kinds.count + kind] += 1
        }
        return people
    }

    @Test(arguments: 1...60)
    func `with limits that a roster keeps the bound never passes what it costs`(seed: Int) throws {
        let schedule = RandomHall.problem(seed: UInt64(seed)).wandered(seed: seed)
        guard schedule.cost < Scale.hard else { return }
        let kinds = ShiftKinds(schedule.staff)
        let people = people(in: schedule, kinds)
        var random = SeededGenerator(seed: UInt64(seed))
        var relaxation = LagrangianRelaxation(staff: schedule.staff, coupling: schedule.coupling)
        relaxation.kinds = kinds
        var duals = Duals(marginalCostsOf: schedule)
        for count in kinds.headCounts(days: schedule.days).joined() {
            let total = count.total(of: people, kindCount: kinds.kinds.count)
            relaxation.limits.append(HeadCountLimit(count: count, people: total, isAtLeast: true))
            relaxation.limits.append(HeadCountLimit(count: count, people: total + 1, isAtLeast: false))
        }

        for _ in 0..<8 {
            duals.limits = relaxation.limits.map { limit in
                Int.random(in: 0...20 * Scale.point, using: &random) * (limit.isAtLeast ? 1 : -1)
            }
            let answer = relaxation.answer(at: duals, within: Budget(limit: .none))
            #expect(try #require(answer).bound <= schedule.cost)
        }
    }

    @Test(arguments: 1...40)
    func `all counts of a level by day add up to the people at work`(seed: Int) {
        let schedule = RandomHall.problem(seed: UInt64(seed)).wandered(seed: seed)
        let kinds = ShiftKinds(schedule.staff)
        let people = people(in: schedule, kinds)
        let levels = kinds.headCounts(days: schedule.days)
        let atWork = schedule.paths.count { $0 != nil }

        #expect(people.reduce(0, +) == atWork)
        for level in levels[1...] {
            #expect(level.reduce(0) { $0 + $1.total(of: people, kindCount: kinds.kinds.count) } == atWork)
        }
        #expect(levels[0].first?.total(of: people, kindCount: kinds.kinds.count) == atWork)
        #expect(Set(kinds.kinds).count == kinds.kinds.count)
    }

    /// A tree after some nodes, and what its first node proved.
    private func tree(of problem: Problem, cutoff: Int, nodes: Int) -> HeadCountTree {
        let (staff, coupling) = (Staff(problem), Coupling(problem))
        var bound = LagrangianBound(staff: staff, coupling: coupling)
        for _ in 0..<100 { bound.iterate(within: Budget(limit: .none)) }
        var tree = HeadCountTree(bound, ShiftKinds(staff), days: problem.hall.period.days)
        let node = 460 * staff.members.count * problem.hall.period.days
        tree.grow(cutoff: cutoff, within: Budget(limit: .pricings(bound.pricings + nodes * node))) { _ in }
        return tree
    }

    @Test(arguments: Rule.catalogue)
    func `no branch loses the best roster of a hall with this rule`(rule: Rule.Kind) throws {
        for hall in try RuleBoundTests.halls(having: rule, count: 2) {
            let best = hall.best * Scale.point
            let grown = tree(of: hall.problem, cutoff: best + 1, nodes: 7)
            #expect(grown.bound <= best, "seed \(hall.seed)")
        }
    }

    /// Three people would rather be off. Whoever comes covers two of three hours, whichever are wanted: parts of people are best used as
    /// one and a half of them, but one leaves an hour to nobody, and two are one wish more.
    private let oddHours = Problem(
        hall: .tiny(
            windows: [.tiny("a")], needs: [.people(0, target: 1, at: "a", in: 9..<12)],
            shifts: [
                .tiny(
                    "day", starts: [480], lengths: [300],
                    breaks: [BreakType(id: "rest", length: 60, isPaid: false, afterStart: 60...180)])
            ],
            employees: ["Ann", "Bob", "Cem"].map { (id: Employee.ID) in
                .tiny(id, skills: [Skill("a")], wishes: [Wish(.day(0), isFor: false, weight: 4)])
            }),
        rules: [
            RuleEntry(.cover(Cover(belowTarget: 10))), RuleEntry(.shifts(Shifts())), RuleEntry(.breaks(Breaks())),
            RuleEntry(.counters(Counters())), RuleEntry(.opening(Opening())),
            RuleEntry(.wishes(Wishes()), price: .points(1)),
        ])

    @Test func `the tree proves what a first node cannot`() {
        let root = tree(of: oddHours, cutoff: Scale.hard, nodes: 1)
        #expect((root.bound + Scale.point - 1) / Scale.point == 6)

        let grown = tree(of: oddHours, cutoff: 7 * Scale.point + 1, nodes: 10)
        #expect(grown.hasGained)
        #expect(grown.isFinished)
        #expect(grown.bound > 7 * Scale.point)
        #expect(grown.bound <= 8 * Scale.point)
    }

    @Test func `a node cut short is looked at anew`() {
        let (staff, coupling) = (Staff(oddHours), Coupling(oddHours))
        var bound = LagrangianBound(staff: staff, coupling: coupling)
        for _ in 0..<100 { bound.iterate(within: Budget(limit: .none)) }
        var tree = HeadCountTree(bound, ShiftKinds(staff), days: 1)

        tree.grow(cutoff: Scale.hard, within: Budget(limit: .pricings(bound.pricings + 10))) { _ in }
        #expect(tree.nodes == 0)
        #expect(tree.bound == 0)
        let isFinished = tree.isFinished
        #expect(!isFinished)

        tree.grow(cutoff: Scale.hard, within: Budget(limit: .pricings(tree.pricings + 100_000))) { _ in }
        #expect(tree.bound >= bound.best)
    }

    @Test func `a tree has its turn after many rounds, and ends when the best roster is proven`() {
        let (staff, coupling) = (Staff(oddHours), Coupling(oddHours))
        var annealer = Annealer(Schedule(staff: staff, coupling: coupling), seed: 1)
        for _ in 0..<3 { annealer.sweep(within: Budget(limit: .none)) }
        #expect(annealer.best.cost == 8 * Scale.point)
        var session = Session(oddHours, options: SolveOptions(timeLimit: .seconds(60), isDeterministic: true)) { _ in }
        var bound = LagrangianBound(staff: staff, coupling: coupling)
        var growth = HeadCountGrowth()
        for _ in 0..<100 { bound.iterate(within: Budget(limit: .none)) }
        #expect(!growth.isDue(for: annealer.best, after: bound, in: session))
        for _ in 0..<1400 { bound.iterate(within: Budget(limit: .none)) }
        #expect(growth.isDue(for: annealer.best, after: bound, in: session))

        growth = growth.grown(from: bound, to: annealer.best, in: session, seconds: 9)
        growth.tell(&session, best: annealer.best)

        #expect(session.bound.value == 8)
        #expect(!growth.isDue(for: annealer.best, after: bound, in: session))
    }
}
