import Linear
import Testing

@Suite struct ModelDescriptionTests {
    @Test func `a program reads as it would be written on paper`() {
        var model = Model()
        let ann = model.addBinary("Ann"), bo = model.addBinary("Bo")
        let shifts = model.addInteger("shifts[Ann]", in: 0...5)
        let short = model.addContinuous("short", in: 0...(.infinity))
        model.minimize(3 * ann + 2 * bo + 0.5 * short - 7)
        model.require("cover 09:00", ann + bo + Expression(short), atLeast: 1)
        model.require("hours[Ann]", 5 * shifts, in: 22...24)
        model.require("pair", ann - bo, equals: 0)
        model.require("rest", -1 * ann, atMost: 0)

        #expect(
            model.description == """
                minimize
                  3 Ann + 2 Bo + 0.5 short - 7
                subject to
                  cover 09:00: Ann + Bo + short >= 1
                  hours[Ann]: 22 <= 5 shifts[Ann] <= 24
                  pair: Ann - Bo = 0
                  rest: -Ann <= 0
                where
                  Ann binary
                  Bo binary
                  shifts[Ann] integer in 0...5
                  short >= 0
                """)
    }

    @Test func `every kind of limit has its words`() {
        var model = Model()
        _ = model.addContinuous("free", in: -.infinity...(.infinity))
        _ = model.addContinuous("most", in: -.infinity...2.5)
        _ = model.addContinuous("band", in: -1...1)
        model.require("nothing", Expression(), in: -.infinity...(.infinity))

        #expect(
            model.description == """
                minimize
                  0
                subject to
                  nothing: 0 free
                where
                  free free
                  most <= 2.5
                  band in -1...1
                """)
    }

    @Test func `an empty program is said to cost nothing`() {
        #expect(Model().description == "minimize\n  0")
    }

    @Test func `names keep their script`() {
        var model = Model()
        let zhang = model.addBinary("值班[张三,9:00]")
        model.require("休息[张三]", 1 * zhang, atMost: 1)

        #expect(model.text(model.rows[0]) == "休息[张三]: 值班[张三,9:00] <= 1")
    }
}
