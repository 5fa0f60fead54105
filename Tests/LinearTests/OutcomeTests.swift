import Linear
import Testing

@Suite struct OutcomeTests {
    let solution = Solution(objective: 10, values: [1, 0, 2.5])

    @Test func `the gap is what could still be saved`() {
        #expect(Outcome(best: solution, stop: .timeLimit, bound: 7).gap == 3)
        #expect(Outcome(best: solution, stop: .optimal, bound: 10).gap == 0)
    }

    @Test func `there is no gap without a solution or a bound`() {
        #expect(Outcome(best: solution, stop: .timeLimit).gap == nil)
        #expect(Outcome(best: nil, stop: .timeLimit, bound: 7).gap == nil)
    }

    @Test func `a solution answers for variables and expressions`() {
        let x = Variable(index: 0), y = Variable(index: 1), z = Variable(index: 2)

        #expect(solution.chooses(x) && !solution.chooses(y))
        #expect(solution[z] == 2.5)
        #expect(solution[x + y + 2 * Expression(z)] == 6)
    }
}
