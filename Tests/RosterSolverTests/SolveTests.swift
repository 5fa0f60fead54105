import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

@Suite struct SolveTests {
    @Test func `two deterministic runs give the same roster`() throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows) = (8, 3)
        let options = SolveOptions(timeLimit: .milliseconds(40), seed: 7, threads: 2, isDeterministic: true)

        let first = try solve(hall.problem(), options: options)
        let second = try solve(hall.problem(), options: options)

        #expect(first.roster != nil)
        #expect(first.roster == second.roster)
        #expect(first.bound == second.bound)
    }

    @Test(arguments: 1...6)
    func `without a time limit a deterministic run ends when the gap is closed`(seed: UInt64) throws {
        let problem = RandomHall.problem(seed: seed)
        let options = SolveOptions(timeLimit: nil, threads: 1, isDeterministic: true)

        let first = try solve(problem, options: options)
        let second = try solve(problem, options: options)

        #expect(first.stop == (first.roster == nil ? .impossible : .provenOptimal))
        if let score = first.judgement?.score { #expect(first.bound?.value == score) }
        #expect(first.roster == second.roster)
        #expect(first.counters.map(\.value) == second.counters.map(\.value))
    }

    /// No bound is proven here in reasonable time; the first legal roster is good enough.
    @Test func `without a time limit a deterministic run ends at the gap asked for`() throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows) = (12, 3)

        let result = try solve(
            hall.problem(), options: SolveOptions(timeLimit: nil, gap: 100, threads: 1, isDeterministic: true))

        #expect(result.stop == .gapReached || result.stop == .provenOptimal)
        #expect(result.judgement?.isLegal == true)
    }

    @Test func `what is returned is legal, and the bound is at most its score`() throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows) = (10, 3)

        let result = try solve(hall.problem(), options: SolveOptions(timeLimit: .seconds(2)))

        let roster = try #require(result.roster)
        let judgement = hall.problem().judgement(of: roster)
        #expect(judgement.isLegal)
        #expect(judgement == result.judgement)
        #expect(try #require(result.bound).value <= judgement.score)
    }

    @Test func `a hall without employees has an empty roster`() throws {
        let problem = Problem(hall: .tiny(employees: []), rules: [])

        let result = try solve(problem, options: SolveOptions(timeLimit: .seconds(1)))

        #expect(result.roster == Roster([]))
        #expect(result.stop == .provenOptimal)
    }

    /// Ann must work on a day on which she is on leave: either rule alone could be kept.
    @Test func `a contradiction is named by the rules that are necessary for it`() throws {
        let ann = Employee(
            id: "Ann", contract: "full", skills: [Skill("a")], leave: [Leave(slots: 0..<24)],
            pins: [.shift("day", day: 0, slots: nil)])
        let problem = Problem(
            hall: .tiny(employees: [ann]),
            rules: [
                RuleEntry(.leave(OnLeave())), RuleEntry(.pins(Pins())), RuleEntry(.stint(Stint(longest: 120))),
                RuleEntry(.shifts(Shifts())),
            ])

        let result = try solve(problem, options: SolveOptions(timeLimit: .seconds(1)))

        #expect(result.stop == .impossible)
        #expect(result.conflict.contains("leave (default)"))
        #expect(result.conflict.contains("pins (default)"))
        #expect(!result.conflict.contains("stint (default)"))
    }
}
