import GLPK
import Linear
import Testing

@Suite struct FaultyModelTests {
    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `a cost that is not finite never reaches GLPK`(cost: Double) {
        var model = Model.cover(by: 1)
        model.minimize(cost * Variable(index: 0))

        #expect(throws: SolverError.faultyModel([.cost(column: "Ann")])) { try model.solvedAlone() }
    }

    @Test func `a coefficient that is not a number never reaches GLPK`() {
        var model = Model.cover(by: 1)
        model.require("bad", .nan * Variable(index: 0), atLeast: 1)

        #expect(throws: SolverError.faultyModel([.coefficient(row: "bad", column: "Ann")])) {
            try model.solvedAlone()
        }
    }

    @Test func `all faults are reported at once`() {
        var model = Model.cover(by: 1)
        _ = model.addInteger("endless", in: 0...Int.max)
        model.require("bad", 1 * Variable(index: 0), atLeast: .nan)
        model.require("foreign", 1 * Variable(index: 9), atMost: 1)

        #expect(
            throws: SolverError.faultyModel([
                .unboundedInteger(column: "endless"), .limits(row: "bad"),
                .stranger(row: "foreign", index: 9),
            ])
        ) { try model.solvedAlone() }
    }

    /// To GLPK a fractional limit on an integer column is an error.
    @Test func `a fractional limit of an integer is rounded inwards`() throws {
        var model = Model()
        let shifts = model.addInteger("shifts", in: 0...5)
        model.limit(shifts, to: 0.5...2.5)
        model.minimize(1 * shifts)
        #expect(try model.solvedAlone().best?.values == [1])

        model.minimize(-1 * shifts)
        #expect(try model.solvedAlone().best?.values == [2])

        model.limit(shifts, to: 0.2...0.8)
        #expect(try model.solvedAlone().stop == .infeasible)
    }

    @Test func `one variable written twice is added up`() throws {
        var model = Model()
        let y = model.addInteger("y", in: 0...5)
        model.minimize(1 * y + 1 * y)
        model.require("twice", 1 * y + 1 * y, atLeast: 5)

        #expect(try model.solvedAlone().best == Solution(objective: 6, values: [3]))
    }
}
