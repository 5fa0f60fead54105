public import RosterModel

/// Nobody carries more strain in a day, or a week, than is good for a person.
///
/// For each employee in scope and each span (`day`: each day; `week`: days 0–6, 7–13, … of the period, the last may be
/// shorter): the minutes on duty at window types in scope in shifts of these days, each times the strain of its window
/// type, are added up. What the sum exceeds `most` counts, in **steps** of `step`, each begun one.
///
/// Source: R20, 承受这些负面情绪的冲击 (emotional load): caps per day and week.
///
/// As rows, with u = `step` and whole n, for each e and span:
///
///     Σ grid · strain[w] · seat[e,w,s] − most ≤ u · n[e,span]
///
/// Exceptions: duty carried over belongs to no shift. How hard a single stint may be, and what comes after it, is said by
/// `stint` and `cool_down`; who carries how much over months by `fairness`.
public struct StrainCap: Hashable, Sendable {
    public enum Span: String, CaseIterable, Hashable, Sendable { case day, week }

    /// `per`: `day` or `week`.
    public let span: Span
    /// `most`: the most strain, in minutes at strain 1.
    public let most: Minutes
    /// `step`: how much of it counts one; 1:00 if left out.
    public let step: Minutes

    public init(per span: Span, most: Minutes, step: Minutes = 60) {
        self.span = span
        self.most = most
        self.step = max(1, step)
    }

    /// The days of each span.
    public func spans(in period: Period) -> [Range<Int>] {
        let length = span == .day ? 1 : 7
        return stride(from: 0, to: period.days, by: length).map { $0..<min($0 + length, period.days) }
    }
}

extension StrainCap {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let weights = view.hall.windows.map { scope.binds($0) ? $0.strain : 0 }
        return view.lines(in: scope).flatMap { line in
            spans(in: view.period).compactMap { days -> Finding? in
                let sum = strain(on: days, of: line, weights: weights, in: view)
                guard sum > most.count else { return nil }
                let when =
                    days.count == 1 && span == .day
                    ? "on \(view.date(days.lowerBound))" : "in the week from \(view.date(days.lowerBound))"
                return Finding(
                    count: (sum - most.count + step.count - 1) / step.count, employee: line.employee.id,
                    day: span == .day ? days.lowerBound : nil,
                    message: "\(view.who(line.employee)) carries \(Minutes(sum)) h of strain \(when) (most \(most))")
            }
        }
    }

    /// Minutes on duty of the shifts of some days, each times the strain of its window.
    private func strain(on days: Range<Int>, of line: RosterView.Line, weights: [Int], in view: RosterView) -> Int {
        var sum = 0
        for shift in line.shifts where days.contains(shift.day) {
            for piece in shift.pieces {
                if let window = piece.window { sum += weights[window] * view.minutes(piece.slots.count) }
            }
        }
        return sum
    }
}
