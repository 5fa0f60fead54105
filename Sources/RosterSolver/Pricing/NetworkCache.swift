import RosterModel
import RosterPricing
import RosterRules

/// What rules over days know of an employee besides contract and scope.
struct LineCalendar: Hashable {
    let history: [History.WorkedDay]
    /// Where a rule about them looks over the whole line.
    let wishes: [Wish]
    let leaveDays: [Int]
}

/// Networks that employees share.
struct NetworkCache {
    private struct Key: Hashable {
        let options: [ShiftOption]
        let entries: [RuleEntry]
        let others: [RuleEntry]
        let calendar: LineCalendar
    }

    private struct Size: Hashable {
        let options: [ShiftOption]
        let entries: [RuleEntry]
        /// Whether arcs count what an entry that is left out limits.
        let isCounting: Bool
    }

    private var networks: [Key: LineNetwork] = [:]
    private var tooLarge: Set<Size> = []

    /// The network of as many memories as fit, and those for which there is no room; with none of them it is built however
    /// large it is, so that everybody has one.
    ///
    /// A memory whose states are in order costs next to nothing, so it goes first; sums over the line, which multipliers
    /// can price, are the first to stay out, those first that limit least; then those with the most states, for which
    /// a network may be larger, as nothing else prices them.
    mutating func network(
        for sheet: PricingSheet, _ calendar: LineCalendar, arcLimit: Int
    ) -> (LineNetwork, loose: [LooseMemory]) {
        let (line, entries) = (sheet.line, sheet.lineEntries)
        func isOrdered(_ entry: Int) -> Bool { entries[entry].isHardRest }
        // Rank, and size within the rank.
        func place(_ entry: Int) -> (Int, Int, Int) {
            if isOrdered(entry) { return (0, 0, entry) }
            if let limits = line[entry].sumLimits { return (2, limits.free.count, entry) }
            return (1, line[entry].radix, entry)
        }
        let order = line.indices.sorted { place($0) < place($1) }
        // Shifts never overlap, whatever rest the rules ask for.
        let overlap = Rest(least: 0).memory(
            for: sheet.employee, in: sheet.hall, options: sheet.options, price: .hard)
        func key(_ kept: some Collection<Int>, _ left: [Int]) -> Key {
            Key(
                options: sheet.options, entries: kept.map { entries[$0] },
                others: left.map { entries[$0].unlimited }, calendar: calendar)
        }
        for dropped in 0...order.count {
            let (kept, left) = (order.dropLast(dropped), order.suffix(dropped).sorted())
            let key = key(kept, left)
            if let network = networks[key] { return (network, loose(left, sheet, network)) }
            // Who is away more often has a smaller network, but hardly so.
            let counting = left.lazy.compactMap { line[$0].counting?.memory }.first
            let size = Size(options: sheet.options, entries: key.entries, isCounting: counting != nil)
            if tooLarge.contains(size) { continue }
            let isRested = kept.contains(where: isOrdered)
            let hasSum = kept.contains { line[$0].sumLimits != nil }
            let network = LineNetwork(
                days: sheet.period.days, options: sheet.options,
                memories: (isRested ? [] : [overlap]) + kept.map { line[$0] } + (counting.map { [$0] } ?? []),
                others: left.map { line[$0] },
                arcLimit: hasSum ? arcLimit : Self.roomForUnpriced * arcLimit)
            guard let network else {
                tooLarge.insert(size)
                continue
            }
            networks[key] = network
            return (network, loose(left, sheet, network))
        }
        let key = key([], Array(line.indices))
        let network =
            networks[key]
            ?? LineNetwork(days: sheet.period.days, options: sheet.options, memory: overlap, others: line)
        networks[key] = network
        return (network, loose(Array(line.indices), sheet, network))
    }

    private static let roomForUnpriced = 4

    /// The memories of entries that a network has no room for.
    private func loose(_ left: [Int], _ sheet: PricingSheet, _ network: LineNetwork) -> [LooseMemory] {
        left.flatMap { entry in
            var own = PricingSheet(
                hall: sheet.hall, employee: sheet.employee, options: sheet.options, costs: sheet.costs)
            sheet.lineEntries[entry].passable.addPricing(to: &own)
            return own.line.map {
                LooseMemory($0, options: sheet.options, kinds: network.kinds, kindCount: network.kindCount)
            }
        }
    }
}

extension RuleEntry {
    /// An entry whose memory sees options alike, whatever its figures.
    fileprivate var unlimited: RuleEntry {
        guard case .hours(let rule) = rule else { return self }
        return RuleEntry(.hours(Hours(per: rule.span)))
    }

    /// The same at a price that no legal roster pays: the search can pass through a breach.
    fileprivate var passable: RuleEntry { RuleEntry(rule, for: scope, price: .points(price.scaled / Scale.point)) }

    fileprivate var isHardRest: Bool {
        guard case .rest = rule else { return false }
        return price == .hard
    }
}
