import RosterModel
import RosterRules

/// Who serves the demand of pools, slot by slot: first each window type's own people serve its own demand.
struct PooledCoverReport {
    private let attendance: Attendance
    /// People missing, over all groups, by slot.
    private(set) var short: [(minimum: Int, target: Int)] = []
    /// By slot, then window type: people who serve a pool.
    private var lending: [[Int: Int]] = []
    /// By pool, in person-slots.
    private var served: [Int]
    private var belowMinimum: [Int]
    private var belowTarget: [Int]

    init(_ attendance: Attendance) {
        self.attendance = attendance
        let pools = attendance.hall.pools.count
        served = Array(repeating: 0, count: pools)
        belowMinimum = served
        belowTarget = served
        for slot in attendance.hall.period.slots {
            var (minimum, target, lent) = (0, 0, [Int: Int]())
            for group in attendance.groups[slot] {
                let wanted = needs(of: group, slot, \.target), required = needs(of: group, slot, \.minimum)
                minimum += required.short
                target += wanted.short
                for (position, pool) in group.pools.enumerated() {
                    let seats = wanted.seating[group.windows.count + position]
                    for (place, people) in seats.enumerated() { lent[group.windows[place], default: 0] += people }
                    served[pool] += seats.reduce(0, +)
                    let need = attendance.hall.need(ofPool: pool, slot)
                    belowTarget[pool] += need.target - seats.reduce(0, +)
                    belowMinimum[pool] +=
                        need.minimum - required.seating[group.windows.count + position].reduce(0, +)
                }
            }
            short.append((minimum, target))
            lending.append(lent)
        }
    }

    func lent(_ window: Int, _ slot: Int) -> Int { lending[slot][window] ?? 0 }

    func line(of pool: Int) -> CoverReport.WindowLine {
        let type = attendance.hall.pools[pool], grid = attendance.hall.period.grid
        return CoverReport.WindowLine(
            id: type.id.text, name: type.name, target: (served[pool] + belowTarget[pool]) * grid,
            served: served[pool] * grid, belowMinimum: belowMinimum[pool] * grid,
            belowTarget: belowTarget[pool] * grid, aboveTarget: 0)
    }

    private func needs(
        of group: CoverGroup, _ slot: Int, _ tier: (Demand.Need) -> Int
    ) -> (seating: [[Int]], short: Int, parts: [PooledNeeds.Part]) {
        let hall = attendance.hall
        let pools = group.pools.map { pool in
            PooledNeeds.Demand(
                places: group.windows.indices.filter {
                    hall.pools[pool].windows.contains(hall.windows[group.windows[$0]].id)
                }, need: tier(hall.need(ofPool: pool, slot)))
        }
        let needs = PooledNeeds(
            people: group.windows.map { attendance.cover[$0][slot] },
            demands: group.windows.enumerated().map {
                PooledNeeds.Demand(places: [$0.offset], need: tier(hall.need(ofWindow: $0.element, slot)))
            } + pools)
        let parts = needs.split().short
        return (needs.seating(), parts.reduce(0) { $0 + $1.need - $1.people }, parts)
    }

    /// What is short at window types that pools join, by the smallest sets that show it.
    func shortages(_ problem: Problem, _ reserve: Reserve) -> [Shortage] {
        var runs: [Run] = []
        for slot in attendance.hall.period.slots {
            for group in attendance.groups[slot] {
                let required = needs(of: group, slot, \.minimum).parts
                for part in needs(of: group, slot, \.target).parts {
                    let own = part.demands.filter { $0 < group.windows.count }
                    let need = Demand.Need(
                        minimum: required.filter { Set($0.places).isSubset(of: part.places) }
                            .reduce(part.people) { $0 + $1.need - $1.people },
                        target: part.need)
                    let piece = Piece(slot: slot, people: part.people, need: need)
                    let key = Run.Key(
                        windows: part.places.map { group.windows[$0] }, hasOwn: own,
                        pools: part.demands.filter { $0 >= group.windows.count }.map {
                            group.pools[$0 - group.windows.count]
                        }, day: attendance.hall.period.day(ofSlot: slot))
                    if let run = runs.lastIndex(where: { $0.key == key && $0.pieces.last?.slot == slot - 1 }) {
                        runs[run].pieces.append(piece)
                    } else {
                        runs.append(Run(key: key, pieces: [piece]))
                    }
                }
            }
        }
        return runs.compactMap { $0.shortage(attendance, problem, reserve) }
    }

    /// One slot of a shortage; `need.minimum` is what would have to be there so that no minimum is missed.
    private struct Piece {
        let slot: Int
        let people: Int
        let need: Demand.Need
    }

    private struct Run {
        struct Key: Equatable {
            let windows: [Int]
            let hasOwn: [Int]
            let pools: [Int]
            let day: Int
        }

        let key: Key
        var pieces: [Piece]

        func shortage(_ attendance: Attendance, _ problem: Problem, _ reserve: Reserve) -> Shortage? {
            let hall = attendance.hall
            // The first slot in which most are missing.
            var worst = pieces.first
            for piece in pieces
            where piece.need.target - piece.people > (worst.map { $0.need.target - $0.people } ?? 0) { worst = piece }
            guard let first = pieces.first, let last = pieces.last, let worst else { return nil }
            let missing = pieces.reduce(0) { $0 + $1.need.target - $1.people }
            let below = pieces.reduce(0) { $0 + $1.need.minimum - $1.people }
            let price = CoverPrice(of: key.windows.map { hall.windows[$0] }, in: problem)
            return Shortage(
                windows: key.windows.map { hall.windows[$0].id }, pools: key.pools.map { hall.pools[$0].id },
                day: key.day,
                slots: first.slot..<(last.slot + 1), missing: missing * hall.period.grid,
                belowMinimum: below * hall.period.grid,
                points: price.points(belowMinimum: below, belowTarget: missing - below),
                worst: reserve.explain(key.windows, at: worst.slot, need: worst.need))
        }
    }
}
