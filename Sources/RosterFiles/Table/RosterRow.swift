import RosterModel

/// One row of a `roster.csv`, times counted from 00:00 of its date.
struct RosterRow {
    static let columns = ["employee", "date", "shift", "start", "end", "kind", "window"]

    let employee: String
    let date: CivilDate
    let shift: String
    let start: Minutes
    let end: Minutes
    /// `duty`, or the name of a break.
    let kind: String
    /// Empty unless `kind` is `duty`.
    let window: String
    let row: Table.Row

    /// Reads what can be read without knowing the hall; nothing after a complaint.
    init?(_ row: Table.Row) {
        self.row = row
        let complaints = row.table.complaints
        employee = row.name("employee")
        shift = row.name("shift")
        kind = row.name("kind")
        window = row.name("window")
        let date = row.parse("date", parseDate)
        let start = row.parse("start", parseClock), end = row.parse("end", parseClock)
        let isValid: Void? = complaints.attempt(row.place("kind")) { [kind, window] () throws(Fault) in
            if kind.isEmpty { throw Fault("kind is empty", "write duty, or the name of the break") }
            if kind == "duty" && window.isEmpty { throw Fault("a duty has no window", "name the window type") }
            if kind != "duty" && !window.isEmpty {
                throw Fault("a break has the window \(shown(window))", "leave the window empty, or write duty as kind")
            }
        }
        guard let date, let start, let end, isValid != nil else { return nil }
        guard start < end else {
            complaints.error(row.place("end"), backwards(start, end))
            return nil
        }
        self.date = date
        self.start = start
        self.end = end
    }
}
