import Linear
import RosterModel
import RosterRules

extension Follow {
    /// Adds, for each employee, day d and each of the `days` days d′ before it, with A and N the options of `after`
    /// and `never`,
    ///
    ///     Σ_{i ∈ N} y[d,i] + Σ_{i ∈ A} y[d′,i] − 1 ≤ bad[d]
    ///
    /// with a number for a day of the history; or, before leave, Σ_{i ∈ A} y[d′,i] ≤ 0 or at the price.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for (position, employee) in program.employees(in: entry.scope) {
            let line = program.days[position]
            if beforeLeave {
                addRowsBeforeLeave(to: &program, for: entry, line, employee)
                continue
            }
            let past = Set(employee.history.worked.filter { isFirst($0.shift) }.map(\.day))
            for day in line {
                let late = day.choosing { isForbidden(program.hall.shifts[$0.shift].id) }
                let label = program.label(day)
                let excesses = ((day.day - days)..<day.day).map { before in
                    let first =
                        line.indices.contains(before)
                        ? line[before].choosing { isFirst(program.hall.shifts[$0.shift].id) }
                        : Expression(constant: past.contains(before) ? 1 : 0)
                    return Excess("\(entry.title)[\(label) after \(day.day - before)]", late + first - 1)
                }
                program.limit("\(entry.title)[\(label)]", excesses, at: entry.price, upTo: 1)
            }
        }
    }

    private func addRowsBeforeLeave(
        to program: inout RosterProgram, for entry: Entry, _ line: [DayColumns], _ employee: Employee
    ) {
        let leave = line.map { employee.isOnLeave(onDay: $0.day, of: program.period) }
        for day in line {
            let begins = leave.indices.contains {
                day.day < $0 && $0 <= day.day + days && leave[$0] && !leave[$0 - 1]
            }
            guard begins else { continue }
            let first = day.choosing { isFirst(program.hall.shifts[$0.shift].id) }
            program.charge("\(entry.title)[\(program.label(day))]", first, at: entry.price)
        }
    }
}
