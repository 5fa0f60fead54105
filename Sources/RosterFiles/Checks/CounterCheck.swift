import RosterModel
import RosterRules

extension HallCheck {
    /// Minima and targets that the counters cannot hold, whoever is rostered: at one window type, or at those that pools join.
    ///
    /// As in `checkStaffing`, the smallest set of demands that asks for more than there is is named; here there are counters.
    /// Where `counters` is not hard there is room for everybody.
    func checkCounters() {
        let minima = beyondCounters(\.minimum), targets = beyondCounters(\.target)
        for set in minima.all {
            complain(
                cover(of: set.demands), at: place(of: set), cause(set, "minimum", "minima", \.minimum),
                "lower the minimum, or raise counters")
        }
        // No target is below its minimum; and none is ever hard.
        for set in targets.all where !minima.contains(set.demands) {
            complain(
                nil, at: place(of: set), cause(set, "target", "targets", \.target),
                "lower the target, or raise counters")
        }
    }

    private func beyondCounters(_ figure: (Demand.Need) -> Int) -> DemandSets {
        let isLimited = hall.windows.map { hard("counters", nil, $0) != nil }
        var sets = DemandSets()
        var seen: Set<[Int]> = []
        for slot in period.slots {
            let needs = needs(in: slot, figure)
            guard seen.insert(needs).inserted else { continue }
            let asked = needs.indices.filter { needs[$0] > 0 }, all = needs.reduce(0, +)
            let seats = PooledNeeds(
                people: hall.windows.indices.map { isLimited[$0] ? hall.windows[$0].counters : all },
                demands: asked.map { PooledNeeds.Demand(places: windows(of: $0), need: needs[$0]) })
            for part in seats.split().short { sets.note(DemandSet(part, of: asked, needs, slot: slot)) }
        }
        return sets
    }

    /// `the target of 4 at window "tax" on 2026-11-23 at 09:00 exceeds its 3 counters (…)`.
    private func cause(_ set: DemandSet, _ one: String, _ many: String, _ figure: (Demand.Need) -> Int) -> String {
        let windows = hall.windows.indices.filter { window in
            set.demands.contains { self.windows(of: $0).contains(window) }
        }
        let counters = "\(set.there) counter\(set.there == 1 ? "" : "s")"
        let rule = windows.first.flatMap { hard("counters", nil, hall.windows[$0]) }.map { " (\(reference($0)))" } ?? ""
        let names = windows.map { hall.windows[$0].id.text }.joined(separator: ", ")
        guard let demand = set.onlyDemand else {
            return "the \(many) on \(when(set.slot)) (\(list(set))) exceed the \(counters) of \(names)\(rule)"
        }
        // Factors of the demand may have changed what stands in the row.
        let row = reader.demandRow(demand, set.slot).map { figure($0.need) } ?? set.need
        let isWindow = demand < hall.windows.count
        return "the \(one) of \(set.need)\(row == set.need ? "" : " (\(row) as written)") at "
            + "\(isWindow ? "window" : "pool") \(shown(askedNames[demand])) on \(when(set.slot)) exceeds "
            + "\(isWindow ? "its \(counters)" : "the \(counters) of \(names)")\(rule)"
    }
}
