import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Where judge and rows disagree on the rosters of a hall under one rule, hard and at a price; and what makes those
/// rosters not worth trying: all break the rule, or none.
func flaws(
    on hall: Hall, _ rule: Rule, for scope: Scope = Scope(), price: Int = 7,
    trying breadth: BruteForce.Breadth = .proper
) -> [String] {
    let hard = check(hall, [RuleEntry(rule, for: scope)], trying: breadth)
    let priced = check(hall, [RuleEntry(rule, for: scope, price: .points(price))], trying: breadth)
    var flaws = hard.disagreements + priced.disagreements
    if hard.legal == 0 { flaws.append("every roster breaks the rule") }
    if hard.legal == hard.rosters { flaws.append("no roster breaks the rule") }
    if priced.legal <= hard.legal { flaws.append("at a price no more rosters are legal") }
    if priced.scores.count < 2 { flaws.append("at a price all rosters score the same") }
    return flaws
}

/// Tries every roster of a hall, or what else `breadth` says.
func check(_ hall: Hall, _ entries: [RuleEntry], trying breadth: BruteForce.Breadth = .proper) -> TinyHallCheck {
    TinyHallCheck(Problem(hall: hall, rules: entries), trying: breadth, completing: true)
}

extension ShiftType {
    /// From 9 o'clock, for so many hours.
    static func day(_ hours: Int..., starts: [Minutes] = [540], breaks: [BreakType] = []) -> ShiftType {
        .tiny("day", starts: starts, lengths: hours.map { $0 * 60 }, breaks: breaks)
    }
}

extension BreakType {
    /// An hour at any time, unpaid.
    static let hour = BreakType(id: "rest", length: 60, isPaid: false)
    /// Two hours at any time, paid.
    static let long = BreakType(id: "long", length: 120, isPaid: true)
}
