public import RosterModel

/// The roster as a file: one row for each employee, date and activity.
public enum RosterCSV {
    /// Reads a roster and checks that all it names exists in the hall; whether it keeps the rules is not looked at.
    ///
    /// - Throws: `invalid` or `unreadable`, with everything wrong in the file.
    public static func read(
        _ path: String, for hall: Hall, encoding: TextEncoding? = nil, isLenient: Bool = false
    ) throws(FileError) -> (roster: Roster, warnings: [Diagnostic]) {
        let complaints = Complaints()
        let files = TextFile(encoding: encoding, complaints: complaints)
        let source = files.read(path, limit: TextFile.tableLimit)
        return try read(source, hall, isLenient, complaints)
    }

    /// The same for a text already in memory; `name` is what messages call it.
    public static func read(
        bytes: [UInt8], name: String, for hall: Hall, isLenient: Bool = false
    ) throws(FileError) -> (roster: Roster, warnings: [Diagnostic]) {
        let complaints = Complaints()
        let source = TextFile(encoding: nil, complaints: complaints).decode(bytes, name: name)
        return try read(source, hall, isLenient, complaints)
    }

    private static func read(
        _ source: Int?, _ hall: Hall, _ isLenient: Bool, _ complaints: Complaints
    ) throws(FileError) -> (roster: Roster, warnings: [Diagnostic]) {
        var activities: [Roster.Activity] = []
        if let source,
            let table = Table(
                source, required: RosterRow.columns, optional: ["name"], isLenient: isLenient, complaints)
        {
            let reader = ActivityReader(hall, complaints)
            table.forEachRow { row in
                if let row = RosterRow(row), let activity = reader.activity(row) { activities.append(activity) }
            }
        }
        try complaints.check()
        return (Roster(activities), complaints.diagnostics(.warning))
    }

    /// The roster as the text of a `roster.csv`: the same roster and hall give the same text.
    public static func text(of roster: Roster, for hall: Hall) -> String {
        let names = Dictionary(hall.employees.map { ($0.id, $0.name) }) { first, _ in first }
        var text = "employee,name,date,shift,start,end,kind,window\n"
        for activity in roster.activities {
            let period = hall.period, day = activity.day
            let kind: String, window: String
            switch activity.kind {
            case .duty(let id): (kind, window) = ("duty", id.text)
            case .rest(let id): (kind, window) = (id.text, "")
            }
            let fields = [
                activity.employee.text, names[activity.employee] ?? "", period.date(ofDay: day).description,
                activity.shift.text, period.clockText(ofSlot: activity.slots.lowerBound, day: day),
                period.clockText(ofSlot: activity.slots.upperBound, day: day, asEnd: true), kind, window,
            ]
            text += fields.map(csvField).joined(separator: ",") + "\n"
        }
        return text
    }
}

/// The field as it stands in a CSV file, in quotes only where it must be.
func csvField(_ text: String) -> String {
    let isPlain = !text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 10 || $0 == 13 || $0 == 9 || $0 == 0x3B }
    if isPlain && text.first != " " && text.last != " " { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}

/// Finds what a row names in the hall.
private struct ActivityReader {
    private let hall: Hall
    private let complaints: Complaints
    private let employees: Set<String>
    private let breaks: [String]

    init(_ hall: Hall, _ complaints: Complaints) {
        self.hall = hall
        self.complaints = complaints
        employees = Set(hall.employees.map(\.id.text))
        var breaks: [String] = []
        for rest in hall.shifts.flatMap(\.breaks) where !breaks.contains(rest.id.text) { breaks.append(rest.id.text) }
        self.breaks = breaks
    }

    func activity(_ row: RosterRow) -> Roster.Activity? {
        var isKnown = check(
            row, "employee", row.employee, "employee", employees.contains, hall.employees.map(\.id.text))
        let shifts = hall.shifts.map(\.id.text), windows = hall.windows.map(\.id.text)
        isKnown = check(row, "shift", row.shift, "shift type", shifts.contains, shifts) && isKnown
        if row.kind == "duty" {
            isKnown = check(row, "window", row.window, "window type", windows.contains, windows) && isKnown
        } else {
            isKnown = check(row, "kind", row.kind, "break", breaks.contains, ["duty"] + breaks) && isKnown
        }
        let day = hall.period.day(of: row.date)
        if day == nil {
            let last = hall.period.date(ofDay: hall.period.days - 1)
            complaints.error(
                row.row.place("date"), "\(row.date) is outside the period \(hall.period.start) to \(last)",
                "is this the roster of another week?")
        }
        for (column, time) in [("start", row.start), ("end", row.end)]
        where (time - hall.period.dayBegins).count % hall.period.grid.count != 0 {
            _ = complaints.attempt(row.row.place(column)) { () throws(Fault) in
                try requireGrid(time, hall.period.grid, isClock: true)
            }
            isKnown = false
        }
        guard isKnown, let day, let first = hall.period.slot(day: day, clock: row.start),
            let end = hall.period.slot(day: day, clock: row.end)
        else { return nil }
        return Roster.Activity(
            employee: Employee.ID(row.employee), day: day, shift: ShiftType.ID(row.shift), slots: first..<end,
            kind: row.kind == "duty" ? .duty(WindowType.ID(row.window)) : .rest(BreakType.ID(row.kind)))
    }

    private func check(
        _ row: RosterRow, _ column: String, _ text: String, _ noun: String, _ isKnown: (String) -> Bool, _ all: [String]
    ) -> Bool {
        if isKnown(text) { return true }
        complaints.error(row.row.place(column), "there is no \(noun) \(shown(text))", didYouMean(text, among: all))
        return false
    }
}
