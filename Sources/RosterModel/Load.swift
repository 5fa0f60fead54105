/// What a roster asks of one employee beyond being there: the figures of the ledger.
public struct Load: Hashable, Sendable {
    /// Minutes on duty, each times the strain of its window type.
    public var strain = 0
    /// Minutes of presence between the end of the night and the time from which nobody minds.
    public var early = 0
    /// Minutes of presence between the time from which many mind and the beginning of the night.
    public var late = 0
    public var night = 0
    /// Minutes of presence on days of rest, and on holidays.
    public var weekend = 0
    public var holiday = 0
    /// Minutes of paid time beyond a normal week.
    public var overtime = 0
    /// Minutes on duty at window types of much strain.
    public var complaints = 0
    /// Minutes on duty, each times the cases an hour of its window type: 60 of them are one case.
    public var cases = 0
    /// Numbers of wishes.
    public var wishesMet = 0
    public var wishesUnmet = 0
    /// Minutes of the contract, less leave: what the other figures are measured by.
    public var contract = 0

    public init() {}

    public static func + (lhs: Load, rhs: Load) -> Load {
        var sum = lhs
        for figure in figures { sum[keyPath: figure.path] += rhs[keyPath: figure.path] }
        return sum
    }

    /// All figures, by the names they have in a ledger, in its order.
    public static var figures: [(name: String, path: WritableKeyPath<Load, Int>)] {
        [
            ("strain", \.strain), ("early", \.early), ("late", \.late), ("night", \.night), ("weekend", \.weekend),
            ("holiday", \.holiday), ("overtime", \.overtime), ("complaints", \.complaints), ("cases", \.cases),
            ("wishes_met", \.wishesMet), ("wishes_unmet", \.wishesUnmet), ("contract", \.contract),
        ]
    }
}

/// Where the lines are drawn between what counts as a load and what does not.
public struct LoadTerms: Hashable, Sendable {
    /// On the clock; the end is on the next date.
    public let nightBegin: Minutes
    public let nightEnd: Minutes
    /// Presence before this time is early.
    public let early: Minutes
    /// Presence from this time on is late.
    public let late: Minutes
    /// Window types of at least this strain count as complaint windows.
    public let complaints: Int
    public let normalWeek: Minutes

    public init(
        nightBegin: Minutes = 1320, nightEnd: Minutes = 360, early: Minutes = 420, late: Minutes = 1140,
        complaints: Int = 5, normalWeek: Minutes = 2400
    ) {
        self.nightBegin = nightBegin
        self.nightEnd = nightEnd
        self.early = early
        self.late = late
        self.complaints = complaints
        self.normalWeek = normalWeek
    }
}
