internal import RosterModel

/// A roster laid out against its hall, so that every rule reads it the same way.
///
/// What counts for nothing (a *stray*) is set aside, overlaps are trimmed, and touching duties at one window
/// type are joined to stints, as the documentation of `Rule` says.
struct RosterView {
    let hall: Hall
    /// One line for each employee, in the hall's order.
    let lines: [Line]
    /// Activities that count for nothing, in the order of the roster.
    let strays: [Stray]
    /// People on duty by window type (in the hall's order), then slot of the period; carried-over duty included.
    let onDuty: [[Int]]

    var period: Period { hall.period }

    /// One employee's whole period.
    struct Line {
        let employee: Employee
        /// At most one a day, ascending by day; disjoint.
        let shifts: [Shift]
        /// Stints carried over from before the period.
        let carried: [Piece]
        /// For each day of the period, whether all its slots are on leave.
        let isLeave: [Bool]
        /// What the roster has for each day, strays left out, nothing trimmed; ascending by day.
        let written: [(day: Int, activities: [Roster.Activity])]

        func shift(onDay day: Int) -> Shift? { shifts.first { $0.day == day } }
    }

    /// What one employee does on one day.
    struct Shift {
        let day: Int
        /// The shift type that the first activity names, if the hall has it.
        let type: ShiftType?
        let typeID: ShiftType.ID
        /// Never empty, ascending, disjoint; gaps are possible.
        let pieces: [Piece]

        /// From the first start to the last end.
        var slots: Range<Int> {
            guard let first = pieces.first, let last = pieces.last else { return 0..<0 }
            return first.slots.lowerBound..<last.slots.upperBound
        }
        /// The spans of slots without a gap.
        var presence: [Range<Int>] {
            pieces.reduce(into: []) { spans, piece in
                if let last = spans.last, last.upperBound == piece.slots.lowerBound {
                    spans[spans.count - 1] = last.lowerBound..<piece.slots.upperBound
                } else {
                    spans.append(piece.slots)
                }
            }
        }
    }

    /// A stint or a break.
    struct Piece {
        enum Kind: Hashable {
            /// At the window type with that position in the hall.
            case stint(Int)
            case rest(BreakType.ID)
        }

        let slots: Range<Int>
        let kind: Kind

        var window: Int? { if case .stint(let window) = kind { window } else { nil } }
        var rest: BreakType.ID? { if case .rest(let name) = kind { name } else { nil } }
    }

    /// An activity that counts for nothing, and why.
    struct Stray {
        enum Reason { case employee, day, noSlots, slots, window }

        let activity: Roster.Activity
        let reason: Reason
    }

    func lines(in scope: Scope) -> [Line] { lines.filter { scope.binds($0.employee) } }

    /// Positions of the window types in scope, in the hall's order.
    func windows(in scope: Scope) -> [Int] { hall.windows.indices.filter { scope.binds(hall.windows[$0]) } }

    /// Length of so many slots in minutes.
    func minutes(_ slots: Int) -> Int { slots * period.grid.count }

    /// Slots that so many minutes take, rounded up; 0 for none or less.
    func slots(_ minutes: Int) -> Int { (max(0, minutes) + period.grid.count - 1) / period.grid.count }
}
