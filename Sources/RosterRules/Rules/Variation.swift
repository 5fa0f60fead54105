public import RosterModel

/// Work varies as it should: points for how long stints are, and for how many there are a day.
///
/// Two tables of points, for the stints (see `stint`) of employees in scope, at each window type in scope on its
/// own. Two parts are counted, in **points** of the tables, which the price multiplies; hard, whatever has points
/// is forbidden.
///
/// - `by length`: for each stint, the points of the longest of the `lengths` that is not longer than the stint; 0
///   where all are longer.
/// - `by number`: for each shift and window type, the points for the number n of its stints there: those in place n
///   of `stints`, where the first is place 0, or the last of them where there is no place n. So they may rise and fall
///   with n, and place 0 is for a shift without a stint there. A day without a shift counts nothing.
///
/// Source: R7, 重复着相似的工作流程和内容,缺乏变化和新鲜感 (monotony): neither one long stint nor many short ones.
///
/// As rows, with begin[t] = 1 if a stint begins in slot t, reach[t,a] = 1 if it lasts a slots or more, a and b two
/// lengths that follow one another, n the sum of begin, and one is[k] for each place k (M starts of stints at most, K the
/// last place):
///
///     points(a) (reach[t,a] − reach[t,b]),   Σ_k points(k) is[k],   Σ_k is[k] = work[e,d],   Σ_k k is[k] ≤ n ≤ Σ_k k is[k] + M is[K]
public struct Variation: Hashable, Sendable {
    /// `lengths`: points by the length of a stint, each from that length on; may be left out.
    public let lengths: [LengthPoints]
    /// `stints`: points by the number of stints at a window type in a day, for 0, 1, 2, …; may be left out.
    public let stints: [Int]

    /// - Parameter lengths: In any order; of two for one length the later one holds.
    public init(lengths: [LengthPoints] = [], stints: [Int] = []) {
        // A sort that keeps the order of equal lengths, whatever the library's does.
        self.lengths = lengths.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }
            .map(\.element)
        self.stints = stints
    }
}

/// The points of stints from a length on, up to the next length of the table.
public struct LengthPoints: Hashable, Sendable {
    public let from: Minutes
    public let points: Int

    public init(from: Minutes, points: Int) {
        self.from = from
        self.points = points
    }
}

extension Variation {
    static let byLength = "by length"
    static let byNumber = "by number"

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        lengthFindings(in: view, for: scope) + numberFindings(in: view, for: scope)
    }

    private func lengthFindings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.stints(in: scope).compactMap { stint in
            let length = view.minutes(stint.slots.count)
            guard let points = lengths.last(where: { $0.from.count <= length })?.points, points > 0 else { return nil }
            return Finding(
                part: Variation.byLength, count: points, employee: stint.employee.id,
                window: view.hall.windows[stint.window].id, day: stint.shift.day, slots: stint.slots,
                message: "\(view.who(stint.employee)) stays \(length) min at \(view.place(stint.window)) on "
                    + "\(view.when(stint.slots, day: stint.shift.day)) (\(counted(points, "point", "points")))")
        }
    }

    private func numberFindings(in view: RosterView, for scope: Scope) -> [Finding] {
        guard let last = stints.last else { return [] }
        return view.lines(in: scope).flatMap { line in
            line.shifts.flatMap { shift in
                view.windows(in: scope).compactMap { window -> Finding? in
                    let number = shift.pieces.count { $0.window == window }
                    let points = stints.indices.contains(number) ? stints[number] : last
                    guard points > 0 else { return nil }
                    return Finding(
                        part: Variation.byNumber, count: points, employee: line.employee.id,
                        window: view.hall.windows[window].id, day: shift.day,
                        message: "\(view.who(line.employee)) has \(counted(number, "stint", "stints")) at "
                            + "\(view.place(window)) on \(view.date(shift.day)) "
                            + "(\(counted(points, "point", "points")))")
                }
            }
        }
    }
}
