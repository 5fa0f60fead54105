import GLPK
import Linear
import Testing

@Suite struct SolveTests {
    @Test func `the cheaper of two serves`() throws {
        let outcome = try Model.cover(by: 1).solvedAlone()

        #expect(outcome.stop == .optimal)
        #expect(outcome.best == Solution(objective: 2, values: [0, 1]))
        #expect(outcome.bound == 2)
        #expect(outcome.gap == 0)
    }

    @Test func `asking three of two is infeasible, which is an answer`() throws {
        let outcome = try Model.cover(by: 3).solvedAlone()

        #expect(outcome == Outcome(best: nil, stop: .infeasible, effort: outcome.effort))
    }

    @Test func `the constant is part of the cost and of the bound`() throws {
        var model = Model.cover(by: 2)
        model.minimize(model.objective + 100)

        let outcome = try model.solvedAlone()

        #expect(outcome.best?.objective == 105)
        #expect(outcome.bound == 105)
    }

    @Test func `a program without integers is solved by its relaxation`() throws {
        var model = Model()
        let x = model.addContinuous("x", in: -.infinity...(.infinity))
        let y = model.addContinuous("y", in: -2...(.infinity))
        model.minimize(x + y)
        model.require("slope", 2 * x + 1 * y, atLeast: 3)

        let best = try #require(try model.solvedAlone().best)

        // y = −2 costs least, and then 2x ≥ 5.
        #expect(abs(best[x] - 2.5) < 1e-9 && abs(best[y] + 2) < 1e-9)
    }

    @Test func `what gets ever cheaper is unbounded`() throws {
        var model = Model()
        let x = model.addContinuous("x", in: 0...(.infinity))
        let y = model.addBinary("y")
        model.minimize(y - x)
        model.require("link", x - y, atLeast: 0)

        let outcome = try model.solvedAlone()

        #expect(outcome.stop == .unbounded)
        #expect(outcome.best == nil && outcome.bound == nil)
    }

    @Test func `a program without rows is solved by the columns' limits`() throws {
        var model = Model()
        let x = model.addInteger("x", in: -3...4), y = model.addBinary("y")
        model.minimize(2 * x - 5 * y)

        #expect(try model.solvedAlone().best == Solution(objective: -11, values: [-3, 1]))
    }

    @Test func `a program without columns costs its constant`() throws {
        var model = Model()
        model.minimize(Expression(constant: 4))
        model.require("holds", Expression(), in: -1...1)

        #expect(try model.solvedAlone().best == Solution(objective: 4, values: []))

        model.require("fails", Expression(), atLeast: 1)
        #expect(try model.solvedAlone().stop == .infeasible)
    }

    @Test func `a row without limits and a row without terms forbid nothing`() throws {
        var model = Model.cover(by: 1)
        model.require("free", 1 * Variable(index: 0), in: -.infinity...(.infinity))
        model.require("empty", Expression(), in: 0...0)

        #expect(try model.solvedAlone().best?.objective == 2)
    }

    @Test func `integers below zero are found and exactly whole`() throws {
        var model = Model()
        let x = model.addInteger("x", in: -7...7)
        model.minimize(1 * x)
        model.require("third", 3 * x, atLeast: -10.5)

        #expect(try model.solvedAlone().best?.values == [-3])
    }

    /// 0.1 x with x whole, and a remainder: x = 9 leaves 0.05 for y.
    @Test func `whole and continuous values fit together`() throws {
        var model = Model()
        let x = model.addInteger("x", in: 0...9)
        let y = model.addContinuous("y", in: 0...1)
        model.minimize(1 * y)
        model.require("sum", 0.1 * x + 1 * y, equals: 0.95)

        let best = try #require(try model.solvedAlone().best)

        #expect(best[x] == 9)
        #expect(abs(best[y] - 0.05) < 1e-9)
        #expect(model.allows(best.values))
    }

    @Test func `cuts do not change the optimum`() throws {
        let model = Model.marketSplit(columns: 14, rows: 1)
        var options = SolveOptions.alone()
        options.cuts = [.gomory, .mixedIntegerRounding, .cover, .clique]

        let plain = try model.solvedAlone(), cut = try model.solved(options)

        #expect(plain.stop == .optimal && cut.stop == .optimal)
        #expect(abs((plain.best?.objective ?? -1) - (cut.best?.objective ?? -2)) < 1e-6)
    }
}
