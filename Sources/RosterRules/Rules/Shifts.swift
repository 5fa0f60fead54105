import RosterModel

/// Every employee works whole shifts of the kinds the contract allows, one a day at most.
///
/// For an employee in scope and a day, all activities together are the shift, here just as the roster has
/// them, not trimmed. It must name one shift type of the contract that is worked on that weekday (of the
/// calendar: a workday that is made up for is worked like another weekday), start at one of its starts, have one of its lengths (first start to last end), begin and end with duty, hold no
/// gap, no overlap and no two breaks in direct succession, and not overlap the shift of another day (first
/// start to last end; also of a day of the history); nor may any activity of the day count for nothing (see
/// above). Each day that fails in any of these counts 1, in **days**, with all failures named in one
/// message. So does each day outside the period that an activity names, and for each identifier that is no
/// employee's, whatever the scope, each day on which it has an activity.
///
/// Source: R4, 实行弹性排班 (start and length are decisions within the ranges of the shift type).
///
/// As rows, with y[e,d,i] the choice of option i = (shift type, start, length):
///
///     Σ_i y[e,d,i] = work[e,d]
///     Σ_w seat[e,w,s] + Σ breaks over s = Σ y over s                          for each slot s
///     Σ y[e,d,i] that end in τ or later + Σ y[e,d′,j] that start before τ ≤ 1   for days d < d′, each time τ
///
/// Exceptions: always hard; the program has no variables for anything else.
public struct Shifts: Hashable, Sendable {
    public init() {}
}

extension Shifts {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let strays = Dictionary(grouping: view.strays, by: \.activity.employee)
        let known = view.lines(in: scope).flatMap { line in
            findings(of: line, strays: strays[line.employee.id] ?? [], view)
        }
        let unknown = view.strays.filter { $0.reason == .employee }
            .chunked { $0.activity.employee == $1.activity.employee && $0.activity.day == $1.activity.day }
        return known
            + unknown.map { strays in
                let (employee, day) = (strays[0].activity.employee, strays[0].activity.day)
                return Finding(
                    count: 1, employee: employee, day: day,
                    message: "\(employee) is no employee of the hall, but has a shift on \(view.dateOrNumber(day))")
            }
    }

    private func findings(of line: RosterView.Line, strays: [RosterView.Stray], _ view: RosterView) -> [Finding] {
        let days = Set(line.written.map(\.day)).union(strays.map(\.activity.day)).sorted()
        return days.compactMap { day in
            let written = line.written.first { $0.day == day }?.activities ?? []
            let faults =
                (written.isEmpty ? [] : faults(in: written, of: line, on: day, view))
                + strays.filter { $0.activity.day == day }.map { view.fault($0) }.uniqued()
            guard !faults.isEmpty else { return nil }
            return Finding(
                count: 1, employee: line.employee.id, day: day, slots: written.span,
                message: "\(view.who(line.employee)) has no proper shift on \(view.dateOrNumber(day)): "
                    + faults.joined(separator: ", "))
        }
    }

    /// What is wrong with the activities of one day.
    private func faults(
        in written: [Roster.Activity], of line: RosterView.Line, on day: Int, _ view: RosterView
    ) -> [String] {
        var faults: [String] = []
        let span = written.span ?? 0..<0
        let names = written.map(\.shift).uniqued()
        if names.count > 1 {
            faults.append("it names several shift types (\(names.map(\.text).joined(separator: ", ")))")
        } else if let name = names.first {
            faults += self.faults(ofType: name, from: span, contract: line.employee.contract, on: day, view)
        }
        if written.first?.rest != nil { faults.append("it begins with a break") }
        if written.last?.rest != nil { faults.append("it ends with a break") }
        for (one, next) in zip(written, written.dropFirst()) where one.rest != nil && next.rest != nil {
            faults.append("two breaks follow one another at \(view.clock(next.slots.lowerBound, day: day))")
        }
        var end = span.lowerBound
        for activity in written {
            let clock = view.clock(activity.slots.lowerBound, day: day)
            if activity.slots.lowerBound > end {
                faults.append("there is a gap from \(view.clock(end, day: day)) to \(clock)")
            }
            if activity.slots.lowerBound < end { faults.append("activities overlap at \(clock)") }
            end = max(end, activity.slots.upperBound)
        }
        let others =
            line.employee.history.worked.map { ($0.day, Optional($0.slots)) }
            + line.written.map { ($0.day, $0.activities.span) }
        for (other, slots) in others where other != day && slots?.overlaps(span) == true {
            faults.append("it overlaps the shift of \(view.date(other))")
        }
        return faults
    }

    private func faults(
        ofType name: ShiftType.ID, from slots: Range<Int>, contract id: Contract.ID, on day: Int, _ view: RosterView
    ) -> [String] {
        guard let type = view.hall.shifts.first(where: { $0.id == name }) else {
            return ["the hall has no shift type \(name)"]
        }
        var faults: [String] = []
        let contract = view.hall.contracts.first { $0.id == id }
        if contract?.shifts.contains(name) != true { faults.append("contract \(id) has no shift \(name)") }
        let weekday = view.period.weekday(ofDay: day)
        if !type.weekdays.contains(weekday) { faults.append("shift \(name) is not worked on \(weekday)") }
        if !type.starts.contains(where: { view.period.slot(day: day, clock: $0) == slots.lowerBound }) {
            faults.append("shift \(name) does not start at \(view.clock(slots.lowerBound, day: day))")
        }
        let length = view.minutes(slots.count)
        if !type.lengths.contains(Minutes(length)) { faults.append("shift \(name) is not \(length) min long") }
        return faults
    }
}

extension [Roster.Activity] {
    /// From the first start to the last end.
    fileprivate var span: Range<Int>? {
        guard let start = map(\.slots.lowerBound).min(), let end = map(\.slots.upperBound).max() else { return nil }
        return start..<end
    }
}

extension Roster.Activity {
    fileprivate var rest: BreakType.ID? { if case .rest(let name) = kind { name } else { nil } }
}

extension RosterView {
    /// The date of a day; days outside the period are named by their number, which may be any.
    fileprivate func dateOrNumber(_ day: Int) -> String {
        (0..<period.days).contains(day) ? date(day) : "day \(day), which is not in the period"
    }

    fileprivate func fault(_ stray: Stray) -> String {
        switch (stray.reason, stray.activity.kind) {
        case (.window, .duty(let window)): "the hall has no window type \(window)"
        case (.noSlots, _): "an activity has no length"
        case (.day, _): "the roster is for \(date(0)) to \(date(period.days - 1))"
        default: "an activity lies outside its day and the one after it"
        }
    }
}

extension Array where Element: Hashable {
    /// Each element once, in the order of its first occurrence.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
