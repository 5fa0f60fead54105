import Linear
import Testing

@Suite struct ModelFaultTests {
    @Test func `a model without faults has none`() {
        var model = Model()
        let x = model.addContinuous("x", in: -.infinity...(.infinity))
        model.minimize(2 * x + 1)
        model.require("free", 1 * x, in: -.infinity...(.infinity))

        #expect(model.faults().isEmpty)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `a number that is not finite is a fault wherever it stands`(number: Double) {
        var model = Model()
        let ann = model.addBinary("Ann")
        model.minimize(number * ann + number)
        model.require("cover", number * ann, atLeast: 1)

        #expect(
            model.faults() == [.constant, .cost(column: "Ann"), .coefficient(row: "cover", column: "Ann")])
    }

    @Test func `limits that are no numbers or infinite on the wrong side are faults`() {
        var model = Model()
        let ann = model.addBinary("Ann")
        model.require("nan", 1 * ann, atLeast: .nan)
        model.require("high", 1 * ann, atLeast: .infinity)
        model.require("low", 1 * ann, atMost: -.infinity)
        model.require("moved", 1 * ann + .nan, in: 0...1)

        #expect(model.faults() == ["nan", "high", "low", "moved"].map { .limits(row: $0) })
    }

    @Test func `an integer needs limits that a search can exhaust`() {
        var model = Model()
        _ = model.addInteger("most", in: 0...1_000_000_000)
        _ = model.addInteger("more", in: 0...1_000_000_001)
        _ = model.addInteger("less", in: Int.min...0)
        let shifts = model.addInteger("shifts", in: 0...5)
        model.limit(shifts, to: 0...(.infinity))

        #expect(model.faults() == ["more", "less", "shifts"].map { .unboundedInteger(column: $0) })
    }

    @Test func `a continuous column at infinity is a fault`() {
        var model = Model()
        _ = model.addContinuous("x", in: Double.infinity...(.infinity))

        #expect(model.faults() == [.range(column: "x")])
    }

    @Test func `a variable of another model is a fault in a row and in the objective`() {
        var model = Model()
        _ = model.addBinary("Ann")
        model.minimize(1 * Variable(index: 1))
        model.require("foreign", 1 * Variable(index: -1), atLeast: 0)

        #expect(model.faults() == [.stranger(row: nil, index: 1), .stranger(row: "foreign", index: -1)])
    }

    @Test func `an error names the first three faults and counts the others`() {
        let error = SolverError.faultyModel(["a", "b", "c", "d", "e"].map { .cost(column: $0) })

        #expect(
            error.description == """
                the program is not fit to be solved: objective: the cost of 'a' is not finite; \
                objective: the cost of 'b' is not finite; objective: the cost of 'c' is not finite; \
                and 2 more
                """)
    }
}
