import RosterModel
import RosterRules

extension HallCheck {
    /// A minimum that nobody can serve, and demand that the counters cannot hold.
    func checkDemand() {
        for (index, window) in hall.windows.enumerated() {
            var worst = 0, first: Int?
            for slot in period.slots {
                guard let need = hall.demand[index, slot], need.minimum > 0 else { continue }
                worst = max(worst, need.minimum)
                first = first ?? slot
            }
            guard let first else { continue }
            let cover = hard("cover", nil, window)
            if !hall.employees.isEmpty || cover != nil, !hall.employees.contains(where: { canServe($0, at: window) }) {
                let date = period.civilDate(ofSlot: first), clock = clockText(period.clock(ofSlot: first))
                complain(
                    cover, at: reader.demandRow(index, first)?.place,
                    "nobody can serve at window \(shown(window.id.text)) (level \(window.level)), which needs at least \(worst) "
                        + "\(worst == 1 ? "person" : "people") from \(date) \(clock)",
                    "give somebody the skill, or lower the window's level")
            }
        }
        checkCounters()
        checkPools()
        checkStaffing()
        checkBackup()
    }

    /// With cover hard nothing can be rostered; with cover priced it is only worth knowing.
    func complain(_ cover: PlacedRule?, at place: Place?, _ cause: String, _ suggestion: String) {
        let place = place ?? .file(reader.path)
        if let cover {
            complaints.error(place, "\(cause), but \(reference(cover)) is hard", suggestion)
        } else {
            complaints.warning(place, cause, suggestion)
        }
    }

    /// The rule looks at every set of windows, of which there are two to the power of their number.
    private func checkBackup() {
        for rule in rules {
            guard case .backup = rule.entry.rule else { continue }
            let bound = hall.windows.indices.filter { rule.entry.scope.binds(hall.windows[$0]) }
            for slot in period.slots {
                let open = bound.filter { (hall.demand[$0, slot]?.minimum ?? 0) > 0 }
                guard open.count > 16 else { continue }
                complaints.error(
                    rule.place ?? .file(reader.path),
                    "rule backup: \(open.count) windows have a minimum on \(period.civilDate(ofSlot: slot)) at "
                        + "\(clockText(period.clock(ofSlot: slot)))",
                    "at most 16; bind it to fewer with for: {windows: […]}")
                break
            }
        }
    }
}
