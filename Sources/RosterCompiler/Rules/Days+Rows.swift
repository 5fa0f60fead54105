import Linear
import RosterModel
import RosterRules

extension Days {
    /// Adds, for each employee and span, with n the worked days, h those of the history, c the days of leave:
    ///
    ///     too few        least − c − n ≤ under
    ///     too many       n − max(0, most − h) ≤ over
    ///
    /// Where only some shift types count, n is the sum of the choices of their options.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let period = program.period
        for (position, employee) in program.employees(in: entry.scope) {
            for days in span == .day ? [] : period.spans(span) {
                let inside = days.clamped(to: 0..<period.days)
                let past = employee.history.worked.count {
                    days.contains($0.day) && ($0.shift.map(counts) ?? shifts.isEmpty)
                }
                let worked = program.days[position][inside].reduce(into: Expression()) {
                    $0 += shifts.isEmpty ? $1.working : $1.choosing { counts(program.hall.shifts[$0.shift].id) }
                }
                let name = "[\(employee.id),\(period.label(ofDays: days))]"
                if let least, span != .sevenDays {
                    let leave = inside.count { employee.isOnLeave(onDay: $0, of: period) }
                    program.limit("\(entry.title) too few\(name)", Double(least - leave) - worked, at: entry.price)
                }
                if let most {
                    program.limit(
                        "\(entry.title) too many\(name)", worked - Double(max(0, most - past)), at: entry.price)
                }
            }
        }
    }

    private func counts(_ type: ShiftType.ID) -> Bool { shifts.isEmpty || shifts.contains(type) }
}
