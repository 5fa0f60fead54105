/// Who is where and when: the result, and the one file from which everything else is derived.
///
/// A roster is only a list of activities; it may break any rule, even be nonsense. Whether it is legal
/// is the judge's business.
public struct Roster: Hashable, Sendable {
    /// One employee doing one thing without interruption.
    public struct Activity: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            /// Serving at a window of that type.
            case duty(WindowType.ID)
            /// Taking that break of the shift type.
            case rest(BreakType.ID)
        }

        public let employee: Employee.ID
        /// The day of the period to which the shift belongs.
        public let day: Int
        public let shift: ShiftType.ID
        /// Slots of the axis, never empty.
        public let slots: Range<Int>
        public let kind: Kind

        public init(employee: Employee.ID, day: Int, shift: ShiftType.ID, slots: Range<Int>, kind: Kind) {
            self.employee = employee
            self.day = day
            self.shift = shift
            self.slots = slots
            self.kind = kind
        }
    }

    /// In ascending order of employee identifier, day, first slot, last slot, shift type, and kind (duty before
    /// break, then by name): the same activities in whatever order are the same roster.
    public let activities: [Activity]

    public init(_ activities: [Activity] = []) {
        self.activities = activities.sorted {
            ($0.employee, $0.day, $0.slots.lowerBound, $0.slots.upperBound, $0.shift, $0.kind)
                < ($1.employee, $1.day, $1.slots.lowerBound, $1.slots.upperBound, $1.shift, $1.kind)
        }
    }
}

extension Roster.Activity.Kind: Comparable {
    public static func < (lhs: Self, rhs: Self) -> Bool {
        switch (lhs, rhs) {
        case (.duty(let one), .duty(let other)): one < other
        case (.duty, .rest): true
        case (.rest, .duty): false
        case (.rest(let one), .rest(let other)): one < other
        }
    }
}
