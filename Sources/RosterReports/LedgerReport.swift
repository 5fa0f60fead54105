public import RosterModel

/// What each employee will have carried when a roster is worked: the ledger with the period added.
public struct LedgerReport {
    /// In the hall's order.
    public let lines: [(employee: Employee, load: Load)]
    /// How it is spread.
    public let burdens: BurdenReport?

    /// - Parameters:
    ///   - ledger: The periods before the roster's.
    ///   - loads: What the roster asks of each employee.
    public init(_ ledger: Ledger, adding loads: [(employee: Employee, load: Load)], burdens: BurdenReport? = nil) {
        self.burdens = burdens
        let carried = ledger.loads
        lines = loads.map { ($0.employee, carried[$0.employee.id, default: Load()] + $0.load) }
    }

    /// A table in hours, and how burdens are spread, each line ended by a line feed.
    public func text(_ style: TextStyle) -> String {
        let table = TextTable(
            columns: [
                .init("employee", isNumber: false), .init("strain"), .init("early", rank: 6), .init("late", rank: 3),
                .init("night", rank: 2), .init("weekend", rank: 1), .init("holiday", rank: 5),
                .init("overtime", rank: 4),
                .init("complaints", rank: 7), .init("cases", rank: 8), .init("wishes", rank: 9),
            ],
            rows: lines.map { employee, load in
                let hours = [
                    load.strain, load.early, load.late, load.night, load.weekend, load.holiday, load.overtime,
                    load.complaints, load.cases,
                ].map { Decimal($0, over: 60, places: 1).description }
                return [employee.name] + hours + ["\(load.wishesMet) of \(load.wishesMet + load.wishesUnmet)"]
            })
        let title = style.wrapped(
            "Ledger with this roster (hours; strain: hours times the window's strain; cases: their number)", indent: 2)
        let spread = burdens?.text(style) ?? ""
        return (title + table.lines(style)).map { $0 + "\n" }.joined() + (spread.isEmpty ? "" : "\n" + spread)
    }
}
