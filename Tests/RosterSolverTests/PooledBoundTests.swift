import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Two entries of `cover` for different windows, where pools overlap: a dual of a cell is about one group only.
@Suite struct PooledBoundTests {
    /// One hour; a and b together need one person, b and c another; one person, who can serve at b only. The first entry looks at
    /// b and c alone, the second at all.
    private func problem(_ order: [Int]) -> Problem {
        let windows = [WindowType.tiny("a"), .tiny("b"), .tiny("c")]
        let entries = [
            RuleEntry(.cover(Cover(belowTarget: 10)), for: Scope(windows: ["b", "c"]), price: .points(10)),
            RuleEntry(.cover(Cover(belowTarget: 10)), price: .points(10)),
        ]
        return Problem(
            hall: .tiny(
                windows: windows, shifts: [.tiny("day", starts: [540], lengths: [60])],
                employees: [.tiny("Ann", skills: [Skill("b")])],
                pools: [Pool(id: "P", windows: ["a", "b"]), Pool(id: "Q", windows: ["b", "c"])],
                poolNeeds: [.people(0, target: 1, of: "P", in: 9..<10), .people(0, target: 1, of: "Q", in: 9..<10)]),
            rules: order.map { entries[$0] } + [
                RuleEntry(.shifts(Shifts())), RuleEntry(.qualification(Qualification())),
            ])
    }

    @Test(arguments: [[0, 1], [1, 0], [1], [0]])
    func `no duals prove more than the best roster costs`(order: [Int]) throws {
        let problem = problem(order)
        let best = try #require(BruteForce(problem).best())
        let (staff, coupling) = (Staff(problem), Coupling(problem))
        var relaxation = LagrangianRelaxation(staff: staff, coupling: coupling)

        for dual in [-20, -10, -5, 0, 5, 10, 20] {
            for cell in 0..<3 {
                var duals = Duals(cells: Array(repeating: dual * Scale.point, count: 3 * 24), sets: [])
                for slot in 0..<24 { duals.cells[cell * 24 + slot] = 10 * Scale.point }

                let answer = relaxation.answer(at: duals, within: Budget(limit: .none))

                #expect(try #require(answer).bound <= best.score * Scale.point, "\(dual), \(cell)")
            }
        }
        let result = try solve(problem, options: SolveOptions(timeLimit: nil, threads: 1, isDeterministic: true))
        #expect(result.judgement?.score == best.score)
    }
}

/// Duals of Hall sets count for no more than one person missing costs, wherever they come from.
@Suite struct SetDualTests {
    @Test func `duals of sets beyond the price prove no more than the best roster costs`() throws {
        var sets = 0
        for seed in UInt64(1)...30 {
            let problem = try #require(RandomHall.problem(seed: seed, having: .backup, mostRosters: 150))
            guard let best = BruteForce(problem).best() else { continue }
            let (staff, coupling) = (Staff(problem), Coupling(problem))
            var relaxation = LagrangianRelaxation(staff: staff, coupling: coupling)
            for share in [1, 3] {
                let all = coupling.backups.map { backup in
                    backup.groupNumbers.indices.flatMap { slot in
                        let group = backup.groupNumbers[slot]
                        return group < 0
                            ? []
                            : backup.groups[group].needs.indices.map {
                                Duals.SetDual(slot: slot, set: $0, price: backup.price / share)
                            }
                    }
                }
                sets += all.reduce(0) { $0 + $1.count }
                let duals = Duals(
                    cells: Array(repeating: 0, count: coupling.windowCount * coupling.slotCount), sets: all)

                let answer = relaxation.answer(at: duals, within: Budget(limit: .none))

                #expect(try #require(answer).bound <= best.score * Scale.point, "seed \(seed)")
            }
        }
        #expect(sets > 100)
    }
}
