import GLPK
import Linear
import Testing

@Suite struct NameTests {
    /// To GLPK, 256 bytes are the end of the process.
    @Test(arguments: [
        String(repeating: "x", count: 256), String(repeating: "张三", count: 5_000), "", "a\u{0}b",
    ])
    func `any name will do`(name: String) throws {
        var model = Model()
        let person = model.addBinary(name)
        model.minimize(1 * person)
        model.require(name, 1 * person, atLeast: 1)

        let outcome = try model.solvedAlone()

        #expect(outcome.best?[person] == 1)
        #expect(model.columns[0].name == name)
    }

    @Test func `names need not differ`() throws {
        var model = Model()
        let first = model.addBinary("Ann"), second = model.addBinary("Ann")
        model.minimize(2 * first + 1 * second)
        model.require("cover", first + second, atLeast: 1)
        model.require("cover", first + second, atMost: 1)

        #expect(try model.solvedAlone().best?.values == [0, 1])
    }
}
