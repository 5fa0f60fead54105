public import RosterModel

/// No category of staff carries much more of a burden than another.
///
/// The burden, those who share it, their contract time, and the periods of the ledger that count are those of
/// `fairness`. For each category of the sharers in scope, its mean is N · A / C, with A what they have carried in those
/// periods and are asked for in this one, C their contract time in all of them, and N the normal week of the hall: the
/// burden of a normal week. What the greatest mean exceeds the least by beyond `most` counts, in **minutes**, rounded up.
/// With fewer than two categories nothing counts.
///
/// Price: 1 point a minute is enough. In the civic centre of the examples, where categories are else 3:55 of strain
/// apart, `{of: strain, most: 1:00}` holds at 1 for 24 points of cover more in a week's roster, at 2, 5, 10 and 50 for 260,
/// 717, 951 and 1,220 more, with the same work: the dearer a minute, the less the search looks at anything else.
///
/// Source: R17, 因编制不同 (employment categories treated unequally); R18, equal burdens by category.
///
/// As rows, for each two categories a and b, with p as in `fairness`, h the sum of what was carried before:
///
///     N / C(a) · (h(a) + Σ_{e in a} p[e]) − N / C(b) · (h(b) + Σ_{e in b} p[e]) − most ≤ gap
public struct Balance: Hashable, Sendable {
    /// `of`: the burden, as in `fairness`.
    public let measure: Measure
    /// `weeks`: how far back the ledger is looked at; 12 if left out.
    public let weeks: Int
    /// `most`: minutes of the burden in a normal week by which two categories may differ.
    public let most: Minutes

    public init(of measure: Measure, weeks: Int = 12, most: Minutes) {
        self.measure = measure
        self.weeks = weeks
        self.most = most
    }
}

/// Those of one category who share a burden.
public struct BalancedCategory: Hashable, Sendable {
    public let name: String
    /// By their position in the hall.
    public let employees: [Int]
    /// What they carried before, and their contract time in all periods, in minutes.
    public let carried: Int
    public let contract: Int
}

extension Balance {
    /// In the order in which the hall's employees name them.
    public func categories(in hall: Hall, for scope: Scope) -> [BalancedCategory] {
        let shares = hall.fairShares(of: measure, weeks: weeks, where: scope.binds)
        let sharers = hall.employees.indices.filter { shares[$0] != nil }
        var names: [String] = []
        for position in sharers where !names.contains(hall.employees[position].category) {
            names.append(hall.employees[position].category)
        }
        return names.map { name in
            let own = sharers.filter { hall.employees[$0].category == name }
            let all = own.compactMap { shares[$0] }
            return BalancedCategory(
                name: name, employees: own, carried: all.reduce(0) { $0 + $1.carried },
                contract: all.reduce(0) { $0 + $1.contractBefore + $1.contractNow })
        }
    }

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let normal = view.hall.loadTerms.normalWeek.count
        let categories = categories(in: view.hall, for: scope).map { category in
            (
                category,
                category.employees.reduce(category.carried) {
                    $0 + measure.amount(in: view.lines[$1].load(in: view))
                }
            )
        }
        func isLess(_ one: (BalancedCategory, Int), _ other: (BalancedCategory, Int)) -> Bool {
            Int128(one.1) * Int128(other.0.contract) < Int128(other.1) * Int128(one.0.contract)
        }
        guard let high = categories.max(by: isLess), let low = categories.min(by: isLess) else { return [] }
        // Minutes of hundreds of people over months, multiplied three times, pass 64 bits.
        let product = Int128(high.0.contract) * Int128(low.0.contract)
        let apart = Int128(high.1) * Int128(low.0.contract) - Int128(low.1) * Int128(high.0.contract)
        let gap = Int128(normal) * apart - Int128(most.count) * product
        guard gap > 0 else { return [] }
        func mean(_ category: (BalancedCategory, Int)) -> String {
            "\(category.0.name.isEmpty ? "no category" : category.0.name) \(normal * category.1 / category.0.contract)"
        }
        return [
            Finding(
                count: Int(clamping: (gap + product - 1) / product),
                message:
                    "a normal week's \(measure.name) up to \(view.date(view.period.days - 1)) differs by category: "
                    + "\(mean(high)) min, \(mean(low)) min (most \(most.count) apart)")
        ]
    }
}
