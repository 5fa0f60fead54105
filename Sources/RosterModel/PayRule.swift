/// As what time is paid for one employment category; without one all paid time is regular.
public struct PayRule: Hashable, Sendable {
    /// Ordinary time beyond so much, in a day, a week or a month, is overtime at a rate.
    public struct Tier: Hashable, Sendable {
        public enum Span: String, Hashable, Sendable, CaseIterable {
            case day, week, month
        }

        public let span: Span
        public let beyond: Minutes
        /// Percent of the ordinary rate.
        public let rate: Int

        public init(per span: Span, beyond: Minutes, rate: Int) {
            self.span = span
            self.beyond = beyond
            self.rate = rate
        }
    }

    /// On the clock, over midnight.
    public struct Night: Hashable, Sendable {
        public let begin: Minutes
        public let end: Minutes

        public init(begin: Minutes, end: Minutes) {
            self.begin = begin
            self.end = end
        }
    }

    /// What is compensated by time off instead of pay.
    public enum Compensation: String, Hashable, Sendable, CaseIterable {
        case overtime
        case restDay = "rest_day"
    }

    /// Ascending by span, then by what it is beyond.
    public let overtime: [Tier]
    /// Percent for time on days of rest and on holidays of the calendar; `nil` pays them like any other.
    public let restDay: Int?
    public let holiday: Int?
    public let night: Night?
    /// What a whole day of leave on a workday pays.
    public let leave: Minutes?
    /// Window types at which time is training.
    public let training: [WindowType.ID]
    public let timeOff: [Compensation]
    /// How payroll calls codes, by the name they have here.
    public let names: [String: String]

    public init(
        overtime: [Tier] = [], restDay: Int? = nil, holiday: Int? = nil, night: Night? = nil, leave: Minutes? = nil,
        training: [WindowType.ID] = [], timeOff: [Compensation] = [], names: [String: String] = [:]
    ) {
        self.overtime = overtime.sorted { ($0.span.order, $0.beyond) < ($1.span.order, $1.beyond) }
        self.restDay = restDay
        self.holiday = holiday
        self.night = night
        self.leave = leave
        self.training = training
        self.timeOff = timeOff
        self.names = names
    }

    /// All codes that time can have under this rule, in their order.
    public var codes: [PayCode] {
        var codes: Set<PayCode> = [PayCode(.regular), PayCode(.paidBreak), PayCode(.unpaidBreak)]
        if !training.isEmpty { codes.insert(PayCode(.training)) }
        for tier in overtime where !timeOff.contains(.overtime) { codes.insert(PayCode(.overtime, rate: tier.rate)) }
        if let restDay, !timeOff.contains(.restDay) { codes.insert(PayCode(.restDay, rate: restDay)) }
        if let holiday { codes.insert(PayCode(.holiday, rate: holiday)) }
        if night != nil { codes.insert(PayCode(.night)) }
        if leave != nil { codes.formUnion([PayCode(.leave), PayCode(.timeOffTaken)]) }
        if !timeOff.isEmpty { codes.insert(PayCode(.timeOff)) }
        return codes.sorted()
    }

    public func name(of code: PayCode) -> String { names[code.text] ?? code.text }
}

extension PayRule.Tier.Span {
    public var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A pay code: what kind of time, at what rate.
public struct PayCode: Hashable, Comparable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// On duty at a window.
        case regular = "REG"
        case training = "TRAIN"
        case overtime = "OT"
        case restDay = "RD"
        case holiday = "HOL"
        /// Time at night, counted once more: what is paid for it comes on top.
        case night = "NIGHT"
        case paidBreak = "BREAK_PAID"
        case unpaidBreak = "BREAK_UNPAID"
        case leave = "LEAVE"
        /// Worked, and compensated by time off.
        case timeOff = "TOIL"
        /// Such time off, taken.
        case timeOffTaken = "TOIL_TAKEN"
    }

    /// What its minutes count toward.
    public enum Account: String, Hashable, Sendable, CaseIterable {
        case paid = "yes"
        case unpaid = "no"
        case extra
        case timeOff = "time off"
    }

    public let kind: Kind
    /// Percent of the ordinary rate; 0 where the kind says it all.
    public let rate: Int

    public init(_ kind: Kind, rate: Int = 0) {
        self.kind = kind
        self.rate = rate
    }

    /// `REG`, `OT150`.
    public var text: String { rate > 0 ? "\(kind.rawValue)\(rate)" : kind.rawValue }

    public var account: Account {
        switch kind {
        case .regular, .training, .overtime, .restDay, .holiday, .paidBreak, .leave, .timeOffTaken: .paid
        case .unpaidBreak: .unpaid
        case .night: .extra
        case .timeOff: .timeOff
        }
    }

    public var isPaid: Bool { account == .paid }

    public static func < (lhs: PayCode, rhs: PayCode) -> Bool { (lhs.order, lhs.rate) < (rhs.order, rhs.rate) }

    private var order: Int { Kind.allCases.firstIndex(of: kind) ?? 0 }
}

/// The pay rules of a hall, by employment category.
public struct PayRules: Hashable, Sendable {
    /// Of every category without a rule of its own.
    public let usual: PayRule
    public let categories: [String: PayRule]

    public init(usual: PayRule = PayRule(), categories: [String: PayRule] = [:]) {
        self.usual = usual
        self.categories = categories
    }

    public func rule(for employee: Employee) -> PayRule { categories[employee.category] ?? usual }

    /// All codes that anybody's time can have, in their order.
    public var codes: [PayCode] {
        categories.values.reduce(into: Set(usual.codes)) { $0.formUnion($1.codes) }.sorted()
    }
}
