import Linear
import RosterModel
import RosterRules

extension CoolDown {
    /// Adds, with C the length in slots, for each employee's day, hard window type w and slot u, and t the first
    /// slot after a stint at w that may still be too near, u − C < t ≤ u:
    ///
    ///     seat[w,t−1] − seat[w,t] + Σ_v seat[v,u] ≤ 1 + hot[u]         v: window types of strain above `low`
    ///
    /// A slot counts once however many stints it follows: all rows of u have the same column.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let cooling = program.period.slots(covering: length)
        let windows = program.hall.windows
        let hard = windows.indices.filter { windows[$0].strain >= high }
        for (position, _) in program.employees(in: entry.scope) {
            for day in program.days[position] {
                for slot in day.slots {
                    let straining = day.duty(slot) { windows[$0].strain > low }
                    let name = program.label(day, slot)
                    let excesses = hard.flatMap { window in
                        (0..<cooling).compactMap { gap -> Excess? in
                            let end = slot - gap
                            guard day.seat(window, end - 1) != nil else { return nil }
                            let ends = day.serving(window, end - 1) - day.serving(window, end)
                            return Excess(
                                "\(entry.title)[\(name) \(windows[window].id)-\(gap)]", ends + straining - 1)
                        }
                    }
                    program.limit("\(entry.title) hot[\(name)]", excesses, at: entry.price, upTo: 1)
                }
            }
        }
    }
}
