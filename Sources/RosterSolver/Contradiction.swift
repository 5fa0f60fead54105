import RosterModel
import RosterPricing
import RosterRules

/// Hard rules that leave an employee no line at all, reduced until each of them is necessary.
///
/// The dynamic program is the oracle: with the coupled rules left out, an employee's best line costs a hard
/// breach exactly when no line is legal. Entries are dropped one at a time and stay dropped when the rest is
/// still impossible (deletion filter), so what is left is irreducible.
struct Contradiction {
    let employee: Employee
    let entries: [RuleEntry]

    /// The first employee, in the hall's order, without a legal line.
    init?(in staff: Staff) {
        var pricer = LinePricer(staff)
        guard let member = staff.members.indices.first(where: { !Self.hasLine($0, staff: staff, pricer: &pricer) })
        else { return nil }
        let employee = staff.members[member].employee
        var entries = staff.problem.rules
        for index in entries.indices.reversed() {
            var fewer = entries
            fewer.remove(at: index)
            let only = Staff(staff.problem.reduced(to: employee, rules: fewer))
            var pricer = LinePricer(only)
            if !Self.hasLine(0, staff: only, pricer: &pricer) { entries = fewer }
        }
        self.employee = employee
        self.entries = entries
    }

    var sentences: [String] {
        ["\(employee.name) (\(employee.id)) has no legal roster under these rules together:"]
            + entries.map { "\($0.label) (\($0.origin))" }
    }

    private static func hasLine(_ number: Int, staff: Staff, pricer: inout LinePricer) -> Bool {
        let member = staff.members[number]
        let width = member.plan.span.count
        for day in 0..<member.costs.days {
            var prefix = [Int](repeating: 0, count: member.plan.windows.count * (width + 1))
            if !member.costs.cells.isEmpty {
                for position in member.plan.windows.indices {
                    let row = day * member.costs.cellsPerDay + position * width
                    for k in 0..<width {
                        prefix[position * (width + 1) + k + 1] =
                            prefix[position * (width + 1) + k] - member.costs.cells[row + k]
                    }
                }
            }
            pricer.price(number, day: day, prefix: prefix)
        }
        guard let best = pricer.bestLine(number) else { return false }
        return -best.value < Scale.hard / 2
    }
}

extension Problem {
    fileprivate func reduced(to employee: Employee, rules: [RuleEntry]) -> Problem {
        Problem(
            hall: Hall(
                name: hall.name, period: hall.period, windows: hall.windows, demand: hall.demand,
                shifts: hall.shifts, contracts: hall.contracts, employees: [employee], pools: hall.pools,
                poolDemand: hall.poolDemand), rules: rules)
    }
}
