import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Five people at a from 9 to 17 on two days; a meeting of an hour at b, on Monday from 10 to 12 or on Tuesday from 14 to 17.
///
/// Everybody is needed at a all the time, but on Tuesday from 15 to 16, where one is enough. The meeting then leaves one
/// person-hour below target, two slots at 10 points; at any other time ten slots.
@Suite struct EventTests {
    /// - Parameter misleading: Demand at c from 15 to 16 on Tuesday, which nobody here can serve.
    private func problem(misleading: Int, price: Price = .hard) -> Problem {
        let period = 0..<96
        func closed(_ slots: Range<Int>...) -> [TinyNeed] { slots.map { .closed("b", in: $0) } }
        let hall = Hall.tiny(
            days: 2, grid: 30, windows: [.tiny("a"), .tiny("b"), .tiny("c")],
            needs: [
                .people(0, target: 5, at: "a", in: period), .people(0, target: 1, at: "a", in: 78..<80),
                .people(0, target: misleading, at: "c", in: 78..<80),
            ] + closed(0..<20, 24..<76, 82..<96),
            shifts: [.tiny("day", starts: [540], lengths: [480], grid: 30)],
            employees: (1...5).map { .tiny(.init("E\($0)")) })
        return Problem(
            hall: hall,
            rules: [
                RuleEntry(.shifts(Shifts())), RuleEntry(.opening(Opening())),
                RuleEntry(.qualification(Qualification())),
                RuleEntry(
                    .cover(Cover(belowTarget: 10, aboveTarget: 1)), for: Scope(windows: ["a"]), price: .points(100)),
                RuleEntry(.event(Event(at: "b", length: 60)), price: price),
            ])
    }

    /// What cannot be helped: nobody is there before 9 and after 17, 32 slots of 48 for each of five, on two days.
    private let besides = 2 * 32 * 5 * 10

    @Test(arguments: [0, 30]) func `the search finds the one time at which a meeting costs least`(misleading: Int) {
        let problem = problem(misleading: misleading)
        var annealer = Annealer(Schedule(staff: Staff(problem), coupling: Coupling(problem)), seed: 1)

        annealer.sweep(within: Budget(limit: .none))
        annealer.run(
            within: Budget(limit: .pricings(4000)),
            settings: Annealer.Settings(noise: Scale.point, temperature: Scale.point, guidance: 0, lean: 0))

        let judgement = problem.judgement(of: annealer.best.roster)
        #expect(judgement.isLegal)
        #expect(judgement.score == besides + 20)
        #expect(
            annealer.best.roster.activities.filter { $0.kind == .duty("b") }.map(\.slots)
                == Array(repeating: 78..<80, count: 5))
    }

    @Test func `a run without the whole program finds it too, and the bound holds`() throws {
        let result = try solve(
            problem(misleading: 30), options: SolveOptions(timeLimit: .milliseconds(400), isDeterministic: true))

        #expect(result.judgement?.score == besides + 20)
        #expect(result.bound?.value ?? .max <= besides + 20)
    }

    /// A slot missed costs 7, and one at a saves 10 below target: nobody goes, but where one is enough.
    @Test func `a price lets people stay away`() throws {
        let result = try solve(
            problem(misleading: 0, price: .points(7)),
            options: SolveOptions(timeLimit: .milliseconds(400), isDeterministic: true))

        // Four go, who are above target at 1 point for each of two slots; of the fifth two slots are missed.
        #expect(result.judgement?.score == besides + 2 * 7)
    }
}
