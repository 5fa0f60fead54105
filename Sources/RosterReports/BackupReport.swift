public import RosterModel
import RosterRules

/// Whether the hall survives the loss of any one person, slot by slot, proven by seating the others (R10, 一专多能).
public struct BackupReport: Hashable, Sendable {
    /// A run of slots in which somebody's absence takes a window below its minimum.
    public struct Gap: Hashable, Sendable {
        public let day: Int
        public let slots: Range<Int>
        /// Those who cannot be spared, in the hall's order.
        public let people: [Employee.ID]
        /// Windows that no seating of the others keeps at their minimum, in the hall's order.
        public let windows: [WindowType.ID]

        /// Both as one, if they follow one another and differ in nothing else.
        fileprivate func joined(with next: Gap) -> Gap? {
            guard slots.upperBound == next.slots.lowerBound,
                (day, people) == (next.day, next.people), windows == next.windows
            else { return nil }
            return Gap(
                day: day, slots: slots.lowerBound..<next.slots.upperBound, people: people, windows: windows)
        }
    }

    /// Slots in which some window has a minimum of at least 1.
    public let slots: Int
    /// Those of them in which any one person may be missing.
    public let secure: Int
    /// Where that is not so, in order of time.
    public let gaps: [Gap]

    public init(of roster: Roster, in hall: Hall) {
        let views = hall.backupSlots(of: roster)
        var gaps: [Gap] = []
        var last: (view: BackupSlot, weakness: Weakness)?
        for (slot, view) in views.enumerated() where !view.posts.isEmpty {
            // Most slots differ in nothing from the one before.
            let weakness = last.flatMap { $0.view == view ? $0.weakness : nil } ?? Weakness(of: view)
            last = (view, weakness)
            guard !weakness.windows.isEmpty else { continue }
            let day = hall.period.day(ofSlot: slot)
            let gap = Gap(day: day, slots: slot..<(slot + 1), people: weakness.people, windows: weakness.windows)
            if let previous = gaps.last, let longer = previous.joined(with: gap) {
                gaps[gaps.count - 1] = longer
            } else {
                gaps.append(gap)
            }
        }
        self.gaps = gaps
        slots = views.count { !$0.posts.isEmpty }
        secure = slots - gaps.reduce(0) { $0 + $1.slots.count }
    }

    private struct Weakness {
        let people: [Employee.ID]
        let windows: [WindowType.ID]

        init(of view: BackupSlot) {
            // With nobody on duty there is nobody to be missed, yet the minima are not met.
            let whole = view.seating()
            let seatings = view.seatingsWithoutEach()
            people = seatings.filter { !$0.seating.isComplete }.map(\.missing)
            windows = view.posts.indices
                .filter { post in whole.missing[post] > 0 || seatings.contains { $0.seating.missing[post] > 0 } }
                .map { view.posts[$0].window }
        }
    }
}
