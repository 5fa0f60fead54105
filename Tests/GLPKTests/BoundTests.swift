import GLPK
import Linear
import Testing

@Suite struct BoundTests {
    @Test func `a search that is cut short knows a bound`() throws {
        let model = Model.marketSplit(columns: 14, rows: 2)
        let optimum = try #require(try model.solvedAlone().best).objective
        var options = SolveOptions.alone()
        options.nodeLimit = 5

        let outcome = try model.solved(options)

        #expect(outcome.stop == .workLimit)
        #expect(try #require(outcome.bound) <= optimum)
        #expect(try #require(outcome.bound) >= 0)
    }

    /// Half a unit of each of 3 things is allowed to the relaxation: 1.5, and so 2 in whole.
    @Test func `a bound on whole costs is whole`() throws {
        var model = Model()
        let x = (0..<3).map { model.addBinary("x\($0)") }
        model.minimize(Expression(sumOf: x) + 10)
        for (first, second) in [(0, 1), (1, 2), (0, 2)] {
            model.require("pair", x[first] + x[second], atLeast: 1)
        }
        var options = SolveOptions.alone(start: [1, 1, 1])
        options.nodeLimit = 1

        #expect(try model.solved(options).bound == 12)
    }

    /// One of each two of 9 people, who cost 10 to 18: half of everybody costs 63, and in truth
    /// all but the dearest are needed, for 108.
    @Test func `the bound rises above the relaxation's as the tree is searched`() throws {
        var model = Model()
        let x = (0..<9).map { model.addBinary("x\($0)") }
        for first in x {
            for second in x where first < second { model.require("pair", first + second, atLeast: 1) }
        }
        model.minimize(Expression(x.map { Term(Double(10 + $0.index), $0) }))
        var options = SolveOptions.alone()
        options.backtracking = .bestLocalBound

        options.nodeLimit = 1
        let early = try #require(try model.solved(options).bound)
        options.nodeLimit = 8
        let late = try #require(try model.solved(options).bound)

        #expect(63 < early && early < late && late <= 108)
        #expect(try model.solvedAlone().best?.objective == 108)
    }

    @Test func `the bound of an optimum is its cost`() throws {
        let outcome = try Model.knapsack(20).solvedAlone()

        #expect(outcome.bound == outcome.best?.objective)
    }

    @Test func `more nodes never worsen the bound`() throws {
        let model = Model.knapsack(30)
        let bounds = try [1, 3, 10, 30, 100].map { limit in
            var options = SolveOptions.alone()
            options.nodeLimit = limit
            return try #require(try model.solved(options).bound)
        }

        #expect(bounds == bounds.sorted())
    }
}
