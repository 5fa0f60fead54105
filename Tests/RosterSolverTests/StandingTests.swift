import Testing

@testable import RosterSolver

@Suite struct StandingTests {
    func reported(_ standing: Standing) -> (score: Int?, bound: Int) {
        var seen: Progress?
        standing.report(0, "test") { seen = $0 }
        return (seen?.score, seen?.bound ?? -1)
    }

    @Test func `a run stands where its better roster and its higher bound are, whichever lane has them`() {
        let standing = Standing()
        #expect(reported(standing) == (nil, 0))

        standing.note(score: 9, weight: 9)
        standing.note(score: 7, weight: 7)
        standing.note(score: 8, weight: 8)
        standing.note(bound: 3)
        standing.note(bound: 2)

        #expect(reported(standing) == (7, 3))
        #expect(standing.score == 7 && standing.bound == 3)
    }

    @Test func `near another roster the better one may have the higher score`() {
        let standing = Standing()
        standing.note(score: 5, weight: 30)
        standing.note(score: 8, weight: 10)
        standing.note(score: 4, weight: 20)

        #expect(reported(standing).score == 8)
    }
}
