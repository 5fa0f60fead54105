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
        demandLayers = [dateRows, weekdayRows]
        for window in windows.indices {
            for slot in period.slots {
                demand[window, slot] = demandRow(window, slot)?.need
            }
        }
        for pool in pools.indices {
            for slot in period.slots {
                let number = windows.count + pool
                poolDemand[pool, slot] = demandRow(number, slot)?.need
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

    /// The row that asks for people at a window type in a slot, or of a pool, counted after the window types; without factors.
    func demandRow(_ number: Int, _ slot: Int) -> (need: Demand.Need, place: Place)? {
        demandLayers.lazy.compactMap { $0.row(number, slot) }.first
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
