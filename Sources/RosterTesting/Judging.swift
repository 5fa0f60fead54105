public import RosterModel
public import RosterRules

extension Hall {
    /// Everything one rule finds in a roster, breaches first.
    public func findings(
        of rule: Rule, in roster: Roster, for scope: Scope = Scope(), price: Price = .hard
    ) -> [Finding] {
        let judgement = judgement(of: roster, by: rule, for: scope, price: price)
        return judgement.breaches.map(\.finding) + judgement.findings.map(\.finding)
    }

    /// The judgement of a roster by one rule alone.
    public func judgement(
        of roster: Roster, by rule: Rule, for scope: Scope = Scope(), price: Price = .hard
    ) -> Judgement {
        Problem(hall: self, rules: [RuleEntry(rule, for: scope, price: price)]).judgement(of: roster)
    }
}

extension Judgement {
    /// The terms of the score as text: `cover: below target 3 × 10`.
    public var scoreLines: [String] { terms.map { "\($0.name) \($0.count) × \($0.price)" } }
}
