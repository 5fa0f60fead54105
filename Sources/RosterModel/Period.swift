/// The days a roster is made for, cut into slots of equal length.
///
/// Time is one continuous axis of **slots**, 0 at `dayBegins` on the `start` date; nothing is boxed
/// per day. A shift belongs to the **day** it starts in (day d is the slots `d * slotsPerDay ..<
/// (d + 1) * slotsPerDay`) and simply runs on along the axis, over midnight and over the period's
/// end. A hall whose nights cross midnight sets `dayBegins` to the morning hand-over, so that each
/// night belongs to the day before it. There is no time zone.
public struct Period: Hashable, Sendable {
    /// The civil date of day 0.
    public let start: CivilDate
    /// Number of days, 1...366.
    public let days: Int
    /// Length of a slot in minutes: 5, 10, 15, 20, 30 or 60.
    public let grid: Minutes
    /// Where a day begins on the clock; a multiple of the grid, below 24:00.
    public let dayBegins: Minutes
    public let calendar: WorkCalendar

    public static let allowedGrids: [Minutes] = [5, 10, 15, 20, 30, 60]
    public static let allowedDays = 1...366

    public init(
        start: CivilDate, days: Int, grid: Minutes, dayBegins: Minutes = 0, calendar: WorkCalendar = WorkCalendar()
    ) {
        self.start = start
        self.days = days
        self.grid = grid
        self.dayBegins = dayBegins
        self.calendar = calendar
    }

    public var slotsPerDay: Int { Minutes.day / grid }
    /// The slots in which demand counts: all days of the period.
    public var slots: Range<Int> { 0..<(days * slotsPerDay) }
    /// The civil date by which day `day` is known; negative days lie before the period.
    public func date(ofDay day: Int) -> CivilDate { start + day }
    /// The weekday whose shifts are worked on a day: another than its date's where a workday is made up for.
    public func weekday(ofDay day: Int) -> Weekday { calendar.weekday(of: date(ofDay: day)) }
    /// The weekends that reach into the period, as days from Saturday to Sunday: the first may begin the day before
    /// it, the last end the day after it. A date that is a workday of the calendar is no part of one.
    public var weekends: [Range<Int>] {
        (-1..<days).compactMap { saturday in
            guard date(ofDay: saturday).weekday == .saturday else { return nil }
            let free = [saturday, saturday + 1].filter { day in
                !calendar.workdays.contains { $0.date == date(ofDay: day) }
            }
            guard let first = free.first, let last = free.last, last >= 0, first < days else { return nil }
            return first..<(last + 1)
        }
    }
    /// The day with that date; nothing outside the period.
    public func day(of date: CivilDate) -> Int? {
        let day = date - start
        return (0..<days).contains(day) ? day : nil
    }
    /// The day in which a slot lies; negative for slots before the period.
    public func day(ofSlot slot: Int) -> Int {
        slot >= 0 ? slot / slotsPerDay : (slot + 1) / slotsPerDay - 1
    }
    public func slots(ofDay day: Int) -> Range<Int> { (day * slotsPerDay)..<((day + 1) * slotsPerDay) }

    /// Minutes from 00:00 of the start date to the start of `slot`.
    public func minutesFromStart(toSlot slot: Int) -> Int { dayBegins.count + slot * grid.count }
    /// The civil date in which `slot` starts: after midnight it is the next one.
    public func civilDate(ofSlot slot: Int) -> CivilDate {
        let minutes = minutesFromStart(toSlot: slot)
        return start + (minutes >= 0 ? minutes / 1440 : (minutes + 1) / 1440 - 1)
    }
    /// The clock time at which `slot` starts, 0:00 ..< 24:00.
    public func clock(ofSlot slot: Int) -> Minutes {
        let minutes = minutesFromStart(toSlot: slot) % 1440
        return Minutes(minutes < 0 ? minutes + 1440 : minutes)
    }
    /// The slot that starts at `clock` minutes after 00:00 of day `day`'s date (may exceed 24:00);
    /// nothing off the grid.
    public func slot(day: Int, clock: Minutes) -> Int? {
        let minutes = day * 1440 + clock.count - dayBegins.count
        return minutes % grid.count == 0 ? minutes / grid.count : nil
    }

    /// Clock time of a slot boundary as written beside the date of day `day`: `08:30`, `24:00`, `07:00+1`.
    ///
    /// `asEnd` writes midnight as 24:00 rather than 00:00+1.
    public func clockText(ofSlot slot: Int, day: Int, asEnd: Bool = false) -> String {
        let minutes = minutesFromStart(toSlot: slot) - day * 1440
        if asEnd && minutes == 1440 { return "24:00" }
        let clock = minutes % 1440
        let text = "\(clock / 60 < 10 ? "0" : "")\(Minutes(clock))"
        let later = minutes / 1440
        return later == 0 ? text : "\(text)+\(later)"
    }
}
