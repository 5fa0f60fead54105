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

    @Test func `who comes to some slots and goes is counted there, in every set, and in no copy`() throws {
        let problem = problem(windows: 6, people: 9, hours: 24, minima: 0..<3)
        let sets = try #require(BackupSets(problem.rules[0], in: problem))
        let people = problem.hall.employees.indices
        var slacks = BackupSlacks(sets)
        var present = people.map { _ in Set<Int>() }
        var (kept, keptPresent) = (slacks, present)
        var random = SeededGenerator(seed: 1)

        func expectCounted(_ slacks: BackupSlacks, _ present: [Set<Int>]) {
            for slot in 0..<24 where sets.groupNumbers[slot] >= 0 {
                let group = sets.groups[sets.groupNumbers[slot]]
                let counted = group.needs.indices.map { set in
                    people.count { present[$0].contains(slot) && group.hits($0, set) } - Int(group.needs[set])
                }
                #expect(counted.indices.map { slacks.slack(of: $0, slot: slot) } == counted)
                #expect(slacks.missing[slot] == max(0, -(counted.min() ?? 0)))
            }
        }

        for round in 0..<200 {
            let member = Int(random.next() % UInt64(people.count))
            let begin = Int(random.next() % 24)
            let slots = begin..<min(24, begin + 1 + Int(random.next() % 6))
            let isComing = present[member].isDisjoint(with: slots)
            guard isComing || present[member].isSuperset(of: slots) else { continue }
            let before = slacks.missing.reduce(0, +)

            let more = slacks.add(member, slots: slots, isComing: isComing, sets)

            #expect(more == slacks.missing.reduce(0, +) - before)
            if isComing { present[member].formUnion(slots) } else { present[member].subtract(slots) }
            expectCounted(slacks, present)
            expectCounted(kept, keptPresent)
            if round.isMultiple(of: 20) { (kept, keptPresent) = (slacks, present) }
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
