import Linear
import Testing

@Suite struct MPSTests {
    @Test func `a program is written to the byte`() throws {
        var model = Model()
        let zhang = model.addBinary("张三"), bo = model.addBinary("Bo")
        let short = model.addContinuous("short", in: 0...(.infinity))
        let shifts = model.addInteger("shifts", in: -2...5)
        model.minimize(3 * zhang + 2 * bo + 0.5 * short + 7)
        model.require("cover 09:00", zhang + bo + Expression(short), atLeast: 1)
        model.require("hours", 5 * shifts, in: 22...27)
        model.require("pair", zhang - bo, equals: 0)
        model.require("most", 1e-5 * short, atMost: 8)
        model.require("free", 1 * bo, in: -.infinity...(.infinity))

        let mps = try MPS(model)

        #expect(
            mps.program == """
                NAME ROSTER FREE
                ROWS
                 N COST
                 G R1
                 G R2
                 L R2U
                 E R3
                 L R4
                COLUMNS
                 M1 'MARKER' 'INTORG'
                 C1 COST 3
                 C1 R1 1
                 C1 R3 1
                 C2 COST 2
                 C2 R1 1
                 C2 R3 -1
                 M2 'MARKER' 'INTEND'
                 C3 COST 0.5
                 C3 R1 1
                 C3 R4 1e-05
                 M3 'MARKER' 'INTORG'
                 C4 R2 5
                 C4 R2U 5
                 M4 'MARKER' 'INTEND'
                 ONE COST 7
                RHS
                 RHS R1 1
                 RHS R2 22
                 RHS R2U 27
                 RHS R4 8
                BOUNDS
                 LO BND C1 0
                 UP BND C1 1
                 LO BND C2 0
                 UP BND C2 1
                 LO BND C4 -2
                 UP BND C4 5
                 FX BND ONE 1
                ENDATA

                """)
        #expect(
            mps.names == """
                R1\tcover 09:00
                R2\thours
                R2U\thours
                R3\tpair
                R4\tmost
                C1\t张三
                C2\tBo
                C3\tshort
                C4\tshifts
                ONE\tconstant of the objective

                """)
    }

    @Test func `every kind of limit is written out`() throws {
        var model = Model()
        _ = model.addContinuous("free", in: -.infinity...(.infinity))
        _ = model.addContinuous("most", in: -.infinity...2.5)
        _ = model.addContinuous("least", in: -1...(.infinity))
        _ = model.addContinuous("fixed", in: 3...3)

        let limits = try MPS(model).program.split(separator: "BOUNDS\n")[1]

        #expect(
            limits == """
                 FR BND C1
                 MI BND C2
                 UP BND C2 2.5
                 LO BND C3 -1
                 FX BND C4 3
                ENDATA

                """)
    }

    @Test func `a column that occurs nowhere is written all the same`() throws {
        var model = Model()
        _ = model.addBinary("idle")

        #expect(try MPS(model).program.contains(" C1 COST 0\n"))
    }

    @Test func `the program is ASCII and the names are one to a line`() throws {
        var model = Model()
        _ = model.addBinary("张三\t\"=HYPERLINK\"\r\nline\\2")

        let mps = try MPS(model, title: "WEEK32")

        #expect(mps.program.utf8.allSatisfy { $0 < 128 })
        #expect(mps.names == "C1\t张三\\t\"=HYPERLINK\"\\r\\nline\\\\2\n")
    }

    @Test func `a program that holds no numbers is not written`() {
        var model = Model()
        let ann = model.addBinary("Ann")
        model.minimize(.nan * ann)

        #expect(throws: SolverError.faultyModel([.cost(column: "Ann")])) { try MPS(model) }
    }

    @Test func `the same model gives the same bytes`() throws {
        func model() -> Model {
            var model = Model()
            let people = (0..<50).map { model.addBinary("person \($0)") }
            model.require("all", Expression(sumOf: people.reversed()), in: 3...40)
            return model
        }

        #expect(try MPS(model()) == MPS(model()))
    }

    @Test func `columns have the codes that stand beside their names, the constant last`() throws {
        var model = Model()
        let first = model.addBinary("first"), second = model.addBinary("second")
        model.minimize(first + second + 7)

        let names = try MPS(model).names

        #expect(MPS.columnCodes(of: model) == ["C1", "C2", "ONE"])
        #expect(names == "C1\tfirst\nC2\tsecond\nONE\tconstant of the objective\n")
    }
}
