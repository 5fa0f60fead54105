import Linear
import RosterCompiler
import RosterModel
import RosterRules

/// The rows that a rule adds to the program of a hall, as text.
func rows(of rule: Rule, on hall: Hall, for scope: Scope = Scope(), price: Price = .hard) -> [String] {
    let bare = RosterProgram(Problem(hall: hall, rules: []))
    let program = RosterProgram(Problem(hall: hall, rules: [RuleEntry(rule, for: scope, price: price)]))
    return program.model.rows.dropFirst(bare.model.rows.count).map { program.model.text($0) }
}
