import RosterModel

extension HallReader {
    /// Fills the demand of window types and pools: first the rows for weekdays, then, replacing them, the rows for dates.
    func readDemand(_ tables: Fields) {
        demand = Demand(windows: windows.count, slots: period.slots.count)
        poolDemand = Demand(windows: pools.count, slots: period.slots.count)
        guard tables.required("demand") != nil,
            let table = table(
                tables, "demand", required: ["days", "from", "to", "window", "minimum"], optional: ["target"])
        else { return }
        var weekdayRows = DemandLayer(windows: windows.count + pools.count, slots: period.slots.count)
        var dateRows = weekdayRows
        var outside = OutsideRows()
        table.forEachRow { row in
            let days = row.parse("days", parseDaysText)
            let span = span(row, "from", "to"), window = asked(row), need = need(row)
            guard let days, let span, let window, let need, hasPeriod else { return }
            if need.minimum > 0 || window >= windows.count { demandPlaces[window] = demandPlaces[window] ?? row.place }
            var isInside = false
            for date in dates(of: days, onWorkCalendar: true) {
                guard let slots = slots(date, span.from, span.to)?.clamped(to: period.slots), !slots.isEmpty else {
                    continue
                }
                isInside = true
                var conflict: DemandLayer.Conflict?
                if case .dates = days {
                    conflict = dateRows.fill(window, slots, need, row.place)
                } else {
                    conflict = weekdayRows.fill(window, slots, need, row.place)
                }
                guard let conflict else { continue }
                let day = period.day(ofSlot: conflict.slot)
                complaints.error(
                    row.place,
                    "\(askedName(window)) has a demand on \(period.civilDate(ofSlot: conflict.slot)) at "
                        + "\(clockText(period.clock(ofSlot: conflict.slot))) already, from \(complaints.reference(to: conflict.place))",
                    day < 0 ? "" : "let the spans not overlap")
                break
            }
            if case .dates = days, !isInside { outside.note(row.place) }
        }
        outside.warn(complaints, period)
        for window in windows.indices {
            for slot in period.slots {
                demand[window, slot] = dateRows[window, slot] ?? weekdayRows[window, slot]
            }
        }
        for pool in pools.indices {
            for slot in period.slots {
                let number = windows.count + pool
                poolDemand[pool, slot] = dateRows[number, slot] ?? weekdayRows[number, slot]
            }
        }
        openPooledWindows()
        for (date, factor) in demandFactors {
            for slot in period.slots where period.civilDate(ofSlot: slot) == date {
                for window in windows.indices { demand[window, slot] = demand[window, slot]?.times(factor) }
                for pool in pools.indices { poolDemand[pool, slot] = poolDemand[pool, slot]?.times(factor) }
            }
        }
        divertDemand()
        scaleDemand()
    }

    /// Takes away what machines and other channels serve.
    private func divertDemand() {
        for window in windows.indices {
            guard let share = selfServices[window] else { continue }
            for slot in period.slots { demand[window, slot] = demand[window, slot]?.less(percent: share) }
        }
    }

    /// The window type named in a row, or the pool, counted after the window types.
    private func asked(_ row: Table.Row) -> Int? {
        if let pool = pools.firstIndex(where: { $0.id.text == row.name("window") }) { return windows.count + pool }
        // A pool that is wrong is told where it is declared.
        return poolNames.contains(row.name("window")) ? nil : window(row, or: poolNames)
    }

    private func askedName(_ number: Int) -> String {
        number < windows.count ? "window \(windows[number].id)" : "pool \(pools[number - windows.count].id)"
    }

    private func need(_ row: Table.Row) -> Demand.Need? {
        let people = { (text: String) throws(Fault) in try parseInteger(text, in: 0...10_000, "number of people") }
        let minimum = row.parse("minimum", people), target = row.parse("target", or: minimum ?? 0, people)
        guard let minimum, let target else { return nil }
        if target < minimum {
            complaints.error(
                row.place("target"), "target \(target) is less than minimum \(minimum)",
                "leave it empty to make it the minimum")
            return nil
        }
        return Demand.Need(minimum: minimum, target: target)
    }

    private func scaleDemand() {
        guard let (factor, text, place) = options.demandScale else { return }
        var before = 0, after = 0
        for window in windows.indices {
            for slot in period.slots {
                guard let need = demand[window, slot] else { continue }
                let scaled = need.times(factor)
                before += need.target
                after += scaled.target
                demand[window, slot] = scaled
            }
        }
        for pool in pools.indices {
            for slot in period.slots {
                guard let need = poolDemand[pool, slot] else { continue }
                let scaled = need.times(factor)
                before += need.target
                after += scaled.target
                poolDemand[pool, slot] = scaled
            }
        }
        complaints.warning(
            place, "demand times \(text), half rounded up: targets of \(before) person-slots become \(after)")
    }
}

/// The demand by rows of one kind, and which row gave it.
private struct DemandLayer {
    typealias Conflict = (slot: Int, place: Place)

    private let slots: Int
    private var rows: [(need: Demand.Need, place: Place)] = []
    /// By window and slot: 0, or the number of the row from 1.
    private var numbers: [Int32]

    init(windows: Int, slots: Int) {
        self.slots = slots
        numbers = Array(repeating: 0, count: windows * slots)
    }

    subscript(window: Int, slot: Int) -> Demand.Need? {
        let number = Int(numbers[window * slots + slot])
        return number == 0 ? nil : rows[number - 1].need
    }

    /// Notes a need; if one of the slots has one already, says where from and stops.
    mutating func fill(_ window: Int, _ range: Range<Int>, _ need: Demand.Need, _ place: Place) -> Conflict? {
        if rows.last?.place != place { rows.append((need, place)) }
        for slot in range {
            let number = Int(numbers[window * slots + slot])
            if number == rows.count { continue }
            if number != 0 { return (slot, rows[number - 1].place) }
            numbers[window * slots + slot] = Int32(rows.count)
        }
        return nil
    }
}

extension Demand.Need {
    /// Half rounded up.
    fileprivate func less(percent: Int) -> Demand.Need {
        Demand.Need(
            minimum: (minimum * (100 - percent) + 50) / 100, target: (target * (100 - percent) + 50) / 100)
    }

    /// Half rounded up.
    fileprivate func times(_ factor: Decimal) -> Demand.Need {
        Demand.Need(minimum: factor.times(minimum), target: factor.times(target))
    }
}
