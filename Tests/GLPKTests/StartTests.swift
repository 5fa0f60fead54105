import GLPK
import Linear
import Testing

@Suite struct StartTests {
    @Test func `a start that breaks a row is refused`() {
        let model = Model.cover(by: 1)

        #expect(
            throws: SolverError.startRefused([Model.Breach(name: "cover 09:00", value: 2, lower: 1, upper: 1)]
            )
        ) { try model.solved(.alone(start: [1, 1])) }
    }

    @Test(arguments: [[], [0], [0, 1, 0], [0.5, 0.5], [0, .nan]])
    func `a start that is no point of the program is refused`(start: [Double]) {
        #expect(throws: SolverError.self) { try Model.cover(by: 1).solved(.alone(start: start)) }
    }

    @Test func `a start is improved on`() throws {
        #expect(try Model.cover(by: 1).solved(.alone(start: [1, 0])).best?.values == [0, 1])
    }

    @Test func `a start that is the optimum is proven to be`() throws {
        let model = Model.marketSplit(columns: 12, rows: 1)
        let optimum = try #require(try model.solvedAlone().best)

        let outcome = try model.solved(.alone(start: optimum.values))

        #expect(outcome.stop == .optimal)
        #expect(abs((outcome.best?.objective ?? .nan) - optimum.objective) < 1e-6)
    }

    /// GLPK is told, and does not search where nothing cheaper can be.
    @Test func `a good start saves work`() throws {
        let model = Model.marketSplit(columns: 14, rows: 2)
        let cold = try model.solvedAlone()

        let warm = try model.solved(.alone(start: cold.best?.values))

        #expect(cold.stop == .optimal && warm.stop == .optimal)
        #expect(warm.effort.nodes < cold.effort.nodes)
    }

    /// One node is not enough to find anything in this program.
    @Test func `a start is kept when nothing better is found`() throws {
        let model = Model.marketSplit()
        let start = model.start()
        var options = SolveOptions.alone(start: start)
        options.nodeLimit = 1

        let outcome = try model.solved(options)

        #expect(outcome.stop == .workLimit)
        #expect(try #require(outcome.best).objective <= model.objective(of: start))
        #expect(model.allows(outcome.best?.values ?? []))
    }

    @Test func `a start is kept when there is no time at all`() throws {
        let model = Model.marketSplit()

        let outcome = try model.solved(.alone(timeLimit: .zero, start: model.start()))

        #expect(outcome.stop == .timeLimit)
        #expect(outcome.best?.values == model.start())
        #expect(outcome.bound == nil)
    }
}

extension Model {
    /// The point of a market split where nothing is taken, and every half is missing.
    func start() -> [Double] {
        var values = columns.map { _ in 0.0 }
        for row in rows {
            guard let under = row.terms.last else { continue }
            values[under.variable.index] = row.upper
        }
        return values
    }
}
