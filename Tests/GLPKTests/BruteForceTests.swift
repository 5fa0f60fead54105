import GLPK
import Linear
import Testing

/// Small random programs against a look at every point.
@Suite struct BruteForceTests {
    @Test(arguments: 0..<200)
    func `the optimum is the best of all points`(seed: Int) throws {
        let (model, points) = Self.program(seed)
        let cheapest = points.filter { model.allows($0) }.map { model.objective(of: $0) }.min()

        for options in Self.options(seed) {
            let outcome = try model.solved(options)

            #expect(outcome.best.map(\.objective) == cheapest)
            #expect(outcome.stop == (cheapest == nil ? .infeasible : .optimal))
            #expect(outcome.best.map { model.allows($0.values) } ?? true)
        }
    }

    /// Every way to search, with and without a start.
    private static func options(_ seed: Int) -> [SolveOptions] {
        var random = Seeded(seed + 1_000)
        return SolveOptions.Branching.allCases.flatMap { branching in
            SolveOptions.Backtracking.allCases.map { backtracking in
                var options = SolveOptions.alone()
                options.branching = branching
                options.backtracking = backtracking
                options.cuts = SolveOptions.Cuts(rawValue: Int.random(in: 0..<16, using: &random))
                return options
            }
        }
    }

    /// Up to 4 integers of up to 4 values each, and up to 3 rows of every kind; all points.
    private static func program(_ seed: Int) -> (Model, points: [[Double]]) {
        var random = Seeded(seed), model = Model(), points: [[Double]] = [[]]
        for index in 0..<Int.random(in: 1...4, using: &random) {
            let lower = Int.random(in: -2...1, using: &random)
            let range = lower...(lower + Int.random(in: 0...3, using: &random))
            _ = model.addInteger("x\(index)", in: range)
            points = points.flatMap { point in range.map { point + [Double($0)] } }
        }
        // Halves make rows that cannot be tightened; costs are whole, so sums are exact.
        func sum(of unit: Double) -> Expression {
            Expression(
                model.variables.map { Term(unit * Double(Int.random(in: -5...7, using: &random)), $0) })
        }
        model.minimize(sum(of: 1))
        for index in 0..<Int.random(in: 0...3, using: &random) {
            let row = sum(of: Bool.random(using: &random) ? 1 : 0.5)
            let limit = Double(Int.random(in: -6...12, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: model.require("least \(index)", row, atLeast: limit)
            case 1: model.require("most \(index)", row, atMost: limit)
            case 2: model.require("exact \(index)", row, equals: limit)
            default: model.require("band \(index)", row, in: limit...(limit + 2))
            }
        }
        return (model, points)
    }
}
