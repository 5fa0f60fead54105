import GLPK
import Linear
import Testing

@Suite struct DeterminismTests {
    /// The same rows, their terms written in another order: GLPK gets the same program.
    @Test(arguments: 0..<5)
    func `the order of terms changes neither the solution nor the work`(seed: Int) throws {
        func model(shuffledBy seed: Int) -> Model {
            var model = Model(), numbers = Seeded(3), order = Seeded(seed)
            let x = (0..<12).map { model.addBinary("x\($0)") }
            for row in 0..<6 {
                let terms = x.map { Term(Double(Int.random(in: 0..<4, using: &numbers)), $0) }
                model.require("row \(row)", Expression(terms.shuffled(using: &order)), atLeast: 6)
            }
            model.minimize(Expression(sumOf: x.shuffled(using: &order)))
            return model
        }

        let outcome = try model(shuffledBy: seed).solvedAlone()

        #expect(outcome == (try model(shuffledBy: 99).solvedAlone()))
        #expect(outcome.stop == .optimal)
    }

    @Test func `the same program takes the same path every time`() throws {
        let model = Model.marketSplit(columns: 16, rows: 2)

        let outcomes = try (0..<3).map { _ in try model.solvedAlone() }

        #expect(Set(outcomes).count == 1)
    }
}
