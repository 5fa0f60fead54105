/// Which dates are not what their weekday says: holidays, and the workdays that make up for them.
public struct WorkCalendar: Hashable, Sendable {
    public struct Holiday: Hashable, Sendable {
        public let date: CivilDate
        /// Empty where nobody gave one.
        public let name: String

        public init(_ date: CivilDate, name: String = "") {
            self.date = date
            self.name = name
        }
    }

    /// A date that is worked like another weekday: a Saturday like a Friday.
    public struct Workday: Hashable, Sendable {
        public let date: CivilDate
        public let like: Weekday

        public init(_ date: CivilDate, like: Weekday) {
            self.date = date
            self.like = like
        }
    }

    /// What a date is to those who work on it.
    public enum Kind: Hashable, Sendable {
        case workday
        /// Saturday or Sunday, unless a workday is made up for on it.
        case restDay
        case holiday
    }

    /// Ascending by date.
    public let holidays: [Holiday]
    public let workdays: [Workday]

    public init(holidays: [Holiday] = [], workdays: [Workday] = []) {
        self.holidays = holidays.sorted { $0.date < $1.date }
        self.workdays = workdays.sorted { $0.date < $1.date }
    }

    public func isHoliday(_ date: CivilDate) -> Bool { holidays.contains { $0.date == date } }

    /// Whether a date is Saturday or Sunday, and no workday is made up for on it; it may be a holiday too.
    public func isRestDay(_ date: CivilDate) -> Bool {
        (date.weekday == .saturday || date.weekday == .sunday) && !workdays.contains { $0.date == date }
    }

    public func kind(of date: CivilDate) -> Kind {
        isHoliday(date) ? .holiday : isRestDay(date) ? .restDay : .workday
    }

    /// The weekday whose shifts and demand hold on a date.
    public func weekday(of date: CivilDate) -> Weekday {
        workdays.first { $0.date == date }?.like ?? date.weekday
    }
}
