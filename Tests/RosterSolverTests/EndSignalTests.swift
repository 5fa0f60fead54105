import RosterModel
import RosterRules
import RosterTesting
import Synchronization
import Testing

@testable import RosterSolver

/// When one lane has settled the matter the other ends at once, but for deterministic runs.
@Suite struct EndSignalTests {
    private func session(isDeterministic: Bool) throws -> (one: Session, two: Session, optimum: SolveResult) {
        let problem = RandomHall.problem(seed: 1)
        let optimum = try solve(problem, options: SolveOptions(timeLimit: nil, threads: 1, isDeterministic: true))
        var session = Session(problem, options: SolveOptions(isDeterministic: isDeterministic), progress: { _ in })
        session.beginRound()
        return (session, session, optimum)
    }

    @Test(arguments: [false, true])
    func `an optimum proven in one lane ends the other`(isDeterministic: Bool) throws {
        var (one, two, optimum) = try session(isDeterministic: isDeterministic)
        let budget = two.budget(seconds: 1000, from: 0)
        let roster = try #require(optimum.roster)
        let score = try #require(optimum.judgement?.score)

        try one.offer(roster, score: score)
        #expect(one.reasonToStop == (score == 0 ? .provenOptimal : nil))
        one.raise(score, origin: "known")

        #expect(one.reasonToStop == .provenOptimal)
        #expect(two.reasonToStop == nil)
        #expect(two.isOver == !isDeterministic)
        #expect(budget.isSpent(pricings: 0) == !isDeterministic)
    }

    @Test func `the next round goes on where another lane's roster did not settle it`() throws {
        var (one, two, optimum) = try session(isDeterministic: false)
        let roster = try #require(optimum.roster)
        let score = try #require(optimum.judgement?.score)

        one.raise(score, origin: "known")
        try one.offer(roster, score: score)
        two.beginRound()

        #expect(!two.isOver)
        #expect(!two.budget(seconds: 1000, from: 0).isSpent(pricings: 0))
    }

    @Test(arguments: [false, true])
    func `a roster of one lane and a bound of the other settle it`(isDeterministic: Bool) throws {
        var (one, two, optimum) = try session(isDeterministic: isDeterministic)
        let roster = try #require(optimum.roster)
        let score = try #require(optimum.judgement?.score)
        try #require(score > 0)

        try one.offer(roster, score: score)
        two.raise(score - 1, origin: "known")
        #expect(!one.isOver && !two.isOver)
        two.raise(score, origin: "known")

        #expect(one.isOver == !isDeterministic)
        #expect(two.isOver == !isDeterministic)
        #expect(one.reasonToStop == nil && two.reasonToStop == nil)
    }

    @Test func `a report tells what both lanes know`() throws {
        let problem = RandomHall.problem(seed: 1)
        let optimum = try solve(problem, options: SolveOptions(timeLimit: nil, threads: 1, isDeterministic: true))
        let roster = try #require(optimum.roster)
        let score = try #require(optimum.judgement?.score)
        let told = Mutex<[Progress]>([])
        var one = Session(problem, options: SolveOptions(), progress: { step in told.withLock { $0.append(step) } })
        var two = one

        one.report("one")
        try one.offer(roster, score: score)
        two.raise(1, origin: "known")
        two.report("two")
        two.raise(2, origin: "known")
        one.report("one")

        let steps = told.withLock { $0 }
        #expect(steps.map(\.score) == [nil, score, score])
        #expect(steps.map(\.bound) == [0, 1, 2])
    }
}
