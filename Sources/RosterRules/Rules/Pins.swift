import RosterModel

/// What was fixed beforehand stays.
///
/// For each pin of an employee in scope, three parts are counted: a pinned duty counts its **slots** in
/// which the employee is not on duty at that window type, in a shift of whatever day (`duty`); a pinned
/// shift counts 1, in **shifts**, if that day has no shift or one of another type, or one that, where the
/// pin's slots are given, does not start and end with them (`shift`); a pinned day off counts 1, in
/// **days**, if the day has a shift (`day off`).
///
/// Source: R26 (agreed arrangements are kept); fixed appointments of the hall.
///
/// As rows: seat[e,w,s] = 1; Σ y over matching options = 1; work[e,d] = 0.
public struct Pins: Hashable, Sendable {
    public init() {}
}

extension Pins {
    static let duty = "duty"
    static let shift = "shift"
    static let dayOff = "day off"

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            line.employee.pins.flatMap { pin -> [Finding] in
                switch pin {
                case .duty(let window, let slots): duty(at: window, slots, of: line, view)
                case .shift(let type, let day, let slots): shift(type, on: day, slots, of: line, view)
                case .dayOff(let day): dayOff(on: day, of: line, view)
                }
            }
        }
    }

    private func duty(
        at id: WindowType.ID, _ slots: Range<Int>, of line: RosterView.Line, _ view: RosterView
    ) -> [Finding] {
        let window = view.hall.windows.firstIndex { $0.id == id }
        let served = line.shifts.flatMap(\.pieces).filter { $0.window != nil && $0.window == window }.map(\.slots)
        return slots.runs { slot in !served.contains { $0.contains(slot) } }.map { slots in
            Finding(
                part: Pins.duty, count: slots.count, employee: line.employee.id, window: id,
                day: view.period.day(ofSlot: slots.lowerBound), slots: slots,
                message: "\(view.who(line.employee)) is not at \(window.map(view.place) ?? id.text) on "
                    + "\(view.when(slots)) as pinned")
        }
    }

    private func shift(
        _ type: ShiftType.ID, on day: Int, _ slots: Range<Int>?, of line: RosterView.Line, _ view: RosterView
    ) -> [Finding] {
        let shift = line.shift(onDay: day)
        if let shift, shift.typeID == type, slots == nil || slots == shift.slots { return [] }
        let pinned = slots.map { "\(type) on \(view.when($0, day: day))" } ?? "\(type) on \(view.date(day))"
        let actual = shift.map { "\($0.typeID) on \(view.when($0.slots, day: day))" } ?? "no shift"
        return [
            Finding(
                part: Pins.shift, count: 1, employee: line.employee.id, day: day, slots: slots,
                message: "\(view.who(line.employee)) has \(actual), pinned is shift \(pinned)")
        ]
    }

    private func dayOff(on day: Int, of line: RosterView.Line, _ view: RosterView) -> [Finding] {
        guard let shift = line.shift(onDay: day) else { return [] }
        return [
            Finding(
                part: Pins.dayOff, count: 1, employee: line.employee.id, day: day, slots: shift.slots,
                message: "\(view.who(line.employee)) works on \(view.when(shift.slots, day: day)), "
                    + "which is pinned as a day off")
        ]
    }
}
