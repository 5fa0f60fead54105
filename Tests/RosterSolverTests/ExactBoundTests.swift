import Foundation
import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// With one employee nothing couples: at the price of nobody more and nobody less, the bound is the best roster.
///
/// A cell costs φ(0) without the employee and φ(1) with; where φ is convex, nobody pays less than φ(0) at the
/// dual φ(0) − φ(1). So L = Σ φ(0) − V, and V is what the best line saves, less its own cost: L is the best score, if all
/// rules about the line are in the line. Which are, the table of Docs/Algorithm.md says.
@Suite struct ExactBoundTests {
    /// Rules that the table calls exact in the bound.
    static let exact: [Rule.Kind] = {
        let page = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Docs/Algorithm.md").standardizedFileURL
        let lines = (try? String(contentsOf: page, encoding: .utf8))?.split(separator: "\n") ?? []
        var names: Set<Substring> = []
        for line in lines.drop(while: { $0 != "## How each rule enters" }) where line.hasPrefix("|") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 4, cells[3].hasSuffix(", exact") else { continue }
            for part in cells[0].replacing(" and ", with: ", ").split(separator: ", ") {
                names.insert(part.prefix { $0 != " " })
            }
        }
        return Rule.catalogue.filter { names.contains($0.name[...]) }
    }()

    @Test func `the table calls most rules exact, and not those that couple employees over many slots`() {
        #expect(Self.exact.count > Rule.catalogue.count / 2)
        #expect(Set(Self.exact).isSuperset(of: [.cover, .opening, .breaks, .stint, .rest, .consecutive, .hours]))
        #expect(Set(Self.exact).isDisjoint(with: [.backup, .fairness, .balance, .mentor, .pairing]))
    }

    @Test(arguments: exact)
    func `the bound of a hall's only employee is the best roster`(rule: Rule.Kind) throws {
        let halls = try RuleBoundTests.halls(having: rule, count: 3) { $0.alone(under: Self.exact) }

        for hall in halls {
            #expect(bound(of: hall.problem) == hall.best * Scale.point, "seed \(hall.seed)")
        }
        // At a point a breach is often worth its price.
        for hall in halls {
            let cheap = hall.problem.charging(rule, 1)
            guard let best = BruteForce(cheap, atMost: 600)?.best() else { continue }

            #expect(bound(of: cheap) == best.score * Scale.point, "seed \(hall.seed), at a point")
        }
    }

    /// The bound at the price of the employee, if there is one.
    private func bound(of problem: Problem) -> Int? {
        let coupling = Coupling(problem)
        let duals = Duals(
            cells: coupling.carried.indices.map { cell in
                let table = coupling.tables[coupling.tableNumbers[cell]]
                return table[coupling.carried[cell]] - table[coupling.carried[cell] + 1]
            }, sets: [])
        var relaxation = LagrangianRelaxation(staff: Staff(problem), coupling: coupling)
        return relaxation.answer(at: duals, within: Budget(limit: .none))?.bound
    }
}

extension Problem {
    /// The hall with its first employee alone, without pools, under some rules only; `nil` where not all of these are in
    /// the line, or a cell's costs are not convex.
    fileprivate func alone(under kinds: [Rule.Kind]) -> Problem? {
        let alone = Problem(
            hall: Hall(
                name: hall.name, period: hall.period, windows: hall.windows, demand: hall.demand, shifts: hall.shifts,
                contracts: hall.contracts, employees: Array(hall.employees.prefix(1)), loadTerms: hall.loadTerms,
                ledger: hall.ledger),
            rules: rules.filter { kinds.contains($0.rule.kind) })
        guard let member = Staff(alone).members.first, member.beyond.isEmpty, member.loose.isEmpty else { return nil }
        return Coupling(alone).areConvex.allSatisfy(\.self) ? alone : nil
    }

    /// The same with a rule's entries at a price; `cover` and `counters` stay, for their costs are to be convex.
    fileprivate func charging(_ kind: Rule.Kind, _ points: Int) -> Problem {
        let kept: [Rule.Kind] = [.cover, .counters, .shifts]
        guard !kept.contains(kind) else { return self }
        return Problem(
            hall: hall,
            rules: rules.map {
                $0.rule.kind == kind ? RuleEntry($0.rule, for: $0.scope, price: .points(points)) : $0
            })
    }
}
