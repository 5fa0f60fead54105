import Foundation
import Linear
import Testing

@testable import GLPK

@Suite struct FatalErrorTests {
    /// Makes GLPK fail as it does on misuse: unguarded, this ends the process.
    private static func fail() throws(SolverError) {
        let problem = try Problem()
        try problem.load(wrong)
    }

    /// A row over a column that does not exist.
    private static var wrong: Program {
        get throws(SolverError) {
            var model = Model()
            let y = model.addInteger("y", in: 0...5)
            model.require("row", 1 * y, atLeast: 1)
            guard var program = Program(model) else { throw .unexpected(code: 0, doing: "tightening") }
            program.columns = Columns()
            return program
        }
    }

    private static var wrongIndex: SolverError {
        .fatal(
            doing: "loading 1 coefficients",
            said: "glp_load_matrix: ja[1] = 1; column index out of range")
    }

    @Test func `a fatal error is an error with GLPK's own words`() {
        #expect(throws: Self.wrongIndex) {
            try onSolverThread { () throws(SolverError) in try Self.fail() }
        }
    }

    @Test func `the thread stays usable, a thousand times over`() throws {
        let stops = try onSolverThread { () throws(SolverError) -> [Stop] in
            var stops: [Stop] = []
            for _ in 0..<1_000 {
                do throws(SolverError) { try Self.fail() } catch {}
                var relaxation = try LinearRelaxation(interrupt: Interrupt(following: nil))
                _ = try relaxation.addColumn(cost: 1, in: 2...3)
                stops.append(try relaxation.solve(within: .seconds(10)))
            }
            return stops
        }

        #expect(stops == Array(repeating: .optimal, count: 1_000))
    }

    /// The failure frees everything of its thread: what is left must not be touched.
    @Test func `another problem of the thread is lost, which is an error too`() {
        let lost = SolverError.fatal(
            doing: "solving a relaxation", said: "this was lost when an earlier solve failed")

        #expect(throws: lost) {
            try onSolverThread { () throws(SolverError) -> Stop in
                var bystander = try LinearRelaxation(interrupt: Interrupt(following: nil))
                _ = try bystander.addColumn(cost: 1, in: 2...3)
                do throws(SolverError) { try Self.fail() } catch {}
                return try bystander.solve(within: .seconds(10))
            }
        }
    }

    @Test func `a problem of another thread is untouched`() throws {
        let objective = try onSolverThread { () throws(SolverError) -> Double in
            var bystander = try LinearRelaxation(interrupt: Interrupt(following: nil))
            _ = try bystander.addColumn(cost: 1, in: 2...3)
            do throws(SolverError) {
                try onSolverThread { () throws(SolverError) in try Self.fail() }
            } catch {}
            _ = try bystander.solve(within: .seconds(10))
            return bystander.objective
        }

        #expect(objective == 2)
    }

    @Test func `the process lives and prints nothing`() async throws {
        let result = try #require(
            await #expect(processExitsWith: .exitCode(42), observing: [\.standardOutputContent]) {
                do throws(SolverError) {
                    try onSolverThread { () throws(SolverError) in try FatalErrorTests.fail() }
                } catch {
                    exit(error == FatalErrorTests.wrongIndex ? 42 : 1)
                }
            })

        #expect(!String(decoding: result.standardOutputContent, as: UTF8.self).contains("glp_"))
    }

    /// Overdue by a second, GLPK is left at its next message.
    @Test func `a solve that does not end is left, and the thread stays usable`() throws {
        let outcome = try onSolverThread {
            () throws(SolverError) -> (code: Int32, isLost: Bool, next: Double) in
            let problem = try Problem()
            try problem.load(try Self.right)
            let overdue = Limits(.seconds(-1), Interrupt(following: nil))
            let code = try problem.slice(of: 100, .primal, overdue).code
            var isLost = false
            do throws(SolverError) { _ = try problem.columnValues(1) } catch { isLost = true }
            var next = try LinearRelaxation(interrupt: Interrupt(following: nil))
            _ = try next.addColumn(cost: 1, in: 2...3)
            _ = try next.solve(within: .seconds(10))
            return (code, isLost, next.objective)
        }

        #expect(outcome == (-4, true, 2))
    }

    /// One slice has no limit of its own here; only GLPK's messages let the request be seen.
    @Test func `a relaxation in the midst of its work is left on request`() throws {
        let model = Model.assignment(400)

        let code = try onSolverThread { () throws(SolverError) -> Int32 in
            guard let program = Program(model) else { return 0 }
            let problem = try Problem(), interrupt = Interrupt(following: nil)
            try problem.load(program)
            interrupt.request()
            return try problem.slice(of: .max, .primal, Limits(.seconds(600), interrupt)).code
        }

        #expect(code == -4)
    }

    private static var right: Program {
        get throws(SolverError) {
            guard let program = Program(.cover(by: 1)) else {
                throw .unexpected(code: 0, doing: "tightening")
            }
            return program
        }
    }
}
