import Linear
import RosterModel
import RosterRules

extension Fairness {
    /// Adds, for each employee who shares the burden, with p its minutes, u the minutes of a step and n steps:
    ///
    ///     above          p − max(0, share + band − carried) ≤ u n
    ///     below          share − band − carried − p ≤ u n
    ///
    /// With `rising` n = Σ_j step[j], each at most 1, the j-th at j times the price.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for (position, range) in ranges(in: program.hall, for: entry.scope).enumerated() {
            guard let range else { continue }
            let minutes = program.amount(of: measure, for: position, entry.title)
            let name = program.hall.employees[position].id
            program.limit(
                "\(entry.title) above[\(name)]", minutes - Double(range.most), inStepsOf: range.step, rising: rising,
                at: entry.price)
            guard hasBelow else { continue }
            program.limit(
                "\(entry.title) below[\(name)]", Double(range.least) - minutes, inStepsOf: range.step, rising: rising,
                at: entry.price)
        }
    }
}
