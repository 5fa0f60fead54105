import GLPK
import Linear
import RosterModel
import RosterPricing
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Branch and price over whole lines.
@Suite struct LineTreeTests {
    static let seeds = 1...60

    private func run(_ tree: inout LineTree, nodes: Int = .max) throws {
        try onSolverThread { () throws(SolverError) in
            let last = tree.nodes > Int.max - nodes ? Int.max : tree.nodes + nodes
            var seen = tree.nodes
            _ = try tree.run(
                within: Budget(limit: .none),
                isOver: { _ in
                    seen += 1
                    return seen > last
                })
        }
    }

    @Test func `a tree ends at the best roster, with its score for a bound`() throws {
        var settled = 0
        for seed in Self.seeds {
            let problem = RandomHall.problem(seed: UInt64(seed))
            let start = problem.wandered(seed: seed)
            guard let best = BruteForce(problem).best(), start.coupling.isAllRows, start.cost < Scale.hard else {
                continue
            }
            var tree = LineTree(start, duals: Duals(marginalCostsOf: start), [])
            try run(&tree)

            #expect(tree.isFinished)
            #expect(tree.bound <= best.score, "seed \(seed)")
            problem.expectJudgedCost(of: tree.best)
            // What no line network prices may keep the bound below, and hide lines from pricing.
            guard start.staff.members.allSatisfy({ $0.beyond.isEmpty && $0.loose.isEmpty }) else { continue }
            #expect(tree.bound == best.score, "seed \(seed)")
            #expect(tree.best.cost == best.score * Scale.point, "seed \(seed)")
            settled += 1
        }
        #expect(settled >= 12)
    }

    /// Of a hall in which the linear program of the lines is not whole.
    private func unsettledTree() -> (tree: LineTree, start: Schedule, problem: Problem) {
        var drawn = GeneratedHall()
        (drawn.employees, drawn.windows, drawn.grid, drawn.hasBackup) = (4, 2, 60, false)
        let problem = drawn.problem()
        var annealer = Annealer(Schedule(staff: Staff(problem), coupling: Coupling(problem)), seed: 1)
        annealer.sweep(within: Budget(limit: .none))
        let start = annealer.best
        return (LineTree(start, duals: Duals(marginalCostsOf: start), []), start, problem)
    }

    @Test func `a tree that is split and joined between nodes loses no node and proves no less`() throws {
        var (tree, start, problem) = unsettledTree()
        #expect(start.coupling.isAllRows && start.cost < Scale.hard)
        var splits = 0
        var (bound, best) = (0, start.cost)

        while !tree.isFinished, tree.nodes < 30 {
            if tree.isForked {
                let before = tree.openCount
                var other = tree.split()
                #expect(tree.openCount + other.openCount == before)
                #expect(!tree.isFinished && !other.isFinished)
                try run(&other, nodes: 1)
                tree.join(other)
                splits += 1
            }
            try run(&tree, nodes: 1)

            #expect(tree.bound >= bound)
            #expect(tree.best.cost <= best)
            #expect(tree.bound * Scale.point <= tree.best.cost)
            (bound, best) = (tree.bound, tree.best.cost)
        }
        #expect(splits >= 5)
        problem.expectJudgedCost(of: tree.best)
    }

    @Test(arguments: [true, false])
    func `a round ends with the first fork where both lanes are to have the tree, and goes on where not`(
        endsWhenForked: Bool
    ) throws {
        let (tree, _, problem) = unsettledTree()
        var session = Session(problem, options: SolveOptions(), progress: { _ in })
        session.beginRound()

        let job = TreeJob(tree, session, seconds: 1, .all(endsWhenForked: endsWhenForked))
        let grown = try job.run().get().tree

        if endsWhenForked {
            #expect(grown.nodes == 1 && grown.isForked)
            #expect(session.isOver)
        } else {
            // It may have come to its end meanwhile, and the session with it.
            #expect(grown.nodes > 2)
        }
    }

    @Test func `lanes that share a tree both end with the better roster`() throws {
        let (tree, start, problem) = unsettledTree()
        var ended = tree
        try run(&ended, nodes: 30)
        #expect(ended.best.cost < start.cost)
        let exchange = TreeJob.Exchange()
        var (one, two) = (ended, tree)

        exchange.trade(&two)
        #expect(two.best.cost == start.cost)
        exchange.trade(&one)
        exchange.trade(&two)

        #expect(one.best.cost == ended.best.cost)
        #expect(two.best.cost == ended.best.cost)
        problem.expectJudgedCost(of: two.best)
    }

    @Test func `a lane with nothing left ends the other`() throws {
        var (tree, _, problem) = unsettledTree()
        try run(&tree, nodes: 1)
        let other = tree.split()
        var session = Session(problem, options: SolveOptions(), progress: { _ in })
        session.beginRound()
        let exchange = TreeJob.Exchange()
        exchange.end.raise()

        let left = try TreeJob(other, session, seconds: 60, .half(exchange)).run().get().tree

        #expect(left.nodes == 0 && left.openCount == other.openCount)
        #expect(!session.isOver)
    }

    @Test(arguments: seeds)
    func `a roster never costs less than the bound of decisions it obeys`(seed: Int) {
        let problem = RandomHall.problem(seed: UInt64(seed))
        let schedule = problem.wandered(seed: seed)
        guard schedule.cost < Scale.hard, schedule.coupling.pooled.isEmpty else { return }
        var random = SeededGenerator(seed: UInt64(seed))
        var relaxation = LagrangianRelaxation(staff: schedule.staff, coupling: schedule.coupling)
        let duals = Duals(marginalCostsOf: schedule)
        let lines = schedule.staff.members.indices.map {
            LineColumn(Array(schedule.line(of: $0)), member: $0, in: schedule)
        }
        var previous = Int.min

        for _ in 0..<8 {
            if relaxation.decisions.isEmpty { relaxation.decisions = lines.map { _ in [] } }
            let member = Int(random.next() % UInt64(lines.count))
            let cell = Int(random.next() % UInt64(duals.cells.count))
            relaxation.decisions[member].append(
                Decision(member: member, cell: cell, isOn: lines[member].covers(cell)))

            let answer = relaxation.answer(at: duals, within: Budget(limit: .none))
            #expect(answer.map { $0.bound <= schedule.cost } == true)
            // The more is decided, the more is proven.
            #expect(answer.map { $0.bound >= previous } == true)
            previous = answer?.bound ?? previous
        }
    }

    @Test(arguments: seeds)
    func `a decision and its opposite leave out no roster, and no roster obeys both`(seed: Int) {
        let schedule = RandomHall.problem(seed: UInt64(seed)).wandered(seed: seed)
        for member in schedule.staff.members.indices {
            let line = LineColumn(Array(schedule.line(of: member)), member: member, in: schedule)
            for cell in schedule.counts.indices {
                let decision = Decision(member: member, cell: cell, isOn: true)
                #expect(line.covers(cell) == line.duty.contains(cell))
                #expect((line.covers(cell) == decision.isOn) != (line.covers(cell) == decision.opposite.isOn))
            }
        }
    }

    @Test(arguments: seeds)
    func `lines cost what they add to a schedule`(seed: Int) {
        let schedule = RandomHall.problem(seed: UInt64(seed)).wandered(seed: seed)
        for member in schedule.staff.members.indices {
            let line = LineColumn(Array(schedule.line(of: member)), member: member, in: schedule)
            #expect(line.cost == schedule.memberCosts[member])
        }
    }
}
