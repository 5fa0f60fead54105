import Linear
import Testing

@testable import GLPK

@Suite struct TwoSidedRowTests {
    /// 5-hour shifts and a week of 22 to 24 hours: 20 is too few and 25 too many.
    @Test func `a band that no number of shifts meets is infeasible`() throws {
        var model = Model()
        let shifts = model.addInteger("shifts[Ann]", in: 0...5)
        model.require("hours[Ann]", 5 * shifts, in: 22...24)

        #expect(try model.solvedAlone().stop == .infeasible)
    }

    /// 5.5 is not whole, so no arithmetic on whole numbers can find it before GLPK does.
    @Test func `a band with fractions that no number of shifts meets is infeasible`() throws {
        var model = Model()
        let shifts = model.addInteger("shifts[Ann]", in: 0...5)
        model.require("hours[Ann]", 5.5 * shifts, in: 24...26)

        #expect(try model.solvedAlone().stop == .infeasible)
    }

    @Test func `a band with fractions that some number meets is solved`() throws {
        var model = Model()
        let shifts = model.addInteger("shifts[Ann]", in: 0...5)
        model.require("hours[Ann]", 5.5 * shifts, in: 21...26)

        #expect(try model.solvedAlone().best?.values == [4])
    }

    @Test func `a row with two limits is two rows with one`() {
        let rows = OneSidedRows([(22, 24), (-.infinity, 3), (1, .infinity), (7, 7), (0, 1)])

        #expect(rows.lower == [22, -.infinity, -.infinity, 1, 7, 0, -.infinity])
        #expect(rows.upper == [.infinity, 24, 3, .infinity, 7, .infinity, 1])
        #expect(rows.places == [0..<2, 2..<3, 3..<4, 4..<5, 5..<7])
    }

    @Test func `C refuses a row with two limits`() throws {
        #expect(throws: SolverError.unexpected(code: -5, doing: "adding 1 rows")) {
            try onSolverThread { () throws(SolverError) in
                var rows = OneSidedRows([])
                (rows.lower, rows.upper) = ([22], [24])
                try Problem().addRows(rows)
            }
        }
    }
}
