import Linear
import RosterModel
import RosterRules

extension WishFloor {
    /// Adds, for each employee e, with k running over the wishes that are met or not, the row
    ///
    ///     Σ_k weight[k] · unmet[k] − ⌊W · (100 − share) / 100⌋ ≤ short[e]
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for (position, employee) in program.employees(in: entry.scope) {
            let wishes = wishes(of: employee, in: program.period)
            var short = Expression(constant: -Double(allowance(of: wishes)))
            for wish in wishes {
                short += Double(wish.weight) * Wishes().unmet(wish, in: program.days[position], program.hall)
            }
            program.limit("\(entry.title)[\(employee.id)]", short, at: entry.price)
        }
    }
}
