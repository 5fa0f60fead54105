import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// The Hall sets of `backup`: one for each set of employees that some window types stand for.
@Suite struct BackupSetsTests {
    /// Windows whose minima change with the hour; people with one of five skills.
    private func problem(windows: Int, people: Int, hours: Int, minima: Range<Int>) -> Problem {
        let ids = (0..<windows).map { WindowType.ID("w\($0)") }
        let needs: [TinyNeed] = ids.enumerated().flatMap { number, id in
            (0..<hours).map { hour in
                // With 0 among the minima, some windows ask for nobody in some hours.
                .people(
                    minima.lowerBound + (number * 7 + hour * (number + 3)) % minima.count, at: id, in: hour..<(hour + 1)
                )
            }
        }
        var random = SplitMix64(state: 1)
        let employees = (0..<people).map { number in
            Employee.tiny(
                Employee.ID("\(number)"), skills: ids.filter { _ in random.next() % 5 == 0 }.map { Skill($0) })
        }
        return Problem(
            hall: .tiny(days: (hours + 23) / 24, windows: ids.map { .tiny($0) }, needs: needs, employees: employees),
            rules: [RuleEntry(.backup(Backup(depth: 1)), price: .points(5))])
    }

    @Test func `each set asks for the most that any window types with these employees ask for`() throws {
        let problem = problem(windows: 5, people: 7, hours: 24, minima: 0..<4)
        let hall = problem.hall
        let sets = try #require(BackupSets(problem.rules[0], in: problem))

        for slot in 0..<24 {
            let minima = hall.windows.indices.map { hall.demand[$0, slot]?.minimum ?? 0 }
            var expected: [[Bool]: Int] = [:]
            for subset in 1..<(1 << 5) {
                let chosen = (0..<5).filter { subset >> $0 & 1 == 1 }
                guard chosen.allSatisfy({ minima[$0] > 0 }) else { continue }
                let members = hall.employees.map { employee in
                    chosen.contains { hall.isQualified(employee, at: hall.windows[$0], on: hall.period.start) }
                }
                expected[members] = max(expected[members] ?? 0, chosen.reduce(1) { $0 + minima[$1] })
            }

            let group = sets.groups[sets.groupNumbers[slot]]
            var found: [[Bool]: Int] = [:]
            for set in group.needs.indices {
                found[hall.employees.indices.map { group.hits($0, set) }] = group.needs[set]
            }
            #expect(found == expected, "slot \(slot)")
            #expect(group.needs.count == expected.count, "slot \(slot)")
        }
    }

    /// Sixteen windows have 65,535 sets of windows: told anew for every hour they took minutes and gigabytes.
    @Test(.timeLimit(.minutes(1))) func `slots with the same windows open share their sets`() throws {
        let problem = problem(windows: 16, people: 300, hours: 48, minima: 1..<48)

        let sets = try #require(BackupSets(problem.rules[0], in: problem))

        #expect(sets.groups.count > 40)
        #expect(sets.groups.allSatisfy { $0.needs.count > 10_000 })
    }
}
