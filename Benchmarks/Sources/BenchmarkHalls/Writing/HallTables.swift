import RosterModel

enum StaffTable {
    static func text(of hall: Hall) -> String {
        let windows = hall.windows.map(\.id)
        let rows = hall.employees.map { employee in
            [employee.id.text, employee.name, employee.category, employee.contract.text, employee.payrollID ?? ""]
                + windows.map { window in
                    employee.skills.first { $0.window == window }.map { "\($0.level)" } ?? ""
                }
        }
        return table(["id", "name", "category", "contract", "payroll_id"] + windows.map(\.text), rows)
    }
}

enum DemandTable {
    /// A row for each date, window type and span of equal demand.
    static func text(of hall: Hall) -> String {
        let period = hall.period
        var rows: [[String]] = []
        for (number, window) in hall.windows.enumerated() {
            var slot = 0
            while slot < period.slots.upperBound {
                let need = hall.demand[number, slot], date = period.civilDate(ofSlot: slot)
                var end = slot + 1
                while end < period.slots.upperBound, hall.demand[number, end] == need,
                    period.civilDate(ofSlot: end) == date
                {
                    end += 1
                }
                if let need {
                    let span = Span(slot..<end, in: period)
                    rows.append([
                        date.description, span.from, span.to, window.id.text, "\(need.minimum)", "\(need.target)",
                    ])
                }
                slot = end
            }
        }
        return table(["days", "from", "to", "window", "minimum", "target"], rows)
    }
}

/// A range of slots that begins on one civil date, as a row of a table says it.
struct Span {
    let date: CivilDate
    let from: String
    let to: String

    init(_ slots: Range<Int>, in period: Period) {
        date = period.civilDate(ofSlot: slots.lowerBound)
        let midnight = 1440 * (date - period.start)
        from = clock(Minutes(period.minutesFromStart(toSlot: slots.lowerBound) - midnight))
        to = clock(Minutes(period.minutesFromStart(toSlot: slots.upperBound) - midnight))
    }

    /// The same range cut at each midnight.
    static func byDate(_ slots: Range<Int>, in period: Period) -> [Span] {
        var spans: [Span] = []
        var first = slots.lowerBound
        while first < slots.upperBound {
            let midnight = 1440 - period.minutesFromStart(toSlot: first) % 1440
            let end = min(slots.upperBound, first + midnight / period.grid.count)
            spans.append(Span(first..<end, in: period))
            first = end
        }
        return spans
    }
}
