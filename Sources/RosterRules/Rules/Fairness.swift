public import RosterModel

/// A burden is shared fairly over time: nobody carries much more than a fair share of it, or much less.
///
/// The burden is one figure of the ledger, in minutes; figures are those of `Docs/Ledger.md`. The employees in
/// scope who can carry it share it: those with contract time in the period who are qualified, on some date of the
/// period, for a window type at which it counts (`strain`: strain above 0; `complaints`; `cases`: any), or have a shift that can be
/// present when it counts, on a day not on leave (`early`, `late`, `night`, `weekend`, `holiday`); for `overtime`
/// everybody. The contract time of a period is a seventh of a normal week of the contract for each day that is not
/// on leave from begin to end, rounded down.
///
/// For each of them, p is what the period asks, h what the periods of the ledger asked that end before this one
/// begins and do not begin more than `weeks` weeks before it. The **fair share** S does not depend on the roster: for
/// each of those periods, what all sharers with a row carried, divided by their contract time in that row; for this
/// period, what it is expected to ask, divided by the contract time of all sharers; each part rounded down. Expected
/// is grid × Σ target over the slots and window types in which it counts, and for a pool as much as at its window types on average,
/// rounded down (`strain`: times the strain, `cases`: times the cases an hour), 0 `overtime`.
///
/// With b = `band` · c / N and u = max(1, `step` · c / N) rounded down, c the normal week of the employee's contract and
/// N that of the hall, two parts are counted: `above`, for x = max(0, p − max(0, S + b − h)), and, if `below`
/// is yes, `below`, for x = max(0, S − b − h − p), each in **steps** n = x / u rounded up; with `rising`, the
/// second step counts twice, the third three times: n (n + 1) / 2.
///
/// The two parts treat the history differently, and are meant to. `above` does not count what the history alone has beyond the
/// share: no roster can be blamed for that, but every further minute is too much, so x is never more than p. `below`
/// counts all that is missing, also what earlier periods left undone: it is a debt, to be made good as soon as can be. Where
/// nothing can be done about it (somebody is the only one able to carry the burden, or can hardly ever come when it falls) the
/// count is much the same for every roster. It then chooses nothing and only makes the score larger, `below` by more each
/// period; but not for ever, since periods that began more than `weeks` weeks ago are forgotten in h and in S alike. So scores of different weeks
/// should not be compared by this term. Who cannot take a part is best left out (`for`); a smaller `weeks` forgets sooner, and a wider
/// `band` forgives more.
///
/// Source: R20, 承受这些负面情绪的冲击 (emotional load, shared fairly with memory); R15 (overtime shared fairly); R24;
/// R35, 按件计酬 (piece pay: busy windows shared, `cases`).
///
/// As rows, with p = Σ grid · weight · seat, Σ minutes that count · y, or overtime[e,week], and steps n[e,j] of one u each:
///
///     p − max(0, S + b − h) ≤ u · Σ_j n[e,j],   S − b − h − p ≤ u · Σ_j n[e,j],   j · n[e,j] in the cost with `rising`
///
/// Exceptions: `overtime` has no `below`.
public struct Fairness: Hashable, Sendable {
    /// `of`: the burden: strain, early, late, night, weekend, holiday, overtime, complaints or cases.
    public let measure: Measure
    /// `weeks`: how far back the ledger is looked at; 12 if left out.
    public let weeks: Int
    /// `band`: minutes of the burden, for a normal week of the hall, that may be beyond the share; 0:00 if left out.
    public let band: Minutes
    /// `step`: minutes of the burden, for a normal week of the hall, that count one; 1:00 if left out.
    public let step: Minutes
    /// `rising`: whether each further step counts one more than the step before.
    public let rising: Bool
    /// `below`: whether less than the share counts too.
    public let below: Bool

    public init(
        of measure: Measure, weeks: Int = 12, band: Minutes = 0, step: Minutes = 60, rising: Bool = false,
        below: Bool = false
    ) {
        self.measure = measure
        self.weeks = weeks
        self.band = band
        self.step = step
        self.rising = rising
        self.below = below
    }
}

/// What is fair for one employee in the period, in minutes of the burden.
public struct FairRange: Hashable, Sendable {
    /// Carried before, and the fair share after the period.
    public let carried: Int
    public let share: Int
    public let band: Int
    /// The minutes of one step.
    public let step: Int

    /// More than this in the period is too much; never below 0.
    public var most: Int { max(0, share + band - carried) }
    /// Less than this in the period is too little; may be below 0.
    public var least: Int { share - band - carried }
}

extension Fairness {
    /// By position in the hall; `nil` for those who do not share the burden.
    public func ranges(in hall: Hall, for scope: Scope) -> [FairRange?] {
        let normal = max(1, hall.loadTerms.normalWeek.count)
        let shares = hall.fairShares(of: measure, weeks: weeks, where: scope.binds)
        return zip(hall.employees, shares).map { employee, share in
            let own = hall.normalWeek(of: employee).count
            return share.map {
                FairRange(
                    carried: $0.carried, share: $0.share, band: band.count * own / normal,
                    step: max(1, step.count * own / normal))
            }
        }
    }

    static let abovePart = "above", belowPart = "below"

    /// Whether `below` counts.
    public var hasBelow: Bool { below && measure != .overtime }

    /// What minutes beyond the range count.
    public func count(_ minutes: Int, step: Int) -> Int {
        let steps = (max(0, minutes) + step - 1) / step
        return rising ? steps * (steps + 1) / 2 : steps
    }

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        zip(view.lines, ranges(in: view.hall, for: scope)).flatMap { line, range -> [Finding] in
            guard let range else { return [] }
            let minutes = measure.amount(in: line.load(in: view))
            let parts = [
                (Fairness.abovePart, minutes - range.most, "more"),
                (Fairness.belowPart, hasBelow ? range.least - minutes : 0, "less"),
            ]
            return parts.filter { $0.1 > 0 }.map { word, beyond, more in
                Finding(
                    part: word, count: count(beyond, step: range.step), employee: line.employee.id,
                    message: "\(view.who(line.employee)) carries \(minutes) min of \(measure.name) "
                        + "\(view.span(of: 0..<view.period.days)), with \(range.carried) min before: \(beyond) min "
                        + "\(more) than is fair (share \(range.share), band \(range.band))")
            }
        }
    }
}
