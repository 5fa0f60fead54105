import RosterModel

extension HallReader {
    /// Reads `calendar`: holidays, workdays made up for, and what the demand of a date is multiplied by.
    func readCalendar(_ hall: Fields) -> WorkCalendar {
        guard let node = hall["calendar"],
            let fields = Fields(node, "calendar", keys: ["holidays", "workdays", "demand"], complaints)
        else { return WorkCalendar() }
        let holidays = readHolidays(fields)
        let workdays = dated(fields, "workdays", "write 2026-10-10: Thu") { text throws(Fault) in
            guard case .weekdays(let days) = try parseDays([text]), let day = days.first, days.count == 1 else {
                throw Fault("\(shown(text)) is not one weekday", "write the weekday whose shifts and demand hold")
            }
            return day
        }
        for workday in workdays where holidays.contains(where: { $0.date == workday.date }) {
            complaints.error(
                workday.place, "\(workday.date) is both a holiday and a workday", "remove one of them")
        }
        demandFactors = dated(fields, "demand", "write 2026-09-30: 1.5") { text throws(Fault) in try Decimal(text) }
            .map { ($0.date, $0.value) }
        return WorkCalendar(
            holidays: holidays, workdays: workdays.map { WorkCalendar.Workday($0.date, like: $0.value) })
    }

    /// A list of dates, or a mapping of dates to names.
    private func readHolidays(_ fields: Fields) -> [WorkCalendar.Holiday] {
        guard let node = fields["holidays"] else { return [] }
        if case .map = node.content {
            return dated(fields, "holidays", "write 2026-10-01: National Day") { text throws(Fault) in
                try checkName(text, "name of a holiday")
                return composed(text).text
            }.map { WorkCalendar.Holiday($0.date, name: $0.value) }
        }
        var seen: Set<CivilDate> = []
        return fields.words("holidays").compactMap { word in
            complaints.attempt(word.place) { () throws(Fault) in
                let date = try parseDate(word.text)
                guard seen.insert(date).inserted else { throw Fault("\(date) stands twice", "remove one") }
                return WorkCalendar.Holiday(date)
            }
        }
    }

    /// The entries of a mapping whose keys are dates.
    private func dated<Value>(
        _ fields: Fields, _ key: String, _ example: String, _ parse: (String) throws(Fault) -> Value
    ) -> [(date: CivilDate, value: Value, place: Place)] {
        guard let node = fields[key] else { return [] }
        guard case .map(let entries) = node.content else {
            complaints.error(node.place, "\(key) must be a mapping of dates, not \(node.kind)", example)
            return []
        }
        return entries.compactMap { entry in
            let date = complaints.attempt(entry.place) { () throws(Fault) in try parseDate(entry.key) }
            let value = complaints.value(of: entry.value, entry.key, parse)
            guard let date, let value else { return nil }
            return (date, value, entry.place)
        }
    }
}
