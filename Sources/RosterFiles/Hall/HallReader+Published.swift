import RosterModel

extension HallReader {
    /// Reads the roster that has been published: which shift everybody was told for each day of the period.
    func readPublished(_ tables: Fields) {
        guard let table = table(tables, "published", required: RosterRow.columns, optional: ["name"]) else { return }
        var outside = OutsideRows()
        var strangers = Strangers()
        var told: [String: [Int: PublishedDay]] = [:]
        table.forEachRow { row in
            guard let row = RosterRow(row) else { return }
            guard shiftNames.contains(row.shift) else {
                complaints.error(
                    row.row.place("shift"), "there is no shift type \(shown(row.shift))",
                    .nearest(row.shift, among: shiftNames))
                return
            }
            guard staffIndex[row.employee] != nil else {
                if !options.isRemoved(row.employee) { strangers.note(row.employee, row.row.place("employee")) }
                return
            }
            let day = row.date - period.start
            guard (0..<period.days).contains(day) else { return outside.note(row.row.place) }
            told[row.employee, default: [:]][day, default: PublishedDay(row)].add(row)
        }
        for index in staff.indices {
            guard let days = told[staff[index].id.text] else { continue }
            staff[index].published = days.sorted { $0.key < $1.key }.map { day, told in
                let first = slotBefore(day, told.start)
                return PublishedShift(
                    day: day, shift: ShiftType.ID(told.shift), slots: first..<max(slotAfter(day, told.end), first + 1))
            }
        }
        strangers.warn(complaints)
        outside.warn(complaints, period)
        if told.isEmpty {
            complaints.warning(
                Place.byte(source: table.source, offset: 0), "no row is about a day of the period",
                "nothing is published")
        }
    }
}

/// One shift of the published roster.
private struct PublishedDay {
    var start: Minutes
    var end: Minutes
    /// The shift type that the first row names.
    let shift: String

    init(_ row: RosterRow) {
        start = row.start
        end = row.end
        shift = row.shift
    }

    mutating func add(_ row: RosterRow) {
        start = min(start, row.start)
        end = max(end, row.end)
    }
}
