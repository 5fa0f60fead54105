public import RosterModel
import RosterRules

/// How each burden is spread over those who share it, when a roster is worked: on what each has carried, relative to contract time.
public struct BurdenReport: Hashable, Sendable {
    /// One burden; minutes of it in a normal week of the hall.
    public struct Line: Hashable, Sendable {
        public let measure: Measure
        /// How many share it.
        public let people: Int
        public let mean: Int
        /// Most less least.
        public let spread: Int
        /// The mean of the tenth of people who carry most, rounded up to whole people.
        public let worstTenth: Int
        /// By how much the means of employment categories differ at most; `nil` with fewer than two.
        public let categoryGap: Int?
    }

    /// In the order of the ledger; burdens that nobody shares are left out.
    public let lines: [Line]

    /// With all of the hall's ledger that ends before the period.
    public init(of roster: Roster, in hall: Hall) {
        let loads = hall.loads(of: roster).map(\.load)
        lines = Measure.allCases.compactMap { Line($0, loads, hall) }
    }

    /// Figures in hours, each line ended by a line feed; a paragraph of its own.
    public func text(_ style: TextStyle) -> String {
        guard !lines.isEmpty else { return "" }
        func hours(_ minutes: Int) -> String { Decimal(minutes, over: 60, places: 1).description }
        let table = TextTable(
            columns: [
                .init("burden", isNumber: false), .init("people", rank: 3), .init("mean", rank: 2), .init("spread"),
                .init("worst tenth"), .init("between categories", rank: 1),
            ],
            rows: lines.map { line in
                [
                    line.measure.name, "\(line.people)", hours(line.mean), hours(line.spread), hours(line.worstTenth),
                    line.categoryGap.map(hours) ?? style.dash,
                ]
            })
        let title = style.wrapped("Burdens after this roster (hours in a normal week of contract)", indent: 2)
        return (title + table.lines(style)).map { $0 + "\n" }.joined()
    }

    var json: JSONValue {
        .array(
            lines.map { line in
                .object([
                    ("burden", .string(line.measure.name)), ("people", .integer(line.people)),
                    ("mean", .integer(line.mean)), ("spread", .integer(line.spread)),
                    ("worst_tenth", .integer(line.worstTenth)), ("category_gap", .optional(line.categoryGap)),
                ])
            })
    }
}

extension BurdenReport.Line {
    /// What some people carry in all, and their contract time.
    private struct Sum {
        var carried = 0
        var contract = 0

        mutating func add(_ other: Sum) {
            carried += other.carried
            contract += other.contract
        }

        /// In a normal week, half a minute rounded up.
        func rate(_ normalWeek: Int) -> Int {
            contract > 0 ? (2 * carried * normalWeek + contract) / (2 * contract) : 0
        }
    }

    /// - Parameter loads: What the roster asks, by position in the hall.
    init?(_ measure: Measure, _ loads: [Load], _ hall: Hall) {
        // All periods of the ledger: a thousand years of it.
        let shares = hall.fairShares(of: measure, weeks: 52_000) { _ in true }
        let normal = hall.loadTerms.normalWeek.count
        var all = Sum()
        var rates: [Int] = []
        var categories: [(name: String, sum: Sum)] = []
        for (position, share) in shares.enumerated() {
            guard let share else { continue }
            let own = Sum(
                carried: share.carried + measure.amount(in: loads[position]),
                contract: share.contractBefore + share.contractNow)
            all.add(own)
            rates.append(own.rate(normal))
            let name = hall.employees[position].category
            let number = categories.firstIndex { $0.name == name } ?? categories.count
            if number == categories.count { categories.append((name, Sum())) }
            categories[number].sum.add(own)
        }
        rates.sort(by: >)
        guard let most = rates.first, let least = rates.last else { return nil }
        let worst = rates.prefix((rates.count + 9) / 10)
        let means = categories.map { $0.sum.rate(normal) }
        self.measure = measure
        people = rates.count
        mean = all.rate(normal)
        spread = most - least
        worstTenth = (2 * worst.reduce(0, +) + worst.count) / (2 * worst.count)
        categoryGap = means.count > 1 ? (means.max() ?? 0) - (means.min() ?? 0) : nil
    }
}
