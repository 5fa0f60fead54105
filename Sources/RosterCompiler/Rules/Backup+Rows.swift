import Linear
import RosterModel
import RosterRules

extension Backup {
    /// The most window types with a minimum in one slot.
    private static let mostWindows = 16

    /// Adds, for each slot s and each set S of window types with a minimum that may bind:
    ///
    ///     Σ_{e ∈ N(S)} duty[e,s] + z[s] ≥ m(S) + depth
    ///
    /// Of all S with the same N(S) only the largest can bind, so there is a row for each union of the windows'
    /// qualified people, not for each set of windows. A slot with more than 16 window types counts 1.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for slot in program.period.slots {
            let windows = program.windows(in: entry.scope).filter {
                (program.hall.demand[$0, slot]?.minimum ?? 0) >= 1
            }
            guard !windows.isEmpty else { continue }
            let name = program.period.label(ofSlot: slot)
            if windows.count > Backup.mostWindows {
                program.charge("\(entry.title)[\(name)]", Expression(constant: 1), at: entry.price)
                continue
            }
            let duties = program.duties(in: slot)
            let sets = HallSet.all(of: windows, among: duties.map(\.employee), in: program.hall, slot: slot)
            let excesses = sets.map { set in
                var short = Expression(constant: Double(set.minimum + depth))
                for position in set.people { short -= duties[position].duty }
                let ids = set.windows.map { program.hall.windows[$0].id.text }.joined(separator: " ")
                return Excess("\(entry.title)[\(name) \(ids)]", short)
            }
            program.limit("\(entry.title) short[\(name)]", excesses, at: entry.price)
        }
    }

    /// A set of window types, and who of those who may be on duty is qualified for one of them.
    private struct HallSet {
        var windows: [Int]
        var minimum: Int
        /// Positions among those who may be on duty, ascending.
        var people: [Int]

        /// For each union of qualified people, the largest set of window types with it, smallest unions first.
        static func all(of windows: [Int], among employees: [Int], in hall: Hall, slot: Int) -> [HallSet] {
            let date = hall.period.civilDate(ofSlot: slot)
            let single = windows.map { window in
                let people = employees.indices.filter {
                    hall.isQualified(hall.employees[employees[$0]], at: hall.windows[window], on: date)
                }
                return HallSet(windows: [window], minimum: hall.demand[window, slot]?.minimum ?? 0, people: people)
            }
            var unions: Set<[Int]> = []
            for set in single {
                unions.formUnion(unions.map { Set($0).union(set.people).sorted() })
                unions.insert(set.people)
            }
            let sorted = unions.sorted {
                $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count
            }
            return sorted.map { people in
                let inside = single.filter { Set(people).isSuperset(of: $0.people) }
                return HallSet(
                    windows: inside.flatMap(\.windows), minimum: inside.reduce(0) { $0 + $1.minimum }, people: people)
            }
        }
    }
}
