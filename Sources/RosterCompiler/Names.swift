import RosterModel

/// What days and slots are called in the names of rows and columns.
extension Period {
    /// `Tue`, or the date where the period is longer than a week.
    func label(ofDay day: Int) -> String {
        days <= 7 ? date(ofDay: day).weekday.description : date(ofDay: day).description
    }

    /// `Tue 09:00`, by the clock of the day to which the slot's shift belongs: `Tue 01:30+1`.
    func label(ofSlot slot: Int, day: Int) -> String { "\(label(ofDay: day)) \(clockText(ofSlot: slot, day: day))" }

    /// `Tue 09:00`, for a slot of the hall rather than of somebody's shift.
    func label(ofSlot slot: Int) -> String { label(ofSlot: slot, day: day(ofSlot: slot)) }

    /// `Mon–Sun`.
    func label(ofDays days: Range<Int>) -> String {
        days.count == 1 ? label(ofDay: days.lowerBound) : "\(dayText(days.lowerBound))–\(dayText(days.upperBound - 1))"
    }

    /// A day that may lie before the period, in which case only its date is clear.
    private func dayText(_ day: Int) -> String {
        day < 0 ? date(ofDay: day).description : label(ofDay: day)
    }
}
