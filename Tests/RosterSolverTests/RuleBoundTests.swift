import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// For each rule of the catalogue, random halls in which it is on, so small that all their rosters can be tried.
@Suite struct RuleBoundTests {
    /// A hall, and the best of its rosters.
    struct Solved {
        let seed: UInt64
        let problem: Problem
        let best: Int
    }

    /// Halls of a rule with a legal roster: at least `count`, and as many more as it takes until the rule refuses a roster
    /// of one of them, or charges it.
    ///
    /// - Parameter change: What is left of each hall; `nil` where it is of no use.
    static func halls(
        having rule: Rule.Kind, count: Int, _ change: (Problem) -> Problem? = { $0 }
    ) throws -> [Solved] {
        var halls: [Solved] = []
        var matters = false
        for seed in UInt64(1)...300 {
            guard let problem = change(try #require(RandomHall.problem(seed: seed, having: rule, mostRosters: 150))),
                halls.count < count || problem.blames(rule), let best = BruteForce(problem).best()
            else { continue }
            matters = matters || problem.blames(rule)
            halls.append(Solved(seed: seed, problem: problem, best: best.score))
            if halls.count >= count && matters { return halls }
        }
        Issue.record("\(rule.name) blames no roster of any hall")
        return halls
    }

    @Test(arguments: Rule.catalogue)
    func `neither bound passes the best roster of a hall with this rule`(rule: Rule.Kind) throws {
        for hall in try Self.halls(having: rule, count: 3) {
            let staff = Staff(hall.problem)
            let coupling = Coupling(hall.problem)
            var bound = LagrangianBound(staff: staff, coupling: coupling)

            for _ in 0..<40 {
                bound.iterate(within: Budget(limit: .none))

                #expect(bound.best <= hall.best * Scale.point, "seed \(hall.seed)")
            }

            let columns = generateColumns(
                staff: staff, coupling: coupling, seeds: [], start: bound.bestDuals, within: Budget(limit: .none),
                iterations: 1000)
            #expect(columns.progress.rounds > 0)
            #expect(columns.points <= hall.best, "seed \(hall.seed)")
        }
    }
}

extension Problem {
    /// Whether the rule refuses or charges any roster. `shifts` does by what is not tried at all.
    fileprivate func blames(_ kind: Rule.Kind) -> Bool {
        if kind == .shifts { return true }
        let priced = rules.map {
            $0.rule.kind == kind ? RuleEntry($0.rule, for: $0.scope, price: .points(1)) : $0
        }
        guard let tries = BruteForce(Problem(hall: hall, rules: priced), atMost: 600) else { return false }
        struct Found: Error {}
        do {
            try tries.forEach { _, judgement in
                let isBlamed = judgement.findings.contains {
                    $0.entry < priced.count && priced[$0.entry].rule.kind == kind
                }
                if isBlamed { throw Found() }
            }
            return false
        } catch {
            return true
        }
    }
}
