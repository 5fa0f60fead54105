import RosterRules

extension Problem {
    /// Points that one person-slot below target costs, or what else there is a price for: the size by which the steps of the
    /// bound are measured.
    var typicalPrice: Int { priceBelowTarget ?? priceAboveTarget ?? 10 }

    /// The same for the search. Where nobody may be missing at all, five times the price of one person too many stands for it.
    var shortagePrice: Int { priceBelowTarget ?? priceAboveTarget.map { 5 * $0 } ?? 10 }

    var priceBelowTarget: Int? { firstPriceOfCover { $0.belowTarget > 0 ? $0.belowTarget : $1 } }
    private var priceAboveTarget: Int? { firstPriceOfCover { cover, _ in cover.aboveTarget } }

    /// - Parameter price: What is meant of an entry and its points per person-slot below the minimum, 0 if that is forbidden.
    private func firstPriceOfCover(_ price: (Cover, Int) -> Int) -> Int? {
        for entry in rules {
            guard case .cover(let cover) = entry.rule else { continue }
            let found = price(cover, entry.price == .hard ? 0 : entry.price.scaled / Scale.point)
            if found > 0 { return found }
        }
        return nil
    }
}
