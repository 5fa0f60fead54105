public import RosterModel

/// One place where a roster breaks a rule, and by how much.
///
/// Whether it is a breach (hard) or costs points (priced) is decided by the entry, not here.
public struct Finding: Hashable, Sendable {
    /// What of the rule was broken, where a rule has several parts: `below minimum`; otherwise empty.
    public let part: String
    /// Units of breach, at least 1; each rule's documentation names its unit.
    public let count: Int
    public let employee: Employee.ID?
    public let window: WindowType.ID?
    /// The day it belongs to; `nil` when it concerns a week or the period.
    public let day: Int?
    /// Where on the axis; `nil` when it concerns no particular time.
    public let slots: Range<Int>?
    /// The finding as a sentence with employee, date, time and figures.
    public let message: String

    public init(
        part: String = "", count: Int, employee: Employee.ID? = nil, window: WindowType.ID? = nil,
        day: Int? = nil, slots: Range<Int>? = nil, message: String
    ) {
        self.part = part
        self.count = count
        self.employee = employee
        self.window = window
        self.day = day
        self.slots = slots
        self.message = message
    }
}

/// The finding of a hard entry.
public struct Breach: Hashable, Sendable {
    /// Position of the entry in the problem's rules.
    public let entry: Int
    public let rule: String
    public let finding: Finding
}

/// One line of the score: what was counted, at what price.
public struct ScoreTerm: Hashable, Sendable {
    /// Position of the entry in the problem's rules.
    public let entry: Int
    /// The entry's label, with the part after a colon where there is one: `cover: below target`.
    public let name: String
    public let count: Int
    public let price: Int
    public var points: Int { count * price }
}

/// What the judge found.
public struct Judgement: Hashable, Sendable {
    /// Broken hard rules, in the order of the entries, then as each rule lists them.
    public let breaches: [Breach]
    /// All terms of priced entries, also those that count nothing, in the order of the entries.
    public let terms: [ScoreTerm]
    /// Findings behind the terms, by entry.
    public let findings: [(entry: Int, finding: Finding)]
    /// The sum of all terms.
    public var score: Int { terms.reduce(0) { $0 + $1.points } }
    public var isLegal: Bool { breaches.isEmpty }

    public static func == (lhs: Judgement, rhs: Judgement) -> Bool {
        lhs.breaches == rhs.breaches && lhs.terms == rhs.terms
            && lhs.findings.elementsEqual(rhs.findings) { $0 == $1 }
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(terms) }
}
