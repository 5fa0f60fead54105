import RosterModel

extension HallReader {
    /// Slots in which a shift of the period can be present: it may run on for a day after the last one.
    private var presence: Range<Int> { 0..<((period.days + 1) * period.slotsPerDay) }

    func readAvailability(_ tables: Fields) {
        guard let table = table(tables, "availability", required: ["employee", "days", "from", "to"]) else { return }
        var outside = OutsideRows()
        table.forEachRow { row in
            let employee = employee(row), days = row.parse("days", parseDaysText), span = span(row, "from", "to")
            guard let employee, let days, let span else { return }
            let found = dates(of: days).compactMap { slots($0, span.from, span.to)?.clamped(to: presence) }
            if case .dates = days, found.allSatisfy(\.isEmpty) { outside.note(row.place) }
            staff[employee].availabilityPlace = staff[employee].availabilityPlace ?? row.place
            staff[employee].availability = (staff[employee].availability ?? []) + found.filter { !$0.isEmpty }
        }
        let last = period.date(ofDay: period.days - 1)
        outside.warn(
            complaints, "outside the period \(period.start) to \(last)",
            "whoever has no other row is not available at all")
        for index in staff.indices {
            staff[index].availability = staff[index].availability.map(merged)
        }
    }

    /// The same slots as few ranges in ascending order.
    private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, last.upperBound >= range.lowerBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }

    func readLeave(_ tables: Fields) {
        if let table = table(
            tables, "leave", required: ["employee", "from"], optional: ["until", "start", "end", "reason"])
        {
            table.forEachRow { row in
                let employee = employee(row), reason = row.name("reason")
                let from = row.parse("from", parseDate)
                let until = row.parse("until", or: nil) { text throws(Fault) in try parseDate(text) }
                let isNamed: Void? = complaints.attempt(row.place("reason")) { () throws(Fault) in
                    try checkName(reason, "reason")
                }
                guard let from, let until, isNamed != nil else { return }
                let last = until ?? from
                let hasStart = !row.value("start").isEmpty, hasEnd = !row.value("end").isEmpty
                if hasStart != hasEnd {
                    complaints.error(
                        row.place(hasStart ? "end" : "start"), "start and end of a leave go together",
                        "give both, or neither")
                    return
                }
                var clock: (from: Minutes, to: Minutes)?
                if hasStart {
                    guard let span = span(row, "start", "end") else { return }
                    clock = span
                }
                if last < from {
                    complaints.error(row.place("until"), "until \(last) is before from \(from)", "swap the two")
                    return
                }
                guard let employee else { return }
                addLeave(employee, from: from, until: last, clock: clock, reason: reason, row.place)
            }
        }
        for (words, place) in options.addedLeave {
            guard let employee = employee(words[0], place) else { continue }
            _ = complaints.attempt(place) { () throws(Fault) in
                let from = try parseDate(words[1])
                let until = words.count > 2 ? try parseDate(words[2]) : from
                guard from <= until else { throw Fault("\(until) is before \(from)", "swap the two") }
                addLeave(employee, from: from, until: until, clock: nil, reason: "", place)
            }
        }
    }

    /// Whole days of leave are the civil day and the hall's day of that date, which may begin later: whoever is on
    /// leave on Tuesday neither works the end of Monday's night nor begins Tuesday's.
    private func addLeave(
        _ employee: Int, from: CivilDate, until: CivilDate, clock: (from: Minutes, to: Minutes)?, reason: String,
        _ place: Place
    ) {
        let first = max(from, period.start + (-2)), last = min(until, period.start + (period.days + 1))
        guard first <= last else { return }
        var ranges: [Range<Int>] = []
        for day in (first - period.start)...(last - period.start) {
            let date = period.start + day
            let range = clock.map { slots(date, $0.from, $0.to) } ?? slots(date, 0, .day + period.dayBegins)
            if let range = range?.clamped(to: presence), !range.isEmpty { ranges.append(range) }
        }
        for range in merged(ranges) {
            staff[employee].leave.append(Leave(slots: range, reason: reason.isEmpty ? "leave" : reason))
            staff[employee].leavePlaces.append(place)
        }
    }
}
