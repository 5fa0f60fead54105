import RosterModel

extension HallReader {
    func readPeriod(_ hall: Fields) {
        guard let node = hall.required("period"),
            let fields = Fields(node, "period", keys: ["start", "days", "grid", "day_begins"], complaints)
        else { return }
        let start = fields.value(required: "start") { text throws(Fault) in
            let date = try parseDate(text)
            guard (1970...2999).contains(date.yearMonthDay.year) else {
                throw Fault("the year of \(date) cannot be meant", "write one from 1970 to 2999")
            }
            return date
        }
        var days: Int? = 7
        if fields["days"] != nil {
            days = fields.value("days") { text throws(Fault) in try parseInteger(text, in: Period.allowedDays) }
        }
        var grid: Minutes? = 15
        if fields["grid"] != nil { grid = fields.value("grid", parseGrid) }
        var begins: Minutes? = 0
        if fields["day_begins"] != nil {
            begins = fields.value("day_begins") { text throws(Fault) in
                let time = try parseClock(text)
                guard time < .day else { throw Fault("\(shown(text)) is not before 24:00") }
                try requireGrid(time, grid ?? 5, isClock: true)
                return time
            }
        }
        guard let start, let days, let grid, let begins else { return }
        period = Period(start: start, days: days, grid: grid, dayBegins: begins, calendar: readCalendar(hall))
        hasPeriod = true
    }

    private func parseGrid(_ text: String) throws(Fault) -> Minutes {
        let grid = try parseLength(text)
        guard Period.allowedGrids.contains(grid) else {
            let all = Period.allowedGrids.map { "\($0.count)" }.joined(separator: ", ")
            throw Fault("the grid cannot be \(shown(text))", "it is \(all) min")
        }
        return grid
    }
}
