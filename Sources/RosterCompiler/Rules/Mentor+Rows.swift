import Linear
import RosterModel
import RosterRules

extension Mentor {
    /// Adds, for each employee e in scope who is new at a window type w in scope in slot s, with f running over the mentors and v
    /// over the window types of w's zone, the row
    ///
    ///     seat[e,w,s] − Σ_f Σ_v seat[f,v,s] ≤ alone[e,w,s]
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let hall = program.hall
        for window in program.windows(in: entry.scope) {
            for slot in program.period.slots {
                let date = program.period.civilDate(ofSlot: slot)
                func skill(_ employee: Int) -> Int {
                    hall.employees[employee].level(at: hall.windows[window].id, on: date)
                }
                let isNear = hall.windows.map { $0.zone == hall.windows[window].zone }
                if program.carried[slot].contains(where: { isNear[$0.window] && skill($0.employee) >= level }) {
                    continue
                }
                var guides = Expression()
                for day in program.days(at: slot) where skill(day.employee) >= level {
                    guides += day.duty(slot) { isNear[$0] }
                }
                for day in program.days(at: slot) {
                    guard let seat = day.seat(window, slot), skill(day.employee) < below,
                        entry.scope.binds(hall.employees[day.employee])
                    else { continue }
                    program.limit(
                        "\(entry.title)[\(program.label(day, window, slot))]", Expression(seat) - guides,
                        at: entry.price)
                }
            }
        }
    }
}
