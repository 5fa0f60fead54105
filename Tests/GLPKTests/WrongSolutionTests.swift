import Linear
import Testing

@testable import GLPK

@Suite struct WrongSolutionTests {
    /// The relaxation has x = 2.999995, which GLPK takes for 3: five too much in the row.
    @Test func `a value taken for whole that breaks a row is searched again`() throws {
        var model = Model()
        let x = model.addInteger("x", in: 0...5), z = model.addBinary("z")
        model.minimize(-1 * x + 1 * z)
        model.require("limit", 1e6 * x + 0.5 * z, atMost: 2_999_995)

        let outcome = try model.solvedAlone()

        #expect(outcome.stop == .optimal)
        #expect(outcome.best?.values == [2, 0])
    }

    /// y was found for x = 2.999996, and 3 asks for 4 more thousandths.
    @Test func `what is continuous is solved again around whole values`() throws {
        var model = Model()
        let x = model.addInteger("x", in: 0...5)
        let y = model.addContinuous("y", in: 0...(.infinity))
        model.minimize(1 * y)
        model.require("at least", 1 * x, atLeast: 3)
        model.require("thousand", 1 * y - 1_000 * x, equals: 0)

        let settled = try onSolverThread { () throws(SolverError) -> [Double] in
            guard let program = Program(model) else { return [] }
            return try model.settled([2.999996, 2_999.996], program)
        }

        #expect(!model.allows([3, 2_999.996]))
        #expect(settled[0] == 3 && abs(settled[1] - 3_000) < 1e-6)
    }

    @Test func `what cannot be settled is left for the check to refuse`() throws {
        var model = Model()
        let x = model.addInteger("x", in: 0...5)
        let y = model.addContinuous("y", in: 0...2_999)
        model.require("thousand", 1 * y - 1_000 * x, equals: 0)

        let settled = try onSolverThread { () throws(SolverError) -> [Double] in
            guard let program = Program(model) else { return [] }
            return try model.settled([2.999, 2_999], program)
        }

        #expect(!model.allows(settled))
    }
}
