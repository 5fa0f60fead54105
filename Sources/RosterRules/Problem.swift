public import RosterModel

/// What is to be rostered: a hall, and the rules its roster is judged by.
public struct Problem: Hashable, Sendable {
    public let hall: Hall
    /// In the order in which breaches and terms of the score are listed.
    public let rules: [RuleEntry]

    public init(hall: Hall, rules: [RuleEntry]) {
        self.hall = hall
        self.rules = rules
    }
}

/// One rule in force: its figures, whom it binds, and what a breach costs.
///
/// Entries are independent: a hall may hold several of the same rule, each judged and priced on its own.
public struct RuleEntry: Hashable, Sendable {
    public let rule: Rule
    public let scope: Scope
    public let price: Price
    /// Where it was written: `hall.yaml:41`, or `default`.
    public let origin: String
    /// The article it stands for, where it comes from a preset.
    public let citation: Citation?

    public init(
        _ rule: Rule, for scope: Scope = Scope(), price: Price = .hard, origin: String = "default",
        citation: Citation? = nil
    ) {
        self.rule = rule
        self.scope = scope
        self.price = price
        self.origin = origin
        self.citation = citation
    }

    /// `stint (windows complaints)`, `fairness (strain)`: the rule's name, what it shares, its item in a preset, and whom it
    /// binds; what reports call it.
    public var label: String {
        let words = [citation?.name ?? "", rule.subject, scope.description].filter { !$0.isEmpty }.joined(
            separator: ", ")
        return words.isEmpty ? rule.name : "\(rule.name) (\(words))"
    }
}

/// What a rule of a preset goes back to.
public struct Citation: Hashable, Sendable, CustomStringConvertible {
    /// Preset and item: `cn weekly_rest`.
    public let name: String
    public let article: String
    /// A page on which the figures were read; empty for custom.
    public let source: String
    /// Figures that the hall replaced, in words: `most 10:00 (hall.yaml:12) in place of 8:00`.
    public let changes: [String]

    public init(name: String, article: String, source: String = "", changes: [String] = []) {
        self.name = name
        self.article = article
        self.source = source
        self.changes = changes
    }

    /// `Labour Law, art. 38`, with the figures replaced.
    public var description: String { ([article] + changes).joined(separator: "; ") }
}

/// What a breach of a rule means.
public enum Price: Hashable, Sendable {
    /// No legal roster has one.
    case hard
    /// Points for each unit of breach, at least 0.
    case points(Int)
}

/// Whom a rule binds: those who match every list that is not empty.
public struct Scope: Hashable, Sendable, CustomStringConvertible {
    public let contracts: [Contract.ID]
    public let categories: [String]
    public let employees: [Employee.ID]
    public let windows: [WindowType.ID]

    public init(
        contracts: [Contract.ID] = [], categories: [String] = [], employees: [Employee.ID] = [],
        windows: [WindowType.ID] = []
    ) {
        self.contracts = contracts
        self.categories = categories
        self.employees = employees
        self.windows = windows
    }

    public func binds(_ employee: Employee) -> Bool {
        (contracts.isEmpty || contracts.contains(employee.contract))
            && (categories.isEmpty || categories.contains(employee.category))
            && (employees.isEmpty || employees.contains(employee.id))
    }

    public func binds(_ window: WindowType) -> Bool { windows.isEmpty || windows.contains(window.id) }

    /// `contract part-time, windows complaints cashier`; empty when everybody is bound.
    public var description: String {
        let lists: [(String, [String])] = [
            ("contract", contracts.map(\.text)), ("category", categories), ("employee", employees.map(\.text)),
            ("windows", windows.map(\.text)),
        ]
        return lists.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: " "))" }
            .joined(separator: ", ")
    }
}
