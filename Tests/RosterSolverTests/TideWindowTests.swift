import RosterModel
import RosterRules
import RosterSolver
import RosterTesting
import Testing

/// A window that opens with the tide: nobody is asked for there, but a pool may be served there.
@Suite struct TideWindowTests {
    /// From midnight to 4 o'clock somebody serves at `a`, which has one counter; from 2 to 3 the pool asks for one more,
    /// for whom only `tide` has room. Both may work from one hour to four.
    private func problem(poolNeeds: [TinyPoolNeed], _ more: RuleEntry...) -> Problem {
        let hall = Hall.tiny(
            windows: [.tiny("a", counters: 1), .tiny("tide", counters: 1)],
            needs: [.people(1, at: "a", in: 0..<4), .closed("a", in: 4..<24), .closed("tide", in: 4..<24)],
            shifts: [.tiny("day", starts: [0, 60, 120, 180], lengths: [60, 120, 180, 240])],
            employees: ["Ann", "Bo"].map { .tiny($0, skills: [Skill("a"), Skill("tide")]) },
            pools: [Pool(id: "p", windows: ["a", "tide"])], poolNeeds: poolNeeds)
        let rules = [
            RuleEntry(.cover(Cover(belowTarget: 10, aboveTarget: 1, squared: false)), price: .points(100)),
            RuleEntry(.counters(Counters())), RuleEntry(.opening(Opening())),
            RuleEntry(.qualification(Qualification())),
            RuleEntry(.shifts(Shifts())),
        ]
        return Problem(hall: hall, rules: rules + more)
    }

    private let peak = [TinyPoolNeed.people(1, of: "p", in: 2..<3)]

    /// The score of the best roster, and the slots in which the tide window is open.
    private func solved(_ problem: Problem) throws -> (score: Int?, open: [Int]) {
        let result = try solve(
            problem, options: SolveOptions(timeLimit: .seconds(1), threads: 1, isDeterministic: true))
        let open = result.roster?.activities.filter { $0.kind == .duty("tide") }.flatMap(\.slots) ?? []
        return (result.judgement?.score, open.sorted())
    }

    @Test func `it is open when the pool needs it, and only then`() throws {
        let (score, open) = try solved(problem(poolNeeds: peak))

        #expect(score == 0)
        #expect(open == [2])
    }

    @Test func `it stays closed when the pool does not need it`() throws {
        let (score, open) = try solved(problem(poolNeeds: []))

        #expect(score == 0)
        #expect(open == [])
    }

    /// One of the two hours is beyond what anybody asked for: a point.
    @Test func `a least open time is kept`() throws {
        let stint = RuleEntry(.stint(Stint(shortest: 120)), for: Scope(windows: ["tide"]))

        let (score, open) = try solved(problem(poolNeeds: peak, stint))

        #expect(score == 1)
        #expect(open == [1, 2] || open == [2, 3])
    }
}
