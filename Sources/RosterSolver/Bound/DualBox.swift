import RosterModel

/// Where the optimum of a cell's dual is looked for.
///
/// While every number of people has a price, it lies between what one person more can cost and what one can save. A number of
/// people that is forbidden has none: there the box widens as long as the lines break the limit at its end. (To begin with so wide a
/// box for each limit that is there, but does not bind, lets the duals stray, and the bound comes late.)
struct DualBox: Sendable {
    private(set) var range: ClosedRange<Double>
    /// Numbers of people that are not forbidden.
    private let allowed: ClosedRange<Int>

    /// A box that stays as it is.
    init(range: ClosedRange<Double>) {
        self.range = range
        allowed = Int.min...Int.max
    }

    /// - Parameter table: Cost of n = 0… people, in pricing units; one number at least is allowed.
    init(_ table: [Int]) {
        let changes = zip(table.dropFirst(), table).map { $0 - $1 }
        let open = changes.filter { abs($0) < Scale.hard / 2 }
        range = -Double(max(0, open.max() ?? 0))...Double(max(0, -(open.min() ?? 0)))
        let least = table.min() ?? 0
        let isAllowed = { table[$0] - least < Scale.hard / 2 }
        allowed =
            (table.indices.first(where: isAllowed) ?? 0)...(table.indices.last(where: isAllowed) ?? table.count)
    }

    private init(range: ClosedRange<Double>, allowed: ClosedRange<Int>) {
        self.range = range
        self.allowed = allowed
    }

    /// The same box where some people are there anyway.
    func less(_ carried: Int) -> DualBox {
        DualBox(range: range, allowed: (allowed.lowerBound - carried)...(allowed.upperBound - carried))
    }

    /// Makes room beyond an end at which the lines break a limit, up to a hundred units; an end that prices put further out stays.
    mutating func widen(at dual: Double, duty: Int, unit: Double) {
        let least = min(-100 * unit, range.lowerBound)
        let most = max(100 * unit, range.upperBound)
        if duty > allowed.upperBound, dual <= range.lowerBound {
            range = max(least, 1.25 * range.lowerBound - unit / 4)...range.upperBound
        } else if duty < allowed.lowerBound, dual >= range.upperBound {
            range = range.lowerBound...min(most, 1.25 * range.upperBound + unit / 4)
        }
    }
}
