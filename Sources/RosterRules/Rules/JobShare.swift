public import RosterModel

/// Two or more people share one post: one after the other, with a hand-over, each a share of the week.
///
/// A person is *present on* a day from the first start to the last end of that day's shift. For each day and each two of the people who both
/// have a shift that day, let n be the time for which both are present. `too long together`: n − `overlap`, where that is above 0.
/// `too short together`, with `handover`: `overlap` − n, where that is above 0. `uneven`, for each of the people and each week (days
/// 0–6, 7–13, … of the period, the last may be shorter): with p the person's paid time (as in `hours`) in it, N that of all the
/// people together, a the person's share and A the sum of the shares: |p − N · a / A| − `tolerance`, where that is above 0. All count in
/// **slots**, rounded up.
///
/// Source: R9, 让两人或多人共享一个工作职位 (two or more people share a post).
///
/// As rows, for e and f any two of the people and each day d, with both[s] = present[e,s] · present[f,s]; and for each person and week
///
///     Σ_s both[s] − overlap ≤ over,      overlap · (work[e,d] + work[f,d] − 1) − Σ_s both[s] ≤ short
///     A · paid[e] − a · Σ_f paid[f] − A · tolerance ≤ A · more[e],      a · Σ_f paid[f] − A · paid[e] − A · tolerance ≤ A · less[e]
///
/// Exceptions: the rule names its people, whatever the scope. A week in which one of them is on leave for all of a day is not
/// split. What the post is, is said by the people's skills; that it is held, by `cover`.
public struct JobShare: Hashable, Sendable {
    /// `people`: two or more of them.
    public let people: [Employee.ID]
    /// `overlap`: how long two of them may be present together on a day; may be left out.
    public let overlap: Minutes?
    /// `handover`: whether they must be, when both come.
    public let handover: Bool
    /// `shares`: the part of each of the people in the paid time of a week, as whole numbers (`[60, 40]`); may be left out.
    public let shares: [Int]
    /// `tolerance`: how far from that anybody may be.
    public let tolerance: Minutes

    /// - Parameter shares: One for each of the people, above 0, or none.
    public init(
        _ people: [Employee.ID], overlap: Minutes? = nil, handover: Bool = false, shares: [Int] = [],
        tolerance: Minutes = 0
    ) {
        self.people = people
        self.overlap = overlap
        self.handover = handover
        self.shares = shares
        self.tolerance = tolerance
    }

    /// Positions of the people in the hall; nothing unless all of them are there.
    public func positions(in hall: Hall) -> [Int]? {
        let found = people.compactMap { id in hall.employees.firstIndex { $0.id == id } }
        return found.count == people.count ? found : nil
    }

    /// The weeks that are to be split; none without shares.
    public func weeks(in hall: Hall) -> [Range<Int>] {
        let period = hall.period
        guard shares.count == people.count, !shares.isEmpty, let positions = positions(in: hall) else { return [] }
        let leave = positions.flatMap { hall.employees[$0].leave }
        func isAway(_ employee: Employee, _ day: Int) -> Bool {
            period.slots(ofDay: day).allSatisfy { slot in employee.leave.contains { $0.slots.contains(slot) } }
        }
        return stride(from: 0, to: period.days, by: 7).map { $0..<min($0 + 7, period.days) }.filter { week in
            leave.isEmpty || !week.contains { day in positions.contains { isAway(hall.employees[$0], day) } }
        }
    }
}

extension JobShare {
    static let tooLong = "too long together"
    static let tooShort = "too short together"
    static let uneven = "uneven"

    func findings(in view: RosterView) -> [Finding] {
        guard let positions = positions(in: view.hall) else { return [] }
        let lines = positions.map { view.lines[$0] }
        return together(lines, in: view) + split(lines, in: view)
    }

    private func together(_ lines: [RosterView.Line], in view: RosterView) -> [Finding] {
        guard let overlap else { return [] }
        var findings: [Finding] = []
        for (number, one) in lines.enumerated() {
            for other in lines[(number + 1)...] {
                for shift in one.shifts {
                    guard let second = other.shift(onDay: shift.day) else { continue }
                    let minutes = view.minutes(shift.slots.clamped(to: second.slots).count)
                    let words =
                        "\(view.who(one.employee)) and \(view.who(other.employee)) are there together for "
                        + "\(Minutes(minutes)) h on \(view.date(shift.day))"
                    if minutes > overlap.count {
                        findings.append(
                            Finding(
                                part: JobShare.tooLong, count: view.slots(minutes - overlap.count),
                                employee: one.employee.id, day: shift.day, message: "\(words) (at most \(overlap) h)"))
                    }
                    if handover && minutes < overlap.count {
                        findings.append(
                            Finding(
                                part: JobShare.tooShort, count: view.slots(overlap.count - minutes),
                                employee: one.employee.id, day: shift.day,
                                message: "\(words) (a hand-over takes \(overlap) h)"))
                    }
                }
            }
        }
        return findings
    }

    private func split(_ lines: [RosterView.Line], in view: RosterView) -> [Finding] {
        let sum = shares.reduce(0, +)
        return weeks(in: view.hall).flatMap { week -> [Finding] in
            let paid = lines.map { line in
                line.paid(in: view).reduce(0) { $0 + (week.contains($1.day) ? $1.minutes : 0) }
            }
            let all = paid.reduce(0, +)
            return zip(lines, zip(paid, shares)).compactMap { line, part in
                let (own, share) = part
                let excess = abs(sum * own - share * all) - sum * tolerance.count
                guard excess > 0 else { return nil }
                return Finding(
                    part: JobShare.uneven, count: view.slots((excess + sum - 1) / sum), employee: line.employee.id,
                    message:
                        "\(view.who(line.employee)) has \(Minutes(own)) h of the \(Minutes(all)) h of a shared post "
                        + "\(view.span(of: week)) (share \(share) of \(sum), give or take \(tolerance) h)")
            }
        }
    }
}
