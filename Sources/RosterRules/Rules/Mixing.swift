import RosterModel

/// No team is of one category only.
///
/// In each slot of the period and each zone of window types in scope, let the team be the employees in scope on duty at window
/// types in scope of that zone (duty carried over from before the period counts). If it has `least` people or more, and all
/// of them are of the same category, the slot counts 1, in **slots**.
///
/// Source: R19, 排斥其他编制的工作人员 (cliques between categories).
///
/// As rows, for each zone, slot s and category c, with x and o the people of the team who are of c and who are not, and M one
/// more than the most that x can be above `least`:
///
///     x − (least − 1) − M · o ≤ M · alike[s],   alike 0 or 1
///
/// Exceptions: window types without a zone are in one zone together; employees without a category are of one category.
public struct Mixing: Hashable, Sendable {
    /// `least`: people from whom on a team is looked at, at least 2.
    public let least: Int

    public init(least: Int = 2) { self.least = least }
}

extension Mixing {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let scoped = view.windows(in: scope)
        let zones = scoped.map { view.hall.windows[$0].zone }.reduce(into: [String]()) { zones, zone in
            if !zones.contains(zone) { zones.append(zone) }
        }
        return zones.flatMap { zone in
            findings(in: view, for: scope, zone, at: scoped.filter { view.hall.windows[$0].zone == zone })
        }
    }

    private func findings(
        in view: RosterView, for scope: Scope, _ zone: String, at windows: [Int]
    ) -> [Finding] {
        var teams: [[String]] = Array(repeating: [], count: view.period.slots.count)
        for line in view.lines(in: scope) {
            for piece in line.carried + line.shifts.flatMap(\.pieces) {
                guard let window = piece.window, windows.contains(window) else { continue }
                for slot in piece.slots.clamped(to: view.period.slots) { teams[slot].append(line.employee.category) }
            }
        }
        let runs = view.runs(of: view.period.slots) { slot -> String? in
            guard let category = teams[slot].first, teams[slot].count >= least else { return nil }
            return teams[slot].allSatisfy { $0 == category } ? category : nil
        }
        return runs.map { slots, category in
            Finding(
                count: slots.count, day: view.period.day(ofSlot: slots.lowerBound), slots: slots,
                message: "only people of category \(category.isEmpty ? "(none)" : category) are on duty"
                    + "\(zone.isEmpty ? "" : " in zone \(zone)") on \(view.when(slots))")
        }
    }
}
