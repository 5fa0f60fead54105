import Linear
import Testing

@testable import GLPK

@Suite(.timeLimit(.minutes(15))) struct LimitTests {
    @Test(arguments: SolveOptions.Branching.allCases, SolveOptions.Backtracking.allCases)
    func `a search ends at its time limit`(
        branching: SolveOptions.Branching, backtracking: SolveOptions.Backtracking
    ) throws {
        let model = Model.marketSplit()
        var options = SolveOptions.alone(timeLimit: .milliseconds(300), start: model.start())
        options.branching = branching
        options.backtracking = backtracking
        var outcome: Outcome?

        let time = try ContinuousClock().measure { outcome = try model.solved(options) }

        #expect(outcome?.stop == .timeLimit)
        #expect(outcome?.best.map { model.allows($0.values) } == true)
        #expect(outcome?.bound != nil)
        #expect(time < .seconds(3))
    }

    /// The relaxation alone takes far longer than this.
    @Test func `a relaxation ends at its time limit`() throws {
        let model = Model.assignment(150)
        var outcome: Outcome?

        let time = try ContinuousClock().measure {
            outcome = try model.solved(.alone(timeLimit: .milliseconds(20)))
        }

        #expect(outcome?.stop == .timeLimit)
        #expect(time < .seconds(5))
    }

    /// Ended by the clock of the callback, not left in the midst of its work.
    @Test(arguments: [true, false])
    func `a search that ends at a limit leaves its problem usable`(isAsked: Bool) throws {
        let model = Model.marketSplit()

        let (stop, values) = try searched(model, isAsked: isAsked)

        #expect(stop == (isAsked ? .interrupted : .timeLimit))
        #expect(values.count == model.columns.count)
    }

    /// Within a node no callback comes, and GLPK's own clock ends it.
    @Test func `a node that ends at the time limit leaves its problem usable`() throws {
        let model = Model.suddenAssignment(300)

        let (stop, values) = try searched(model)

        #expect(stop == .timeLimit)
        #expect(values.count == model.columns.count)
    }

    /// How a search of a tenth of a second ended, and the values that can be read after it.
    func searched(_ model: Model, isAsked: Bool = false) throws -> (Stop, [Double]) {
        try onSolverThread { () throws(SolverError) -> (Stop, [Double]) in
            guard let program = Program(model) else { return (.infeasible, []) }
            let problem = try Problem(), interrupt = Interrupt(following: nil)
            try problem.load(program)
            _ = try problem.solveRelaxation(.primal, Limits(.seconds(60), interrupt))
            if isAsked { interrupt.request() }
            let limits = Limits(.milliseconds(100), interrupt), count = program.columns.count
            let searched = try problem.search(.alone(), limits, columnCount: count, integrality: 1e-5)
            return (searched.stop, try problem.columnValues(count))
        }
    }

    @Test func `a limit of no time or less ends at once`() throws {
        #expect(try Model.cover(by: 1).solved(.alone(timeLimit: .zero)).stop == .timeLimit)
        #expect(try Model.cover(by: 1).solved(.alone(timeLimit: .seconds(-5))).stop == .timeLimit)
    }

    @Test func `a limit of centuries is no limit`() throws {
        #expect(try Model.cover(by: 1).solved(.alone(timeLimit: .seconds(1e12))).stop == .optimal)
    }

    @Test func `a node limit ends alike on every run`() throws {
        let model = Model.marketSplit()
        var options = SolveOptions.alone(start: model.start())
        options.nodeLimit = 200

        let first = try model.solved(options), second = try model.solved(options)

        #expect(first.stop == .workLimit)
        #expect(first == second)
    }

    /// The optimum is within half its cost of the bound long before it is proven.
    @Test func `a gap ends the search early`() throws {
        let model = Model.knapsack(40)
        var options = SolveOptions.alone()
        options.gap = 0.5

        let outcome = try model.solved(options)
        let best = try #require(outcome.best), bound = try #require(outcome.bound)

        #expect(outcome.stop == .gapReached)
        #expect(bound <= best.objective)
        #expect((outcome.gap ?? .infinity) <= 0.5 * abs(best.objective) + 1)
    }
}

extension Model {
    /// Who does what, for `count` people and jobs, with costs that leave many ties.
    static func assignment(_ count: Int) -> Model {
        var model = Model(), random = Seeded(11), cost = Expression()
        let x = (0..<count).map { person in
            (0..<count).map { model.addContinuous("x[\(person),\($0)]", in: 0...1) }
        }
        for person in x {
            for variable in person { cost.add(Double(Int.random(in: 1...9, using: &random)), of: variable) }
            model.require("person", Expression(sumOf: person), equals: 1)
        }
        for job in 0..<count { model.require("job", Expression(sumOf: x.map { $0[job] }), equals: 1) }
        model.minimize(cost)
        return model
    }

    /// The same, hardly at all in the relaxation and all at once when a binary column is 1: the first node takes a second.
    static func suddenAssignment(_ count: Int) -> Model {
        var model = Model(), random = Seeded(5), cost = Expression(), idle = Expression()
        let isOpen = model.addBinary("open"), share = model.addContinuous("share", in: 0.01...1)
        let x = (0..<count).map { person in
            (0..<count).map { model.addContinuous("x[\(person),\($0)]", in: 0...1) }
        }
        for person in x {
            for variable in person { cost.add(Double(Int.random(in: 1...1000, using: &random)), of: variable) }
            let isIdle = model.addContinuous("idle", in: 0...1)
            idle += isIdle
            model.require("person", Expression(sumOf: person + [isIdle]), equals: 1)
        }
        for job in 0..<count { model.require("job", Expression(sumOf: x.map { $0[job] }), atMost: 1) }
        model.require("open in part", isOpen - share, atLeast: 0)
        model.require("nobody idle", idle + Double(count) * isOpen, atMost: Double(count))
        model.minimize(cost)
        return model
    }

    /// The most valuable of `count` things that fit.
    static func knapsack(_ count: Int) -> Model {
        var model = Model(), random = Seeded(5), value = Expression(), weight = Expression()
        for index in 0..<count {
            let x = model.addBinary("x\(index)")
            value.add(-Double(Int.random(in: 20...60, using: &random)), of: x)
            weight.add(Double(Int.random(in: 20...60, using: &random)), of: x)
        }
        model.minimize(value)
        model.require("weight", weight, atMost: Double(count) * 20)
        return model
    }
}
