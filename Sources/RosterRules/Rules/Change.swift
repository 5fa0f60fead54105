public import RosterModel

/// What has been published stays, or changes at a price that rises as the day nears.
///
/// The published roster (table `published`) says which shift an employee was told for each day of the period. An
/// employee of whom it has no row was told nothing, and is not judged. For each other employee in scope and each
/// day: the day is *changed* if it has a shift and none was published, or none where one was, or one of another
/// shift type, start or end than the published one. Windows and breaks are no matter, and a day whose published shift
/// overlaps with leave is not judged. A changed day counts the points of `notice` for the days from the date `from` to
/// it (0 for a day before that), which are those of the largest number in the table that is not larger, or 0; without
/// `notice`, 1. In **points**, which the price multiplies; hard, no day with points may change.
///
/// Source: R16, 不稳定的工作时间安排 (unstable hours hurt); R23 (no short-notice change for those with care duties); R31 (least
/// change to what is published). Fair Workweek laws (USA): notice of 14 days, pay for changes after it.
///
/// As rows: 1 − Σ y[e,d,i] over the options that are the published shift is 0, or costs points times the price; and
/// so is work[e,d] where none was published.
public struct Change: Hashable, Sendable {
    /// `notice`: points of a changed day by the days of notice, each from that number on; may be left out.
    public let notice: [NoticePoints]
    /// `from`: the date from which notice is counted; the period's first unless given.
    public let from: CivilDate?

    /// - Parameter notice: Sorted here; of two for the same days the later counts.
    public init(notice: [NoticePoints] = [], from: CivilDate? = nil) {
        self.notice = notice.enumerated().sorted { ($0.element.days, $0.offset) < ($1.element.days, $1.offset) }
            .map(\.element)
        self.from = from
    }

    /// What a change of a day counts.
    public func points(onDay day: Int, of period: Period) -> Int {
        if notice.isEmpty { return 1 }
        let days = noticeDays(onDay: day, of: period)
        return notice.last { $0.days <= days }?.points ?? 0
    }

    private func noticeDays(onDay day: Int, of period: Period) -> Int {
        max(0, period.date(ofDay: day) - (from ?? period.start))
    }
}

/// The points of changes from a number of days of notice on, up to the next number of the table.
public struct NoticePoints: Hashable, Sendable {
    public let days: Int
    public let points: Int

    public init(days: Int, points: Int) {
        self.days = days
        self.points = points
    }
}

extension Employee {
    /// The days on which a published roster binds the employee, each with the shift that was published.
    public func publishedDays(in period: Period) -> [(day: Int, shift: PublishedShift?)] {
        guard let published else { return [] }
        return (0..<period.days).compactMap { day in
            let shift = published.first { $0.day == day }
            if let shift, leave.contains(where: { $0.slots.overlaps(shift.slots) }) { return nil }
            return (day, shift)
        }
    }
}

extension Change {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            line.employee.publishedDays(in: view.period).compactMap { day, published -> Finding? in
                let shift = line.shift(onDay: day)
                guard shift?.typeID != published?.shift || shift?.slots != published?.slots else { return nil }
                let points = points(onDay: day, of: view.period)
                guard points > 0 else { return nil }
                let now = shift.map { "shift \($0.typeID) on \(view.when($0.slots, day: day))" }
                let before = published.map { "shift \($0.shift) \(clocks($0.slots, day, view))" } ?? "day off"
                let notice = noticeDays(onDay: day, of: view.period)
                return Finding(
                    count: points, employee: line.employee.id, day: day, slots: shift?.slots ?? published?.slots,
                    message: "\(view.who(line.employee)) has \(now ?? "a day off on \(view.date(day))"), published was "
                        + "\(before) (notice of \(counted(notice, "day", "days")), \(counted(points, "point", "points")))"
                )
            }
        }
    }

    private func clocks(_ slots: Range<Int>, _ day: Int, _ view: RosterView) -> String {
        "from \(view.clock(slots.lowerBound, day: day)) to \(view.clock(slots.upperBound, day: day, asEnd: true))"
    }
}
