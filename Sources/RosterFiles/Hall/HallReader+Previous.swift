import RosterModel

extension HallReader {
    /// Reads the roster of the time before: what each employee worked, and duty that reaches into the period.
    func readPrevious(_ tables: Fields) {
        guard let table = table(tables, "previous", required: RosterRow.columns, optional: ["name"]) else { return }
        var notes = PreviousNotes()
        var worked: [String: [CivilDate: PreviousDay]] = [:]
        var carried: [String: [History.CarriedDuty]] = [:]
        table.forEachRow { row in
            guard let row = RosterRow(row) else { return }
            guard let shift = shifts.first(where: { $0.id.text == row.shift }) else {
                if !shiftNames.contains(row.shift) {
                    complaints.error(
                        row.row.place("shift"), "there is no shift type \(shown(row.shift))",
                        "without it the paid breaks are unknown: keep it under shifts, no contract need allow it")
                }
                return
            }
            let rest = shift.breaks.first { $0.id.text == row.kind }
            if row.kind != "duty" && rest == nil {
                complaints.error(
                    row.row.place("kind"), "shift \(shown(row.shift)) has no break \(shown(row.kind))",
                    .nearest(row.kind, among: ["duty"] + shift.breaks.map(\.id.text)))
                return
            }
            if row.date >= period.start { return notes.late.note(row.row.place) }
            guard staffIndex[row.employee] != nil else {
                if !options.isRemoved(row.employee) { notes.strangers.note(row.employee, row.row.place("employee")) }
                return
            }
            let isUnpaid = rest?.isPaid == false
            worked[row.employee, default: [:]][row.date, default: PreviousDay(row)].add(row, isUnpaid: isUnpaid)
            notes.last = max(notes.last ?? row.date, row.date)
            if row.kind == "duty", let duty = carriedDuty(row) {
                carried[row.employee, default: []].append(duty)
            }
        }
        for index in staff.indices {
            let id = staff[index].id.text
            let days = (worked[id] ?? [:]).sorted { $0.key < $1.key }.map { workedDay($0.key, $0.value) }
            let duties = (carried[id] ?? []).sorted {
                ($0.slots.lowerBound, $0.slots.upperBound, $0.window) < (
                    $1.slots.lowerBound, $1.slots.upperBound, $1.window
                )
            }
            staff[index].history = History(worked: days, carriedDuty: duties)
        }
        notes.warn(complaints, table.source, period)
    }

    private func workedDay(_ date: CivilDate, _ day: PreviousDay) -> History.WorkedDay {
        let number = date - period.start
        let first = slotBefore(number, day.start), end = slotAfter(number, day.end)
        if first >= 0 {
            complaints.error(
                day.place, "this shift of \(date) begins inside the period", "move it to the day on which it begins")
        }
        return History.WorkedDay(
            day: number, slots: first..<max(end, first + 1), paid: day.end - day.start - day.unpaid,
            shift: ShiftType.ID(day.shift))
    }

    /// The part of a duty that lies in the period.
    private func carriedDuty(_ row: RosterRow) -> History.CarriedDuty? {
        let day = row.date - period.start
        let slots = max(0, slotBefore(day, row.start))..<max(0, slotAfter(day, row.end))
        if slots.isEmpty { return nil }
        guard windowNames.contains(row.window) else {
            complaints.error(
                row.row.place("window"), "there is no window type \(shown(row.window))",
                .nearest(row.window, among: windowNames))
            return nil
        }
        return History.CarriedDuty(window: WindowType.ID(row.window), slots: slots)
    }

    /// The slot in which a time lies, and the one before which it ends: the grid of last week may have been finer.
    func slotBefore(_ day: Int, _ clock: Minutes) -> Int {
        let minutes = day * 1440 + clock.count - period.dayBegins.count, grid = period.grid.count
        return minutes >= 0 ? minutes / grid : -((grid - 1 - minutes) / grid)
    }

    func slotAfter(_ day: Int, _ clock: Minutes) -> Int {
        slotBefore(day, clock + period.grid - 1)
    }
}

/// One shift of the time before.
private struct PreviousDay {
    var start: Minutes
    var end: Minutes
    var unpaid: Minutes = 0
    /// The shift type that the first row names.
    let shift: String
    let place: Place

    init(_ row: RosterRow) {
        start = row.start
        end = row.end
        shift = row.shift
        place = row.row.place
    }

    mutating func add(_ row: RosterRow, isUnpaid: Bool) {
        start = min(start, row.start)
        end = max(end, row.end)
        if isUnpaid { unpaid += row.end - row.start }
    }
}

/// What is said once about the whole table.
private struct PreviousNotes {
    var late = OutsideRows()
    var last: CivilDate?
    var strangers = Strangers()

    func warn(_ complaints: Complaints, _ source: Int, _ period: Period) {
        strangers.warn(complaints)
        late.warn(complaints, "after the start of the period", "not part of the history")
        let place = Place.byte(source: source, offset: 0)
        guard let last else {
            return complaints.warning(place, "no row is about a day before the period", "the history is empty")
        }
        if period.start - last > 7 {
            complaints.warning(
                place, "the last day in it is \(last), \(period.start - last) days before the period",
                "is it the roster of another week?")
        }
    }
}
