public import RosterModel

/// Everyone starts at about the same time: within a band over each week.
///
/// For each employee in scope and each week of the period (days 0–6, 7–13, …; the last may be shorter): the start of
/// a shift is told by the clock of its day, that is by its time since the day began. What the latest start of the
/// week lies after the earliest beyond `band` counts, in **slots**.
///
/// Source: R16, 不稳定的工作时间安排 (unstable hours hurt): the same start within a band.
///
/// As rows, with B = `band` in slots (rounded down), for each two days d and d′ of a week, and each time τ of a day:
///
///     Σ y[e,d,i] that start at τ or earlier + Σ y[e,d′,j] that start later than τ + B ≤ 1 + apart[e,week,τ]
///
/// The earliest and the latest start are in a row of as many times τ as they are too far apart.
///
/// Exceptions: the history has no part in it.
public struct Stability: Hashable, Sendable {
    /// `band`: how far apart the starts of a week may be, in minutes.
    public let band: Minutes

    public init(band: Minutes) { self.band = band }
}

extension Stability {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            stride(from: 0, to: view.period.days, by: 7).compactMap { week -> Finding? in
                let starts = line.shifts.filter { week..<(week + 7) ~= $0.day }.map { shift in
                    (slot: shift.slots.lowerBound - view.period.slots(ofDay: shift.day).lowerBound, day: shift.day)
                }
                guard let first = starts.min(by: { $0.slot < $1.slot }),
                    let last = starts.max(by: { $0.slot < $1.slot })
                else { return nil }
                let apart = view.minutes(last.slot - first.slot)
                let over = view.slots(apart - band.count)
                guard over > 0 else { return nil }
                func told(_ start: (slot: Int, day: Int)) -> String {
                    let slot = view.period.slots(ofDay: start.day).lowerBound + start.slot
                    return "\(view.clock(slot, day: start.day)) on \(view.date(start.day))"
                }
                return Finding(
                    count: over, employee: line.employee.id,
                    message:
                        "\(view.who(line.employee)) starts at \(told(first)) and at \(told(last)), \(apart) min apart "
                        + "(most \(band.count))")
            }
        }
    }
}
