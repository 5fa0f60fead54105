/// A member of the staff, with everything that is particular to that person.
public struct Employee: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Employee>

    public let id: ID
    public let name: String
    /// Employment category (编制): established, contract, agency…
    public let category: String
    public let contract: Contract.ID
    /// The number payroll knows the person by; payroll refuses to run without it.
    public let payrollID: String?
    public let skills: [Skill]
    /// Spans of slots in which the employee can be present; `nil` means always.
    public let availability: [Range<Int>]?
    public let leave: [Leave]
    public let pins: [Pin]
    public let wishes: [Wish]
    public let history: History
    /// What has been published of the period, at most one shift a day; `nil` where the employee was told nothing.
    public let published: [PublishedShift]?

    public init(
        id: ID, name: String? = nil, category: String = "", contract: Contract.ID, payrollID: String? = nil,
        skills: [Skill], availability: [Range<Int>]? = nil, leave: [Leave] = [], pins: [Pin] = [],
        wishes: [Wish] = [], history: History = History(), published: [PublishedShift]? = nil
    ) {
        self.id = id
        self.name = name ?? id.text
        self.category = category
        self.contract = contract
        self.payrollID = payrollID
        self.skills = skills
        self.availability = availability
        self.leave = leave
        self.pins = pins
        self.wishes = wishes
        self.history = history
        self.published = published
    }

    /// The level at a window type on a date: the highest of the skills valid then, 0 if there is none.
    public func level(at window: WindowType.ID, on date: CivilDate) -> Int {
        skills.lazy.filter { $0.window == window && $0.isValid(on: date) }.map(\.level).max() ?? 0
    }
}

/// What an employee can do at a window type: 1 learning, 2 able, 3 expert; 0 nothing.
public struct Skill: Hashable, Sendable {
    public let window: WindowType.ID
    public let level: Int
    /// First and last date on which it holds; `nil` means open.
    public let from: CivilDate?
    public let until: CivilDate?

    public init(_ window: WindowType.ID, level: Int = 1, from: CivilDate? = nil, until: CivilDate? = nil) {
        self.window = window
        self.level = level
        self.from = from
        self.until = until
    }

    public func isValid(on date: CivilDate) -> Bool {
        if let from, date < from { return false }
        if let until, date > until { return false }
        return true
    }
}

/// A span in which an employee is on leave: slots of the axis, and the reason payroll and people read.
public struct Leave: Hashable, Sendable {
    public let slots: Range<Int>
    public let reason: String

    public init(slots: Range<Int>, reason: String = "leave") {
        self.slots = slots
        self.reason = reason
    }
}

/// Something fixed beforehand.
public enum Pin: Hashable, Sendable {
    /// At that window throughout those slots.
    case duty(WindowType.ID, slots: Range<Int>)
    /// A shift of that type on that day; start and length too where they are given, as slots of presence.
    case shift(ShiftType.ID, day: Int, slots: Range<Int>?)
    /// No shift on that day.
    case dayOff(day: Int)
}

/// Something an employee would like, or would like to avoid, and how much, in points.
public struct Wish: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        /// To work on that day at all.
        case day(Int)
        /// To work a shift of that type on that day.
        case shift(ShiftType.ID, day: Int)
        /// To be present throughout those slots, of a shift of that day.
        case span(Range<Int>, day: Int)
        /// To serve at that window on that day; `nil` means on every day of the period.
        case window(WindowType.ID, day: Int?)
    }

    public let subject: Subject
    /// `true` wants it, `false` wants to avoid it.
    public let isFor: Bool
    /// Points, at least 1.
    public let weight: Int

    public init(_ subject: Subject, isFor: Bool, weight: Int) {
        self.subject = subject
        self.isFor = isFor
        self.weight = weight
    }
}

/// A shift of the period that an employee has been told of.
public struct PublishedShift: Hashable, Sendable {
    public let day: Int
    public let shift: ShiftType.ID
    /// Presence on the axis.
    public let slots: Range<Int>

    public init(day: Int, shift: ShiftType.ID, slots: Range<Int>) {
        self.day = day
        self.shift = shift
        self.slots = slots
    }
}

/// The shifts an employee worked before the period, as far back as rules look.
public struct History: Hashable, Sendable {
    public struct WorkedDay: Hashable, Sendable {
        /// Negative: days before the period.
        public let day: Int
        /// Presence on the axis; starts below 0.
        public let slots: Range<Int>
        public let paid: Minutes
        /// The shift type, where it is known.
        public let shift: ShiftType.ID?

        public init(day: Int, slots: Range<Int>, paid: Minutes, shift: ShiftType.ID? = nil) {
            self.day = day
            self.slots = slots
            self.paid = paid
            self.shift = shift
        }
    }

    /// Ascending by day, one entry a day.
    public let worked: [WorkedDay]
    /// Time at windows that reaches into the period: part of a shift that began before it.
    public let carriedDuty: [CarriedDuty]

    public struct CarriedDuty: Hashable, Sendable {
        public let window: WindowType.ID
        /// Slots of the axis, from 0 on.
        public let slots: Range<Int>

        public init(window: WindowType.ID, slots: Range<Int>) {
            self.window = window
            self.slots = slots
        }
    }

    public init(worked: [WorkedDay] = [], carriedDuty: [CarriedDuty] = []) {
        self.worked = worked
        self.carriedDuty = carriedDuty
    }
}
