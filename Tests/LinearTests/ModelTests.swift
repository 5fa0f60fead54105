import Linear
import Testing

@Suite struct ModelTests {
    @Test func `variables are the columns in the order in which they were added`() {
        var model = Model()
        let ann = model.addBinary("Ann")
        let shifts = model.addInteger("shifts", in: 2...5)
        let short = model.addContinuous("short", in: 0...(.infinity))

        #expect(Array(model.variables) == [ann, shifts, short])
        #expect(model.columns.map(\.name) == ["Ann", "shifts", "short"])
        #expect(model.columns.map(\.range) == [0...1, 2...5, 0...(.infinity)])
        #expect(model.columns.map(\.isInteger) == [true, true, false])
    }

    @Test func `a row holds one term for each variable`() {
        var model = Model()
        let ann = model.addBinary("Ann"), bo = model.addBinary("Bo")

        model.require("twice", bo + ann + 1 * bo, atLeast: 1)

        #expect(model.rows[0].terms == [Term(1, ann), Term(2, bo)])
    }

    @Test func `a constant in a row moves to the limits`() {
        var model = Model()
        let ann = model.addBinary("Ann")

        model.require("band", 1 * ann + 3, in: 3...4)
        model.require("least", 1 * ann + 3, atLeast: 3)
        model.require("most", 1 * ann + 3, atMost: 4)
        model.require("exact", 1 * ann + 3, equals: 4)

        #expect(model.rows.map(\.lower) == [0, 0, -.infinity, 1])
        #expect(model.rows.map(\.upper) == [1, .infinity, 1, 1])
    }

    @Test func `the last objective counts, with its constant`() {
        var model = Model()
        let ann = model.addBinary("Ann")

        model.minimize(9 * ann)
        model.minimize(2 * ann + 1 * ann + 4)

        #expect(model.objective(of: [1]) == 7)
        #expect(model.objective.terms == [Term(3, ann)])
    }

    @Test func `limits of a variable can be replaced`() {
        var model = Model()
        let ann = model.addBinary("Ann")

        model.limit(ann, to: 1...1)
        model.limit(Variable(index: 9), to: 0...0)

        #expect(model.columns.map(\.range) == [1...1])
    }

    @Test func `an integer's limits are rounded inwards`() {
        var model = Model()
        let shifts = model.addInteger("shifts", in: 0...5)

        model.limit(shifts, to: 0.5...2.9999999)
        #expect(model.columns[0].reachable == 1...3)

        model.limit(shifts, to: 0.2...0.8)
        #expect(model.columns[0].reachable == nil)
    }
}
