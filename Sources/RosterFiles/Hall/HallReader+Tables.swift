import RosterModel

/// What-ifs about whole tables.
struct TableOptions {
    var demandScale: (factor: Decimal, text: String, place: Place)?
    var removedStaff: [(id: String, place: Place)] = []
    var addedLeave: [(words: [String], place: Place)] = []
    var addedSkills: [(words: [String], place: Place)] = []

    func isRemoved(_ id: String) -> Bool { removedStaff.contains { $0.id == id } }
}

extension HallReader {
    static let tableNames = [
        "staff", "demand", "skills", "availability", "leave", "wishes", "pins", "previous", "published",
    ]

    /// Reads the tables: staff first, since all others speak of employees or windows.
    func readTables(_ hall: Fields) {
        guard let node = hall.required("tables"),
            let fields = Fields(node, "tables", keys: HallReader.tableNames, complaints)
        else { return }
        readStaff(fields)
        readDemand(fields)
        readSkills(fields)
        readAvailability(fields)
        readLeave(fields)
        readWishes(fields)
        readPins(fields)
        readPrevious(fields)
        readPublished(fields)
    }

    /// The table of that name, opened with its header read; nothing when it is not given, or after a complaint.
    func table(
        _ fields: Fields, _ name: String, required: [String], optional: [String] = [], others: [String] = []
    ) -> Table? {
        guard let source = tableSource(fields, name) else { return nil }
        return Table(
            source, required: required, optional: optional, others: others, isLenient: isLenient, complaints)
    }

    /// The text of a table, from its file or out of the hall file.
    func tableSource(_ fields: Fields, _ name: String) -> Int? {
        guard let node = fields[name] else { return nil }
        guard let text = node.scalar else {
            complaints.error(
                node.place, "\(name) must be a path or the table's text, not \(node.kind)",
                "write \(name): \(name).csv, or the rows as a block begun with |")
            return nil
        }
        if text.contains("\n") || node.isBlock { return inlineSource(text, node, name) }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let table = text.hasPrefix("/") ? text : folder + text
        guard let source = files.read(table, mentionedAt: node.place, limit: TextFile.tableLimit) else { return nil }
        inputs.append(InputFile(path: table, bytes: complaints.sources[source].original))
        return source
    }

    /// The rows of a block stand in the lines after `|`, each behind the same indentation.
    private func inlineSource(_ text: String, _ node: Node, _ name: String) -> Int? {
        guard node.isBlock else {
            complaints.error(
                node.place, "the table \(name) is not written as a block", "begin it with | and put each row on a line")
            return nil
        }
        if text.allSatisfy(\.isWhitespace) {
            complaints.error(node.place, "the table \(name) has no rows", "the first row names the columns")
            return nil
        }
        if let scalar = text.unicodeScalars.first(where: isForbidden) {
            complaints.error(node.place, "character U+\(hexadecimal(scalar)) is not allowed", "remove it")
            return nil
        }
        guard case .mark(let number, let line, _) = node.place else {
            return complaints.add(Source(name: complaints.reference(to: node.place), bytes: Array(text.utf8)))
        }
        let hall = complaints.sources[number]
        let firstText = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).firstIndex {
            !$0.isEmpty
        }
        let shownLine = hall.text(ofLine: line + 1 + (firstText ?? 0))
        let indentation = shownLine.prefix { $0 == " " }.count
        return complaints.add(
            Source(name: hall.name, bytes: Array(text.utf8), lineOffset: line + 1, columnOffset: indentation))
    }

    /// Index of the employee a row speaks of; nothing after a complaint, and for somebody removed by an option.
    func employee(_ row: Table.Row) -> Int? {
        employee(row.name("employee"), row.place("employee"))
    }

    func employee(_ id: String, _ place: Place) -> Int? {
        if let index = staffIndex[id] { return index }
        if !options.isRemoved(id) && !brokenStaff.contains(id) && !(staff.isEmpty && complaints.hasErrors) {
            complaints.error(
                place, "there is no employee \(shown(id))", .nearestEmployee(id, among: staffNames))
        }
        return nil
    }

    /// The window type named in a column.
    ///
    /// - Parameter others: Names that could have been meant too.
    func window(_ row: Table.Row, _ column: String = "window", or others: [String] = []) -> Int? {
        let name = row.name(column)
        if let index = windows.firstIndex(where: { $0.id.text == name }) { return index }
        if !windowNames.contains(name) {
            complaints.error(
                row.place(column), "there is no window type \(shown(name))", .nearest(name, among: windowNames + others)
            )
        }
        return nil
    }

    /// A span of the clock on a date, as slots; both ends lie on the grid.
    func slots(_ date: CivilDate, _ from: Minutes, _ to: Minutes) -> Range<Int>? {
        let day = date - period.start
        guard let first = period.slot(day: day, clock: from), let end = period.slot(day: day, clock: to), first < end
        else { return nil }
        return first..<end
    }

    /// `from` and `to` of a row, at most a day apart.
    func span(_ row: Table.Row, _ first: String, _ last: String) -> (from: Minutes, to: Minutes)? {
        let from = row.parse(first, gridClock), to = row.parse(last, gridClock)
        guard let from, let to else { return nil }
        return complaints.attempt(row.place(last)) { () throws(Fault) in
            guard from < to else { throw backwards(from, to) }
            guard to - from <= .day else {
                throw Fault("\(clockText(from))-\(clockText(to)) is longer than a day", "write a row for each day")
            }
            return (from, to)
        }
    }

    /// The dates of a selection, as far as a span on them could touch the period or the night after it.
    ///
    /// - Parameter onWorkCalendar: Whether holidays have no weekday, and made-up workdays the one they are worked like.
    func dates(of selection: DaySelection, onWorkCalendar: Bool = false) -> [CivilDate] {
        switch selection {
        case .weekdays(let weekdays):
            (-2...(period.days + 1)).map { period.start + $0 }.filter { date in
                onWorkCalendar
                    ? !period.calendar.isHoliday(date) && weekdays.contains(period.calendar.weekday(of: date))
                    : weekdays.contains(date.weekday)
            }
        case .dates(let dates): dates
        }
    }

    func parseDaysText(_ text: String) throws(Fault) -> DaySelection { try parseDays([text]) }
}

/// People of whom a table speaks and who are not in the staff table: told once each, up to twenty.
struct Strangers {
    private var people: [(id: String, place: Place)] = []

    mutating func note(_ id: String, _ place: Place) {
        if !people.contains(where: { $0.id == id }) && people.count < 20 { people.append((id, place)) }
    }

    func warn(_ complaints: Complaints) {
        for (id, place) in people {
            complaints.warning(place, "\(shown(id)) is no longer in the staff table", "these rows are not used")
        }
    }
}

/// Counts the dated rows of a table that lie outside the period: a wrong year should not pass unnoticed.
struct OutsideRows {
    private var count = 0
    private var first: Place?

    mutating func note(_ place: Place) {
        count += 1
        first = first ?? place
    }

    func warn(_ complaints: Complaints, _ period: Period) {
        let last = period.date(ofDay: period.days - 1)
        warn(complaints, "outside the period \(period.start) to \(last)", "without effect")
    }

    func warn(_ complaints: Complaints, _ where: String, _ effect: String) {
        guard let first else { return }
        let rows = count == 1 ? "this row lies" : "\(count) rows, this one first, lie"
        complaints.warning(first, "\(rows) \(`where`)", effect)
    }
}
