public import RosterModel

/// Enough rest between the end of one shift and the start of the next.
///
/// For each two shifts of an employee in scope that follow one another, on any days (the last worked day of
/// the history is one of them): what the time between them is short of `least` counts, in **slots**, on the
/// later shift. Two shifts of the history are not judged.
///
/// Source: R24, 保证充足的睡眠 (sleep); Directive 2003/88/EC art. 3: 11 hours.
///
/// As rows, with R = `least` in slots, for each two days d < d′ and each slot τ:
///
///     Σ y[e,d,i] that end in τ or later + Σ y[e,d′,j] that start before τ + R ≤ 1 + short[e,d,d′,τ]
///
/// Two shifts are both in the row of as many slots τ as their distance is too short. At a price, a worked day
/// between them is subtracted on the left; and after the history, which ended in h, a shift j costs
/// h + R − its start where no earlier day is worked.
///
/// A multiple of the grid is not needed: missing time is rounded up to whole slots.
public struct Rest: Hashable, Sendable {
    /// `least`: the shortest time between two shifts, in minutes.
    public let least: Minutes

    public init(least: Minutes) { self.least = least }
}

extension Rest {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            let history = line.employee.history.worked.last.map { [($0.day, $0.slots)] } ?? []
            let shifts = history + line.shifts.map { ($0.day, $0.slots) }
            return zip(shifts, shifts.dropFirst()).compactMap { earlier, later -> Finding? in
                let rest = view.minutes(later.1.lowerBound - earlier.1.upperBound)
                let short = view.slots(least.count - rest)
                guard short > 0 else { return nil }
                return Finding(
                    count: short, employee: line.employee.id, day: later.0, slots: later.1,
                    message: "\(view.who(line.employee)) starts on \(view.date(later.0)) at "
                        + "\(view.clock(later.1.lowerBound, day: later.0)), \(rest) min after the shift of "
                        + "\(view.date(earlier.0)) (least \(least.count))")
            }
        }
    }
}
