import Linear
import Testing

@testable import GLPK

/// What is made of GLPK's claims when they contradict each other or what is known.
@Suite struct OutcomeTests {
    /// Ann alone costs 3, Bo alone 2.
    let model = Model.cover(by: 1)

    private func searched(_ stop: Stop, bound: Double? = nil) -> Searched {
        Searched(stop: stop, bound: bound, effort: Effort(iterations: 7, nodes: 3))
    }

    @Test func `a solution known beforehand refutes that there is none`() {
        let start = model.solution([1, 0])

        let outcome = model.outcome(nil, searched(.infeasible), start)

        #expect(outcome.best == start)
        #expect(outcome.stop == .numericalFailure)
        #expect(outcome.bound == nil)
    }

    @Test func `a bound above a solution is dropped`() {
        let outcome = model.outcome(model.solution([0, 1]), searched(.timeLimit, bound: 2.5), nil)

        #expect(outcome.best?.objective == 2)
        #expect(outcome.stop == .numericalFailure)
        #expect(outcome.bound == nil)
    }

    @Test func `a start cheaper than the optimum refutes it, and is kept`() {
        let outcome = model.outcome(
            model.solution([1, 0]), searched(.optimal, bound: 1), model.solution([0, 1]))

        #expect(outcome.best?.values == [0, 1])
        #expect(outcome.stop == .numericalFailure)
    }

    @Test func `the cheaper of start and discovery is kept at a limit`() {
        let outcome = model.outcome(
            model.solution([1, 0]), searched(.timeLimit, bound: 1.2), model.solution([0, 1]))

        #expect(outcome.best?.values == [0, 1])
        #expect(outcome.stop == .timeLimit)
        // Whole costs: nothing between 1.2 and 2 can be the cost of a solution.
        #expect(outcome.bound == 2)
        #expect(outcome.effort == Effort(iterations: 7, nodes: 3))
    }

    @Test func `a bound may be known without a solution`() {
        let outcome = model.outcome(nil, searched(.interrupted, bound: 1), nil)

        #expect(outcome.best == nil && outcome.bound == 1)
    }

    @Test func `a bound on costs with fractions stays as it is`() {
        var model = model
        model.minimize(0.5 * Variable(index: 0) + 3)

        #expect(model.outcome(nil, searched(.timeLimit, bound: 0.2), nil).bound == 3.2)
    }
}
