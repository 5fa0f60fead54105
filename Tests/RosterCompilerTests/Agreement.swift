import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Expects that judge and rows agree on every roster of a hall under one rule, hard and at a price; and that the
/// rosters are worth trying: some break the rule and some do not.
func expectAgreement(
    on hall: Hall, _ rule: Rule, for scope: Scope = Scope(), price: Int = 7,
    trying breadth: BruteForce.Breadth = .proper, sourceLocation: SourceLocation = #_sourceLocation
) {
    let hard = check(hall, [RuleEntry(rule, for: scope)], trying: breadth)
    #expect(hard.disagreements == [], sourceLocation: sourceLocation)
    #expect(0 < hard.legal && hard.legal < hard.rosters, sourceLocation: sourceLocation)

    let priced = check(hall, [RuleEntry(rule, for: scope, price: .points(price))], trying: breadth)
    #expect(priced.disagreements == [], sourceLocation: sourceLocation)
    #expect(priced.legal > hard.legal, sourceLocation: sourceLocation)
    #expect(priced.scores.count > 1, sourceLocation: sourceLocation)
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
