public import RosterModel

/// How one roster differs from another of the same period, in person-days.
public struct RosterChanges: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A shift where there was none.
        case added
        case removed
        /// Another shift type, start or end.
        case moved
        /// The same presence, at other windows or with breaks at other times.
        case reseated
    }

    public struct Change: Hashable, Sendable {
        public let employee: Employee.ID
        public let day: Int
        public let kind: Kind
    }

    /// One for each changed person-day, by employee identifier, then day.
    public let changes: [Change]

    public init(from old: Roster, to new: Roster) {
        let (before, after) = (RosterChanges.byPersonDay(old), RosterChanges.byPersonDay(new))
        changes = Set(before.keys).union(after.keys).sorted { ($0.employee, $0.day) < ($1.employee, $1.day) }
            .compactMap { key in
                RosterChanges.kind(from: before[key, default: []], to: after[key, default: []])
                    .map { Change(employee: key.employee, day: key.day, kind: $0) }
            }
    }

    public func count(of kind: Kind) -> Int { changes.count { $0.kind == kind } }

    private struct PersonDay: Hashable {
        let employee: Employee.ID
        let day: Int
    }

    private static func byPersonDay(_ roster: Roster) -> [PersonDay: [Roster.Activity]] {
        Dictionary(grouping: roster.activities) { PersonDay(employee: $0.employee, day: $0.day) }
    }

    private static func kind(from old: [Roster.Activity], to new: [Roster.Activity]) -> Kind? {
        if old == new { return nil }
        if old.isEmpty { return .added }
        if new.isEmpty { return .removed }
        let same =
            old.first?.shift == new.first?.shift && old.first?.slots.lowerBound == new.first?.slots.lowerBound
            && old.map(\.slots.upperBound).max() == new.map(\.slots.upperBound).max()
        return same ? .reseated : .moved
    }
}
