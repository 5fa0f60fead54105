import GLPK
import Linear
import Testing

@Suite struct LinearRelaxationFaultTests {
    /// What `body` throws when it gets a relaxation of one row and one column.
    private func fault(
        _ body: (inout LinearRelaxation) throws(SolverError) -> Void
    ) -> SolverError? {
        do throws(SolverError) {
            try onSolverThread { () throws(SolverError) in
                var relaxation = try LinearRelaxation(interrupt: Interrupt(following: nil))
                _ = try relaxation.addColumn(cost: 1, [(try relaxation.addRow(in: 1...2), 1)])
                try body(&relaxation)
            }
            return nil
        } catch { return error }
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `numbers that are not finite never reach GLPK`(number: Double) {
        let cost = fault { relaxation throws(SolverError) in _ = try relaxation.addColumn(cost: number) }
        let changed = fault { relaxation throws(SolverError) in
            try relaxation.setCost(ofColumn: 0, to: number)
        }
        let element = fault { relaxation throws(SolverError) in
            _ = try relaxation.addColumn(cost: 1, [(0, number)])
        }
        let later = fault { relaxation throws(SolverError) in
            _ = try relaxation.addRow([(0, number)], in: 0...1)
        }

        #expect(cost == .faultyModel([.cost(column: "column 1")]))
        #expect(changed == .faultyModel([.cost(column: "column 0")]))
        #expect(element == .faultyModel([.coefficient(row: "row 0", column: "column 1")]))
        #expect(later == .faultyModel([.coefficient(row: "row 1", column: "column 0")]))
    }

    @Test(arguments: [-1, 1])
    func `rows and columns that are not there never reach GLPK`(index: Int) {
        let row = fault { relaxation throws(SolverError) in
            _ = try relaxation.addColumn(cost: 1, [(index, 1)])
        }
        let column = fault { relaxation throws(SolverError) in
            _ = try relaxation.addRow([(index, 1)], in: 0...1)
        }

        #expect(row == .faultyModel([.stranger(row: "row \(index)", index: 1)]))
        #expect(column == .faultyModel([.stranger(row: "row 1", index: index)]))
    }

    @Test func `limits that leave no finite value never reach GLPK`() {
        let nowhere = Double.infinity...(.infinity)
        let faults = [
            fault { relaxation throws(SolverError) in _ = try relaxation.addRow(in: nowhere) },
            fault { relaxation throws(SolverError) in _ = try relaxation.addColumn(cost: 1, in: nowhere) },
            fault { relaxation throws(SolverError) in try relaxation.setRange(ofRow: 0, to: nowhere) },
            fault { relaxation throws(SolverError) in try relaxation.setRange(ofColumn: 0, to: nowhere) },
        ]

        #expect(
            faults == [
                .faultyModel([.limits(row: "row 1")]), .faultyModel([.range(column: "column 1")]),
                .faultyModel([.limits(row: "row 0")]), .faultyModel([.range(column: "column 0")]),
            ])
    }

    @Test func `a refusal leaves the program as it was`() {
        let error = fault { relaxation throws(SolverError) in
            do throws(SolverError) {
                try relaxation.add([.init(cost: 1, [(0, 1)]), .init(cost: .nan)])
            } catch {}
            #expect(relaxation.columnCount == 1)
            #expect(try relaxation.solve(within: .seconds(10)) == .optimal)
            #expect(relaxation.objective == 1)
        }

        #expect(error == nil)
    }
}
