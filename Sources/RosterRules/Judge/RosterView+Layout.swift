internal import RosterModel

extension RosterView {
    /// Lays a roster out.
    ///
    /// Complexity: linear in the activities, and in employees and window types times the slots of the period.
    init(of roster: Roster, in hall: Hall) {
        let positions = Positions(in: hall)
        var strays: [Stray] = []
        var sorted: [[Roster.Activity]] = Array(repeating: [], count: hall.employees.count)
        for activity in roster.activities {
            if let reason = positions.strayness(of: activity) {
                strays.append(Stray(activity: activity, reason: reason))
            } else if let employee = positions.employees[activity.employee] {
                sorted[employee].append(activity)
            }
        }
        let lines = zip(hall.employees, sorted).map { Line(of: $0, doing: $1, positions) }

        var onDuty = Array(repeating: Array(repeating: 0, count: hall.period.slots.count), count: hall.windows.count)
        for line in lines {
            for piece in line.carried + line.shifts.flatMap(\.pieces) {
                guard let window = piece.window else { continue }
                for slot in piece.slots.clamped(to: hall.period.slots) { onDuty[window][slot] += 1 }
            }
        }
        self.init(hall: hall, lines: lines, strays: strays, onDuty: onDuty)
    }

    /// Where the hall has the things that an activity names.
    fileprivate struct Positions {
        let period: Period
        let employees: [Employee.ID: Int]
        let windows: [WindowType.ID: Int]
        let shifts: [ShiftType.ID: ShiftType]

        init(in hall: Hall) {
            period = hall.period
            employees = Dictionary(zip(hall.employees.map(\.id), 0...)) { first, _ in first }
            windows = Dictionary(zip(hall.windows.map(\.id), 0...)) { first, _ in first }
            shifts = Dictionary(hall.shifts.map { ($0.id, $0) }) { first, _ in first }
        }

        /// Why an activity counts for nothing; `nil` if it counts.
        func strayness(of activity: Roster.Activity) -> Stray.Reason? {
            if employees[activity.employee] == nil { return .employee }
            guard (0..<period.days).contains(activity.day) else { return .day }
            if activity.slots.isEmpty { return .noSlots }
            let day = period.slots(ofDay: activity.day)
            if activity.slots.lowerBound < day.lowerBound { return .slots }
            if activity.slots.upperBound > day.upperBound + period.slotsPerDay { return .slots }
            if case .duty(let window) = activity.kind, windows[window] == nil { return .window }
            return nil
        }

        func kind(of activity: Roster.Activity) -> Piece.Kind? {
            switch activity.kind {
            case .duty(let window): windows[window].map { .stint($0) }
            case .rest(let name): .rest(name)
            }
        }
    }
}

extension RosterView.Line {
    fileprivate init(
        of employee: Employee, doing activities: [Roster.Activity], _ positions: RosterView.Positions
    ) {
        let period = positions.period
        self.employee = employee
        let days = activities.chunked { $0.day == $1.day }
        written = days.map { ($0[0].day, $0) }

        // Whatever comes later in the roster counts from the end of everything before it.
        var end = 0
        carried = employee.history.carriedDuty.compactMap { duty in
            guard let window = positions.windows[duty.window], let slots = duty.slots.remainder(after: &end)
            else { return nil }
            return RosterView.Piece(slots: slots, kind: .stint(window))
        }
        end = max(end, employee.history.worked.map(\.slots.upperBound).max() ?? 0)
        shifts = days.compactMap { activities in
            var pieces: [RosterView.Piece] = []
            var type: ShiftType.ID?
            for activity in activities {
                guard let kind = positions.kind(of: activity), let slots = activity.slots.remainder(after: &end)
                else { continue }
                type = type ?? activity.shift
                pieces.append(joining: RosterView.Piece(slots: slots, kind: kind))
            }
            guard let type else { return nil }
            return RosterView.Shift(day: activities[0].day, type: positions.shifts[type], typeID: type, pieces: pieces)
        }

        var onLeave = Array(repeating: false, count: period.slots.count)
        for leave in employee.leave {
            for slot in leave.slots.clamped(to: period.slots) { onLeave[slot] = true }
        }
        isLeave = (0..<period.days).map { day in onLeave[period.slots(ofDay: day)].allSatisfy(\.self) }
    }
}

extension [RosterView.Piece] {
    /// Appends a piece; a stint that goes on at the same window type is made longer instead.
    fileprivate mutating func append(joining piece: RosterView.Piece) {
        if let last, piece.window != nil, last.kind == piece.kind, last.slots.upperBound == piece.slots.lowerBound {
            self[count - 1] = RosterView.Piece(
                slots: last.slots.lowerBound..<piece.slots.upperBound, kind: piece.kind)
        } else {
            append(piece)
        }
    }
}

extension Range<Int> {
    /// What is left of it from `end` on, if anything; then `end` moves to its end.
    fileprivate func remainder(after end: inout Int) -> Range<Int>? {
        guard end < upperBound else { return nil }
        let start = Swift.max(lowerBound, end)
        end = upperBound
        return start..<upperBound
    }
}

extension Array {
    /// The longest runs whose neighbours belong together.
    func chunked(by belong: (Element, Element) -> Bool) -> [[Element]] {
        reduce(into: []) { runs, element in
            if let last = runs.last?.last, belong(last, element) {
                runs[runs.count - 1].append(element)
            } else {
                runs.append([element])
            }
        }
    }
}
