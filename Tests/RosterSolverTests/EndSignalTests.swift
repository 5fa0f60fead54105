import RosterModel
import RosterRules
import RosterTesting
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
}
