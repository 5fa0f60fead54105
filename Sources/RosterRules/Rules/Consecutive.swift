import RosterModel

/// Runs of worked days, and of days off, have a healthy length.
///
/// A run is a longest sequence of consecutive days that all have a shift, or all have none; days of the
/// history count, and days before the first worked day of the history are off. Only runs that reach into
/// the period are judged, on their last day. Three parts are counted, in **days**, for each employee in
/// scope: `too many on`, days of a working run beyond `most` (only days within the period count as beyond);
/// `too few on`, what a working run is short of `least`; `too few off`, what a run of days off is short of
/// `least_off`. A run that reaches the period's last day is never too few: it may go on. Nor is a run that
/// holds the period's first day where the history has no worked day: nobody knows how long it has lasted.
///
/// Source: R24; Labour Law of China art. 38; State Council Order 795 art. 7: at most 6 days in a row.
///
/// As rows, for each day d, and i ≥ 1 with d + i in the period and a positive factor:
///
///     work[e,d−most] + … + work[e,d] ≤ most + over[e,d]
///     (least − i) (work[e,d] − work[e,d−1] − work[e,d+i]) ≤ on[e,d]
///     (least_off − i) (work[e,d−1] − work[e,d] + work[e,d+i] − 1) ≤ off[e,d]
///
/// where days of the history are numbers, and a run that reaches in from there begins on day 0 with the days it
/// has had taken off `least`; where the history has no worked day, a run that begins on day 0 has no rows.
public struct Consecutive: Hashable, Sendable {
    /// `most`: the most days worked in a row; may be left out.
    public let most: Int?
    /// `least`: the fewest days worked in a row; may be left out.
    public let least: Int?
    /// `least_off`: the fewest days off in a row; may be left out.
    public let leastOff: Int?

    public init(most: Int? = nil, least: Int? = nil, leastOff: Int? = nil) {
        self.most = most
        self.least = least
        self.leastOff = leastOff
    }
}

extension Consecutive {
    static let tooManyOn = "too many on"
    static let tooFewOn = "too few on"
    static let tooFewOff = "too few off"

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            let worked = Set(line.employee.history.worked.map(\.day) + line.shifts.map(\.day))
            let first = min(0, worked.min() ?? 0)
            let runs = Array(first..<view.period.days).chunked { worked.contains($0) == worked.contains($1) }
            return runs.map { $0[0]..<($0[0] + $0.count) }.filter { $0.upperBound > 0 }.flatMap { run in
                let isWorked = worked.contains(run.lowerBound)
                let days = "\(counted(run.count, "day", "days")) in a row \(view.span(of: run))"
                let isKnown = run.lowerBound > 0 || !line.employee.history.worked.isEmpty
                return findings(on: run, isWorked: isWorked, beginIsKnown: isKnown, view)
                    .map { part, count, bound in
                        Finding(
                            part: part, count: count, employee: line.employee.id, day: run.upperBound - 1,
                            message: "\(view.who(line.employee)) \(isWorked ? "works" : "is off") \(days) (\(bound))")
                    }
            }
        }
    }

    private func findings(
        on run: Range<Int>, isWorked: Bool, beginIsKnown: Bool, _ view: RosterView
    ) -> [(part: String, count: Int, bound: String)] {
        let isWhole = beginIsKnown && run.upperBound < view.period.days
        var found: [(part: String, count: Int, bound: String)] = []
        if let most, isWorked {
            let within = run.clamped(to: 0..<view.period.days).count
            found.append((Consecutive.tooManyOn, min(within, run.count - most), "most \(most)"))
        }
        if let least, isWorked, isWhole {
            found.append((Consecutive.tooFewOn, least - run.count, "least \(least)"))
        }
        if let leastOff, !isWorked, isWhole {
            found.append((Consecutive.tooFewOff, leastOff - run.count, "least \(leastOff)"))
        }
        return found.filter { $0.count > 0 }
    }
}
