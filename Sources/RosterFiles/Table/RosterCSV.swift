public import RosterModel

/// The roster as a file: one row for each employee, date and activity.
public enum RosterCSV {
    /// Reads a roster and checks that all it names exists in the hall; whether it keeps the rules is not looked at.
    ///
    /// - Parameter isPast: Whether it may be a roster of a staff that has changed since: rows of people the hall does not
    ///   have are then left out, with a warning.
    /// - Throws: `invalid` or `unreadable`, with everything wrong in the file.
    public static func read(
        _ path: String, for hall: Hall, encoding: TextEncoding? = nil, isLenient: Bool = false, isPast: Bool = false
    ) throws(FileError) -> (roster: Roster, warnings: [Diagnostic]) {
        let complaints = Complaints()
        let files = TextFile(encoding: encoding, complaints: complaints)
        let source = files.read(path, limit: TextFile.tableLimit)
        return try read(source, hall, isLenient, isPast: isPast, complaints)
    }

    /// The same for a text already in memory; `name` is what messages call it.
    public static func read(
        bytes: [UInt8], name: String, for hall: Hall, isLenient: Bool = false
    ) throws(FileError) -> (roster: Roster, warnings: [Diagnostic]) {
        let complaints = Complaints()
        let source = TextFile(encoding: nil, complaints: complaints).decode(bytes, name: name)
        return try read(source, hall, isLenient, isPast: false, complaints)
    }

    private static func read(
        _ source: Int?, _ hall: Hall, _ isLenient: Bool, isPast: Bool, _ complaints: Complaints
    ) throws(FileError) -> (roster: Roster, warnings: [Diagnostic]) {
        var activities: [Roster.Activity] = []
        if let source,
            let table = Table(
                source, required: RosterRow.columns, optional: ["name"], isLenient: isLenient, complaints)
        {
            let reader = ActivityReader(hall, complaints)
            var gone: [String] = []
            table.forEachRow { row in
                guard let row = RosterRow(row) else { return }
                if isPast && !reader.isEmployee.contains(row.employee) {
                    if gone.contains(row.employee) { return }
                    gone.append(row.employee)
                    complaints.warning(
                        row.row.place("employee"), "\(shown(row.employee)) is not in the staff table",
                        "these rows are not used")
                } else if let activity = reader.activity(row) {
                    activities.append(activity)
                }
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
    private let period: Period
    private let complaints: Complaints
    private let employees: [String]
    let isEmployee: Set<String>
    private let shifts: [String]
    private let windows: [String]
    /// Names of all breaks, after the word for work.
    private let kinds: [String]

    init(_ hall: Hall, _ complaints: Complaints) {
        period = hall.period
        self.complaints = complaints
        employees = hall.employees.map(\.id.text)
        isEmployee = Set(employees)
        shifts = hall.shifts.map(\.id.text)
        windows = hall.windows.map(\.id.text)
        var kinds = ["duty"]
        for rest in hall.shifts.flatMap(\.breaks) where !kinds.contains(rest.id.text) { kinds.append(rest.id.text) }
        self.kinds = kinds
    }

    func activity(_ row: RosterRow) -> Roster.Activity? {
        let hasEmployee = isEmployee.contains(row.employee)
        if !hasEmployee {
            complaints.error(
                row.row.place("employee"), "there is no employee \(shown(row.employee))",
                .nearestEmployee(row.employee, among: employees))
        }
        let hasShift = check(row, "shift", row.shift, "shift type", shifts)
        let hasKind =
            row.kind == "duty"
            ? check(row, "window", row.window, "window type", windows) : check(row, "kind", row.kind, "break", kinds)
        let day = period.day(of: row.date)
        if day == nil {
            complaints.error(
                row.row.place("date"),
                "\(row.date) is outside the period \(period.start) to \(period.date(ofDay: period.days - 1))",
                "is this the roster of another week?")
        }
        let first = slot(row, "start", row.start, day), end = slot(row, "end", row.end, day)
        guard hasEmployee, hasShift, hasKind, let day, let first, let end else { return nil }
        return Roster.Activity(
            employee: Employee.ID(row.employee), day: day, shift: ShiftType.ID(row.shift), slots: first..<end,
            kind: row.kind == "duty" ? .duty(WindowType.ID(row.window)) : .rest(BreakType.ID(row.kind)))
    }

    private func slot(_ row: RosterRow, _ column: String, _ clock: Minutes, _ day: Int?) -> Int? {
        complaints.attempt(row.row.place(column)) { () throws(Fault) in
            try requireGrid(clock, period.grid, isClock: true)
            return period.slot(day: day ?? 0, clock: clock)
        } ?? nil
    }

    private func check(_ row: RosterRow, _ column: String, _ text: String, _ noun: String, _ all: [String]) -> Bool {
        if all.contains(text) { return true }
        complaints.error(row.row.place(column), "there is no \(noun) \(shown(text))", .nearest(text, among: all))
        return false
    }
}
