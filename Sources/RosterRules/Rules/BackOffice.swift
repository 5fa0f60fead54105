public import RosterModel

/// Work that can wait gets its hours, whenever that hurts least.
///
/// For each day of the period in which a window type in scope is open in some slot (its demand is given), or, with `per` period,
/// for all slots of the period together, let n be the person-slots on duty at window types in scope (everybody, whatever the scope; duty
/// carried over from before the period counts). What n lacks to `hours`, rounded up to whole slots, is counted in
/// **person-slots**.
///
/// Source: R13, 早上顾客较少的时候整理货架,高峰时段集中服务 (back-office work in slack hours).
///
/// As rows, for each such day or the period, with s running over its slots and H the `hours` in slots:
///
///     Σ_{e,w,s} seat[e,w,s] + short ≥ H
///
/// Exceptions: where and when the work may be done is said by the opening of its window types, how many may do it at once by
/// their counters; a stint too short to be of use is the business of `stint`.
public struct BackOffice: Hashable, Sendable {
    public enum Span: String, Hashable, Sendable, CaseIterable { case day, period }

    /// `hours`: person-time to be worked, in each span.
    public let hours: Minutes
    /// `per`: `day` or `period`.
    public let span: Span

    public init(hours: Minutes, per span: Span = .day) {
        self.hours = hours
        self.span = span
    }

    /// The slots in which the hours are to be worked, one range for each time they are.
    ///
    /// - Parameter windows: Positions of the window types in scope.
    public func spans(of hall: Hall, at windows: [Int]) -> [Range<Int>] {
        if span == .period { return [hall.period.slots] }
        return (0..<hall.period.days).map { hall.period.slots(ofDay: $0) }.filter { slots in
            slots.contains { slot in windows.contains { hall.demand[$0, slot] != nil } }
        }
    }
}

extension BackOffice {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let windows = view.windows(in: scope)
        let needed = view.slots(hours.count)
        // By name, so that the order of the hall does not matter.
        let places = windows.sorted { view.hall.windows[$0].id < view.hall.windows[$1].id }.map(view.place)
        return spans(of: view.hall, at: windows).compactMap { slots in
            let worked = windows.reduce(0) { sum, window in slots.reduce(sum) { $0 + view.onDuty[window][$1] } }
            guard worked < needed else { return nil }
            let day = view.period.day(ofSlot: slots.lowerBound)
            let when = span == .day ? "on \(view.date(day))" : "in the period from \(view.date(0))"
            return Finding(
                count: needed - worked, window: windows.count == 1 ? view.hall.windows[windows[0]].id : nil,
                day: span == .day ? day : nil,
                message:
                    "\(places.joined(separator: ", ")) \(windows.count == 1 ? "has" : "have together") "
                    + "\(Minutes(view.minutes(worked))) h of work \(when) (\(hours) h asked for)")
        }
    }
}
