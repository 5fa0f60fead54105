internal import RosterModel

/// The words of findings: who, where and when, always said the same way.
extension RosterView {
    /// `张伟 (E07)`.
    func who(_ employee: Employee) -> String { named(employee.name, employee.id.text) }

    /// `投诉 (complaints)`.
    func place(_ window: Int) -> String { named(hall.windows[window].name, hall.windows[window].id.text) }

    private func named(_ name: String, _ id: String) -> String { name == id ? id : "\(name) (\(id))" }

    /// `2026-11-24`.
    func date(_ day: Int) -> String { period.date(ofDay: day).description }

    /// `2026-11-24 from 09:00 to 11:45`, with the clock as written beside that day's date.
    func when(_ slots: Range<Int>, day: Int) -> String {
        "\(date(day)) from \(clock(slots.lowerBound, day: day)) to \(clock(slots.upperBound, day: day, asEnd: true))"
    }

    func clock(_ slot: Int, day: Int, asEnd: Bool = false) -> String {
        period.clockText(ofSlot: slot, day: day, asEnd: asEnd)
    }

    /// The same, for a span of the hall's time rather than of somebody's shift.
    func when(_ slots: Range<Int>) -> String { when(slots, day: period.day(ofSlot: slots.lowerBound)) }
}

/// `1 person`, `2 people`.
func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
