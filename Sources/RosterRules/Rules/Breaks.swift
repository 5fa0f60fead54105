import RosterModel

/// Each shift gets its breaks, in order and inside their spans.
///
/// For each shift of an employee in scope, each break of its shift type that is due (`dueFrom` at most the
/// shift's length, first start to last end) must be taken once. A break is taken when a rest of that name
/// lies in the shift that has the break's length and keeps all its spans: by the clock, after the shift's
/// start and before its end. If several rests do, the first of them takes it. Two parts are counted, in
/// **breaks**: `missing`, a due break that is not taken; and `unexpected`, a rest that takes no break (of
/// no due break's name, of another length, outside a span, or not the first), or that takes one after a
/// later one of the shift type has been taken. `unexpected` is always a breach, also where the entry is
/// priced.
///
/// Source: R1, 缺乏足够的休息时间; R5, 合理分配休息时间; Directive 2003/88/EC art. 4.
///
/// As rows, with r[e,d,k,c] = 1 if break k of day d starts in slot c:
///
///     Σ_c r[e,d,k,c] + missing[e,d,k] = Σ y over options in which k is due
///     r[e,d,k,c] ≤ Σ y over options that allow k to start in c
///     Σ r[e,d,k,c] with c ≥ t − m + Σ r[e,d,k′,c] with c ≤ t ≤ 1    for k of m slots before k′, each slot t
///
/// Exceptions: in a shift whose type the hall does not have no break is due. The program has no variables for
/// unexpected breaks, also where no entry binds the employee.
public struct Breaks: Hashable, Sendable {
    public init() {}
}

extension Breaks {
    static let missing = "missing"
    static let unexpected = "unexpected"

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            line.shifts.flatMap { findings(in: $0, of: line.employee, view) }
        }
    }

    private func findings(
        in shift: RosterView.Shift, of employee: Employee, _ view: RosterView
    ) -> [Finding] {
        let length = Minutes(view.minutes(shift.slots.count))
        let breaks = shift.type?.breaks ?? []
        var taken = Array(repeating: false, count: breaks.count)
        var latest = -1
        var findings: [Finding] = []
        for piece in shift.pieces {
            guard let name = piece.rest else { continue }
            let number = breaks.firstIndex { $0.id == name && $0.dueFrom <= length }
            var fault: String?
            if let number, breaks[number].isKept(by: piece.slots, in: shift, view.period) {
                if taken[number] {
                    fault = "it is taken already"
                } else if number < latest {
                    fault = "it comes before \(breaks[latest].id)"
                }
                taken[number] = true
                latest = max(latest, number)
            } else {
                fault = number == nil ? "it is not due" : "it has another length or place"
            }
            guard let fault else { continue }
            findings.append(
                Finding(
                    part: Breaks.unexpected, count: 1, employee: employee.id, day: shift.day, slots: piece.slots,
                    message: "\(view.who(employee)) takes break \(name) on "
                        + "\(view.when(piece.slots, day: shift.day)), but \(fault)"))
        }
        for (due, isTaken) in zip(breaks, taken) where due.dueFrom <= length && !isTaken {
            findings.append(
                Finding(
                    part: Breaks.missing, count: 1, employee: employee.id, day: shift.day, slots: shift.slots,
                    message: "\(view.who(employee)) does not take break \(due.id) of \(due.length.count) min "
                        + "in the shift on \(view.when(shift.slots, day: shift.day))"))
        }
        return findings
    }
}

extension BreakType {
    /// Whether a rest has the length of this break and keeps all its spans.
    fileprivate func isKept(by rest: Range<Int>, in shift: RosterView.Shift, _ period: Period) -> Bool {
        let grid = period.grid.count
        if rest.count * grid != length.count { return false }
        // Minutes from 00:00 of the day's date.
        let start = Minutes(period.minutesFromStart(toSlot: rest.lowerBound) - shift.day * 1440)
        if let clock, start < clock.lowerBound || start + length > clock.upperBound { return false }
        let before = Minutes((rest.lowerBound - shift.slots.lowerBound) * grid)
        if let afterStart, !afterStart.contains(before) { return false }
        let after = Minutes((shift.slots.upperBound - rest.upperBound) * grid)
        if let beforeEnd, !beforeEnd.contains(after) { return false }
        return true
    }
}
