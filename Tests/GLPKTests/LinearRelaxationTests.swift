import Foundation
import GLPK
import Linear
import Testing

@Suite struct LinearRelaxationTests {
    /// Runs `body` with a relaxation that no other test's request to stop can reach.
    private func withRelaxation<Answer>(
        _ body: (inout LinearRelaxation) throws(SolverError) -> Answer
    ) throws(SolverError) -> Answer {
        try onSolverThread { () throws(SolverError) -> Answer in
            var relaxation = try LinearRelaxation(interrupt: Interrupt(following: nil))
            return try body(&relaxation)
        }
    }

    /// 2x + y ≥ 4, x + 3y ≥ 6, minimise 3x + 4y.
    ///
    /// The rows meet at x = 1.2, y = 1.6, which costs 10. Duals u, v solve 2u + v = 3 and u + 3v = 4: u = v = 1, and 4u + 6v = 10.
    @Test func `values, duals and reduced costs are those of the textbook`() throws {
        try withRelaxation { relaxation throws(SolverError) in
            let first = try relaxation.addRow(in: 4...(.infinity)),
                second = try relaxation.addRow(in: 6...(.infinity))
            _ = try relaxation.addColumn(cost: 3, [(first, 2), (second, 1)])
            _ = try relaxation.addColumn(cost: 4, [(first, 1), (second, 3)])
            _ = try relaxation.addColumn(cost: 5, [(first, 1), (second, 1)])

            let stop = try relaxation.solve(within: .seconds(10))

            #expect(stop == .optimal)
            #expect(abs(relaxation.objective - 10) < 1e-9)
            #expect(near(try relaxation.columnValues(), [1.2, 1.6, 0]))
            #expect(near(try relaxation.rowDuals(), [1, 1]))
            #expect(near(try relaxation.rowValues(), [4, 6]))
            // 5 − (1·1 + 1·1)
            #expect(near(try relaxation.reducedCosts(), [0, 0, 3]))
            #expect(try relaxation.isBasic() == [true, true, false])
        }
    }

    @Test func `the dual of a row with two limits has the sign of the one that binds`() throws {
        try withRelaxation { relaxation throws(SolverError) in
            let row = try relaxation.addRow(in: 2...3), column = try relaxation.addColumn(cost: 4, [(row, 1)])

            _ = try relaxation.solve(within: .seconds(10))
            #expect(try relaxation.rowDuals() == [4])
            #expect(relaxation.objective == 8)

            try relaxation.setCost(ofColumn: column, to: -4)
            _ = try relaxation.solve(within: .seconds(10))
            #expect(try relaxation.rowDuals() == [-4])
            #expect(relaxation.objective == -12)
            #expect(relaxation.rowCount == 1)
        }
    }

    /// Rolls of 100 cm cut to 97 pieces of 45, 610 of 36, 395 of 31 and 211 of 14 (Gilmore and
    /// Gomory's example, as in Chvátal, Linear Programming, chapter 13): 452.25 rolls.
    @Test func `columns are generated until none is worth adding`() throws {
        let widths = [45, 36, 31, 14], demand = [97.0, 610, 395, 211]

        let (rolls, rounds) = try withRelaxation { master throws(SolverError) -> (Double, Int) in
            for pieces in demand { _ = try master.addRow(in: pieces...(.infinity)) }
            for row in widths.indices {
                _ = try master.addColumn(cost: 1, [(row, Double(100 / widths[row]))])
            }
            for round in 1... {
                _ = try master.solve(within: .seconds(10))
                let pattern = Self.bestPattern(of: widths, worth: try master.rowDuals())
                guard pattern.worth > 1 + 1e-9 else { return (master.objective, round) }
                _ = try master.addColumn(cost: 1, pattern.counts.enumerated().map { ($0, Double($1)) })
            }
            return (.nan, 0)
        }

        #expect(abs(rolls - 452.25) < 1e-6)
        #expect(rounds < 20)
    }

    /// The most valuable way to cut 100 cm, by looking at all of them.
    private static func bestPattern(
        of widths: [Int], worth: [Double]
    ) -> (counts: [Int], worth: Double) {
        func best(from index: Int, room: Int) -> (counts: [Int], worth: Double) {
            guard index < widths.count else { return ([], 0) }
            return (0...(room / widths[index])).map { count in
                let rest = best(from: index + 1, room: room - count * widths[index])
                return ([count] + rest.counts, rest.worth + Double(count) * worth[index])
            }.max { $0.worth < $1.worth } ?? ([], 0)
        }
        return best(from: 0, room: 100)
    }

    @Test func `a row added later cuts off the optimum, and the dual method goes on from there`() throws {
        try withRelaxation { relaxation throws(SolverError) in
            let x = try relaxation.addColumn(cost: -1, in: 0...10),
                y = try relaxation.addColumn(cost: -1, in: 0...10)
            _ = try relaxation.solve(within: .seconds(10))
            #expect(relaxation.objective == -20)

            _ = try relaxation.addRow([(x, 1), (y, 1), (y, 1)], in: 0...12)
            #expect(try relaxation.solve(within: .seconds(10), .dual) == .optimal)
            // x = 10 and y = 1
            #expect(relaxation.objective == -11)
        }
    }

    @Test func `limits of rows and columns can change, also from one to two`() throws {
        try withRelaxation { relaxation throws(SolverError) in
            let row = try relaxation.addRow(in: 2...(.infinity)),
                other = try relaxation.addRow(in: 0...(.infinity))
            let column = try relaxation.addColumn(cost: 1, [(row, 1), (other, 1)])
            func optimum() throws(SolverError) -> Double {
                _ = try relaxation.solve(within: .seconds(10))
                return relaxation.objective
            }
            #expect(try optimum() == 2)

            try relaxation.setRange(ofRow: row, to: 3...5)
            #expect(try optimum() == 3)

            try relaxation.setCost(ofColumn: column, to: -1)
            #expect(try optimum() == -5)
            #expect(try relaxation.rowDuals() == [-1, 0])

            try relaxation.setRange(ofColumn: column, to: 4...4)
            #expect(try optimum() == -4)

            try relaxation.setRange(ofRow: row, to: 1...(.infinity))
            try relaxation.setRange(ofColumn: column, to: 0...9)
            #expect(try optimum() == -9)

            // Columns added after the split are in both halves of the row.
            try relaxation.setRange(ofRow: row, to: 1...20)
            _ = try relaxation.addColumn(cost: -1, [(row, 2)])
            #expect(try optimum() == -9 - 5.5)
        }
    }

    @Test func `columns outside the basis are removed without a fresh start`() throws {
        try withRelaxation { relaxation throws(SolverError) in
            let row = try relaxation.addRow(in: 1...(.infinity))
            try relaxation.add((1...5).map { LinearRelaxation.Column(cost: Double($0), [(row, 1)]) })
            _ = try relaxation.solve(within: .seconds(10))
            let idle = try relaxation.isBasic().enumerated().filter { !$0.element }.map(\.offset)
            let before = relaxation.iterations

            try relaxation.removeColumns(at: idle.reversed() + idle)

            #expect(relaxation.columnCount == 1)
            #expect(try relaxation.solve(within: .seconds(10)) == .optimal)
            #expect(relaxation.objective == 1 && relaxation.iterations == before)
        }
    }

    /// GLPK refuses the basis that is left (code GLP_EBADB), so a new one is chosen.
    @Test func `a column in the basis is removed with a fresh start`() throws {
        try withRelaxation { relaxation throws(SolverError) in
            let row = try relaxation.addRow(in: 1...(.infinity))
            try relaxation.add((1...5).map { LinearRelaxation.Column(cost: Double($0), [(row, 1)]) })
            _ = try relaxation.solve(within: .seconds(10))

            try relaxation.removeColumns(at: [0])

            #expect(try relaxation.solve(within: .seconds(10)) == .optimal)
            #expect(relaxation.objective == 2)
            #expect(try relaxation.columnValues() == [1, 0, 0, 0])
        }
    }

    /// Started at the optimum of the textbook example, nothing is left to do.
    @Test func `a basis chosen beforehand is where the method starts`() throws {
        try withRelaxation { relaxation throws(SolverError) in
            let first = try relaxation.addRow(in: 4...9), second = try relaxation.addRow(in: -1...9)
            let x = try relaxation.addColumn(cost: 3, [(first, 2), (second, 1)])
            let y = try relaxation.addColumn(cost: -4, [(first, 1), (second, 3)])

            try relaxation.makeBasic(x, insteadOf: first, at: .lower)
            try relaxation.makeBasic(y, insteadOf: second, at: .upper)

            // 2x + y = 4 and x + 3y = 9: x = 0.6, y = 2.8
            #expect(try relaxation.solve(within: .seconds(10)) == .optimal)
            #expect(near(try relaxation.columnValues(), [0.6, 2.8]))
            #expect(relaxation.iterations == 0)
        }
    }

    @Test func `a choice that makes no basis costs a fresh start`() throws {
        try withRelaxation { relaxation throws(SolverError) in
            let first = try relaxation.addRow(in: 4...(.infinity)),
                second = try relaxation.addRow(in: 6...(.infinity))
            let x = try relaxation.addColumn(cost: 3, [(first, 1), (second, 1)])
            let same = try relaxation.addColumn(cost: 3, [(first, 1), (second, 1)])

            try relaxation.makeBasic(x, insteadOf: first)
            try relaxation.makeBasic(same, insteadOf: second)

            #expect(try relaxation.solve(within: .seconds(10)) == .optimal)
            #expect(relaxation.objective == 18)
        }
    }

    @Test func `infeasible and unbounded programs are answers`() throws {
        let stops = try withRelaxation { relaxation throws(SolverError) -> [Stop] in
            let row = try relaxation.addRow(in: 3...(.infinity))
            let column = try relaxation.addColumn(cost: 1, in: 0...2, [(row, 1)])
            let infeasible = try relaxation.solve(within: .seconds(10))
            try relaxation.setRange(ofColumn: column, to: 0...(.infinity))
            try relaxation.setCost(ofColumn: column, to: -1)
            return [infeasible, try relaxation.solve(within: .seconds(10))]
        }

        #expect(stops == [.infeasible, .unbounded])
    }

    @Test func `a program without columns or without rows is solved`() throws {
        try withRelaxation { relaxation throws(SolverError) in
            #expect(try relaxation.solve(within: .seconds(10)) == .optimal)
            let row = try relaxation.addRow(in: 1...(.infinity))
            #expect(try relaxation.solve(within: .seconds(10)) == .infeasible)
            try relaxation.setRange(ofRow: row, to: -1...1)
            #expect(try relaxation.solve(within: .seconds(10)) == .optimal)
        }
    }

    @Test func `limits on time, work and requests are obeyed, and then the solve goes on`() throws {
        try onSolverThread { () throws(SolverError) in
            let interrupt = Interrupt(following: nil)
            var relaxation = try LinearRelaxation(interrupt: interrupt)
            for _ in 0..<160 { _ = try relaxation.addRow(in: 1...1) }
            for place in 0..<6_400 {
                let cost = Double(place * 7919 % 101)
                _ = try relaxation.addColumn(cost: cost, [(place / 80, 1), (80 + place % 80, 1)])
            }

            #expect(try relaxation.solve(within: .zero) == .timeLimit)
            #expect(try relaxation.solve(within: .seconds(10), iterations: 7) == .workLimit)
            #expect(relaxation.iterations == 7)
            #expect(try relaxation.solve(within: .milliseconds(1)) == .timeLimit)
            interrupt.request()
            #expect(try relaxation.solve(within: .seconds(10)) == .interrupted)
            interrupt.clear()
            #expect(try relaxation.solve(within: .seconds(10)) == .optimal)
            let optimum = relaxation.objective
            #expect(optimum > 0 && relaxation.isFeasible)
            #expect(try relaxation.solve(within: .zero) == .timeLimit)
            #expect(relaxation.objective == optimum)
        }
    }
}

/// Whether numbers agree to 10⁻⁹.
private func near(_ first: [Double], _ second: [Double]) -> Bool {
    first.count == second.count && zip(first, second).allSatisfy { abs($0 - $1) < 1e-9 }
}
