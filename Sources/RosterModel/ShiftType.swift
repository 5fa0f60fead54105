/// A kind of shift: when one employee's presence on a day may start, how long it may be, and which
/// breaks it holds.
///
/// Start and length are decisions within the ranges given (R4, 实行弹性排班). Length is presence,
/// breaks included. All times are multiples of the grid.
public struct ShiftType: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<ShiftType>

    public let id: ID
    /// Clock times at which it may start, ascending, counted from 00:00 of the day's date; may exceed 24:00
    /// where a day begins later than midnight.
    public let starts: [Minutes]
    /// Allowed lengths of presence, ascending.
    public let lengths: [Minutes]
    /// Weekdays on which it may be worked; those of the period's calendar.
    public let weekdays: [Weekday]
    /// Breaks in the order in which they are taken.
    public let breaks: [BreakType]

    public init(
        id: ID, starts: [Minutes], lengths: [Minutes], weekdays: [Weekday] = Weekday.allCases,
        breaks: [BreakType] = []
    ) {
        self.id = id
        self.starts = starts
        self.lengths = lengths
        self.weekdays = weekdays
        self.breaks = breaks
    }
}

/// One break of a shift type: a meal or a short relief, paid or not, with the spans in which it lies.
///
/// A break due in a shift is taken once. It starts no earlier than each `earliest…` and ends no later
/// than each `latest…` that is given.
public struct BreakType: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<BreakType>

    /// `lunch`; unique within its shift type, never `duty`.
    public let id: ID
    public let length: Minutes
    public let isPaid: Bool
    /// Due only in shifts at least this long; 0 means always.
    public let dueFrom: Minutes
    /// By the clock, counted from 00:00 of the day's date (may exceed 24:00): start no earlier, end no later.
    public let clock: ClosedRange<Minutes>?
    /// Time from the shift's start to the break's start: least and most.
    public let afterStart: ClosedRange<Minutes>?
    /// Time from the break's end to the shift's end: least and most.
    public let beforeEnd: ClosedRange<Minutes>?

    public init(
        id: ID, length: Minutes, isPaid: Bool, dueFrom: Minutes = 0, clock: ClosedRange<Minutes>? = nil,
        afterStart: ClosedRange<Minutes>? = nil, beforeEnd: ClosedRange<Minutes>? = nil
    ) {
        self.id = id
        self.length = length
        self.isPaid = isPaid
        self.dueFrom = dueFrom
        self.clock = clock
        self.afterStart = afterStart
        self.beforeEnd = beforeEnd
    }
}
