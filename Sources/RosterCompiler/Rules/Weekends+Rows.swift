import Linear
import RosterModel
import RosterRules

extension Weekends {
    /// Adds, for each employee, with h the weekends that were worked in the history already, and k the others:
    ///
    ///     weekend        work[e,d] ≤ weekend[e,k]                              for each day d of k in the period
    ///     too many       Σ_k weekend[e,k] − max(0, most − h) ≤ over[e]
    ///     split          ± (work[e,Sat] − work[e,Sun]) ≤ split[e,k]
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        guard entry.price != .points(0) else { return }
        for (position, employee) in program.employees(in: entry.scope) {
            let past = Set(employee.history.worked.map(\.day))
            if let most { addTooMany(to: &program, for: entry, most, position, employee, past) }
            if whole { addSplit(to: &program, for: entry, position, employee, past) }
        }
    }

    private func addTooMany(
        to program: inout RosterProgram, for entry: Entry, _ most: Int, _ position: Int, _ employee: Employee,
        _ past: Set<Int>
    ) {
        let period = program.period
        let fresh = period.weekends.filter { !$0.contains(where: past.contains) }
        let left = max(0, most - (period.weekends.count - fresh.count))
        guard fresh.count > left else { return }
        var sum = Expression()
        for weekend in fresh {
            let days = program.days[position][weekend.clamped(to: 0..<period.days)].filter { $0.work != nil }
            guard !days.isEmpty else { continue }
            let name = "\(employee.id),\(period.label(ofDays: weekend))"
            let column = program.addFollower(
                "\(entry.title) weekend[\(name)]", in: 0...1, .greatest(days.map(\.working)))
            for day in days {
                program.model.require(
                    "\(entry.title) weekend[\(program.label(day))]", day.working - Expression(column), atMost: 0)
            }
            sum.add(1, of: column)
        }
        program.limit("\(entry.title) too many[\(employee.id)]", sum - Double(left), at: entry.price)
    }

    private func addSplit(
        to program: inout RosterProgram, for entry: Entry, _ position: Int, _ employee: Employee, _ past: Set<Int>
    ) {
        let period = program.period
        for weekend in period.weekends
        where weekend.count == 2 && weekend.upperBound <= period.days && (weekend.lowerBound >= 0 || !past.isEmpty) {
            let work = weekend.map { day in
                day < 0 ? Expression(constant: past.contains(day) ? 1 : 0) : program.days[position][day].working
            }
            let name = "\(entry.title) split[\(employee.id),\(period.label(ofDays: weekend))"
            let excesses = [Excess("\(name) Sat]", work[0] - work[1]), Excess("\(name) Sun]", work[1] - work[0])]
            program.limit("\(name)]", excesses, at: entry.price)
        }
    }
}
