import RosterModel

enum AbsenceTables {
    static func availability(of hall: Hall) -> String {
        let rows = hall.employees.flatMap { employee in
            (employee.availability ?? []).flatMap { Span.byDate($0, in: hall.period) }.map {
                [employee.id.text, $0.date.description, $0.from, $0.to]
            }
        }
        return table(["employee", "days", "from", "to"], rows)
    }

    /// - Throws: For a leave that is longer than a day and not a number of whole days.
    static func leave(of hall: Hall) throws(HallWritingError) -> String {
        var rows: [[String]] = []
        for employee in hall.employees {
            for leave in employee.leave { rows.append([employee.id.text] + (try row(leave, in: hall.period))) }
        }
        return table(["employee", "from", "until", "start", "end", "reason"], rows)
    }

    private static func row(_ leave: Leave, in period: Period) throws(HallWritingError) -> [String] {
        for first in 0..<period.days {
            for last in first..<period.days where leave.slots == slots(ofDays: first...last, in: period) {
                return [
                    period.date(ofDay: first).description, period.date(ofDay: last).description, "", "", leave.reason,
                ]
            }
        }
        guard leave.slots.count <= period.slotsPerDay else {
            throw HallWritingError(description: "a leave is longer than a day, and not a number of whole days")
        }
        let span = Span(leave.slots, in: period)
        return [span.date.description, "", span.from, span.to, leave.reason]
    }

    /// What a leave on whole dates takes: from midnight of the first to the end of the hall's day of the last.
    static func slots(ofDays days: ClosedRange<Int>, in period: Period) -> Range<Int> {
        let midnight = days.lowerBound * period.slotsPerDay - period.dayBegins / period.grid
        return max(0, midnight)..<((days.upperBound + 1) * period.slotsPerDay)
    }
}
