public import RosterModel

/// Of everybody's wishes at least a share is met.
///
/// For each employee in scope, take the wishes for days of the period that are met or not (`day`, `shift` and `span` of the rule
/// `wishes`; those about windows are met slot by slot and play no part). Let W be the sum of their weights and U that of those
/// unmet. What U exceeds W · (100 − `share`) / 100 by, that limit rounded down, is counted in **weight**.
///
/// Source: R25, 还要以窗口人员需求为导向 (staff needs too: a floor for each, never only a sum).
///
/// As rows, with unmet[k] as for `wishes`, for each e:
///
///     Σ_k weight[k] · unmet[k] − short[e] ≤ ⌊W · (100 − share) / 100⌋
///
/// Exceptions: whoever has no such wishes is served well enough.
public struct WishFloor: Hashable, Sendable {
    /// `share`: percent of the weight of a person's wishes that are to be met.
    public let share: Int

    public init(share: Int) { self.share = share }

    /// The wishes of an employee that count.
    public func wishes(of employee: Employee, in period: Period) -> [Wish] {
        employee.wishes.filter { wish in
            switch wish.subject {
            case .day(let day), .shift(_, let day), .span(_, let day): (0..<period.days).contains(day)
            case .window: false
            }
        }
    }

    /// The weight that may stay unmet.
    public func allowance(of wishes: [Wish]) -> Int { wishes.reduce(0) { $0 + $1.weight } * (100 - share) / 100 }
}

extension WishFloor {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).compactMap { line in
            let wishes = wishes(of: line.employee, in: view.period)
            let total = wishes.reduce(0) { $0 + $1.weight }
            let unmet = wishes.flatMap { Wishes().findings(of: $0, of: line, view) }.reduce(0) { $0 + $1.count }
            let short = unmet - allowance(of: wishes)
            guard short > 0 else { return nil }
            return Finding(
                count: short, employee: line.employee.id,
                message: "\(view.who(line.employee)) has wishes of weight \(total - unmet) of \(total) met from "
                    + "\(view.date(0)) to \(view.date(view.period.days - 1)) (\(share) % asked for)")
        }
    }
}
