import Linear
import Testing

@Suite struct ModelCheckingTests {
    /// Two people, at least one of whom serves, for at most 8 hours together.
    private static func model() -> (Model, hours: Variable) {
        var model = Model()
        let ann = model.addBinary("Ann"), bo = model.addBinary("Bo")
        let hours = model.addContinuous("hours", in: 0...8)
        model.require("cover", ann + bo, atLeast: 1)
        model.require("hours", 4 * ann + 6 * bo - 1 * hours, atMost: 0)
        return (model, hours)
    }

    @Test func `values at every limit are allowed`() {
        let (model, _) = Self.model()

        #expect(model.allows([1, 0, 4]))
        #expect(model.allows([0, 1, 8]))
        #expect(model.breaches(by: [1, 0, 4]).isEmpty)
    }

    @Test func `one row broken is named, with what it came to`() {
        let (model, _) = Self.model()

        #expect(!model.allows([0, 0, 0]))
        #expect(model.breaches(by: [0, 0, 0]).map(\.name) == ["cover"])
        #expect(model.breaches(by: [0, 0, 0]).map(\.description) == ["'cover' is 0, not in 1...inf"])
    }

    @Test func `columns beyond their limits come first`() {
        let (model, _) = Self.model()

        #expect(model.breaches(by: [0, 2, 9]).map(\.name) == ["Bo", "hours", "hours"])
    }

    @Test func `halves are not allowed where whole values are asked for`() {
        let (model, _) = Self.model()

        #expect(model.breaches(by: [0.5, 0.5, 8]).map(\.name) == ["Ann", "Bo"])
    }

    @Test func `a value a hair from whole is judged as whole`() {
        let (model, _) = Self.model()

        #expect(model.allows([1 - 1e-9, 1e-9, 4]))
    }

    @Test func `too few values, too many and no numbers are not allowed`() {
        let (model, _) = Self.model()

        #expect(!model.allows([1, 0]))
        #expect(!model.allows([1, 0, 4, 0]))
        #expect(!model.allows([1, 0, .nan]))
        #expect(!model.allows([1, 0, .infinity]))
        #expect(!model.breaches(by: [1, 0]).isEmpty)
    }

    /// A tolerance in proportion to 10⁷ would let 5 units pass.
    @Test func `a row of whole numbers is judged exactly however great its limit`() {
        var model = Model()
        let y = model.addInteger("y", in: 0...10_000_000)
        model.require("limit", 5 * y, atMost: 10_000_000)

        #expect(model.allows([2_000_000]))
        #expect(!model.allows([2_000_001]))
    }

    @Test func `a row with fractions is judged in proportion to its limit`() {
        var model = Model()
        let x = model.addContinuous("x", in: 0...1e9)
        model.require("limit", 1 * x, atMost: 1e6)

        #expect(model.allows([1e6 + 0.5]))
        #expect(!model.allows([1e6 + 2]))
    }

    @Test func `a row over a variable of another model is never kept`() {
        var model = Model()
        _ = model.addBinary("Ann")
        model.require("foreign", 1 * Variable(index: 3), atLeast: 0)

        #expect(!model.allows([1]))
    }
}
