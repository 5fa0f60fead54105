internal import RosterModel

/// Nobody spends too much of a week at one window.
///
/// For each employee in scope, each week of the period (days 0–6, 7–13, …; the last may be shorter) and each window type
/// in scope: with m the slots on duty there and t those on duty anywhere, in shifts of these days, what m exceeds
/// `most` per cent of t counts, in **slots**, rounded up.
///
/// Source: R7, 重复着相似的工作流程和内容,缺乏变化和新鲜感 (monotony): the largest share of the week at one window.
///
/// As rows, with whole n, for each e, week and w:
///
///     100 Σ_s seat[e,w,s] − most · Σ_{v,s} seat[e,v,s] ≤ 100 · n[e,week,w]
///
/// Exceptions: duty carried over belongs to no shift.
public struct LargestShare: Hashable, Sendable {
    /// `most`: the largest share of a week at one window type, in per cent.
    public let most: Int

    public init(most: Int) { self.most = most }
}

extension LargestShare {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            stride(from: 0, to: view.period.days, by: 7).flatMap { week in
                let pieces = line.shifts.filter { week..<(week + 7) ~= $0.day }.flatMap(\.pieces)
                let total = pieces.reduce(0) { $0 + ($1.window == nil ? 0 : $1.slots.count) }
                return view.windows(in: scope).compactMap { window -> Finding? in
                    let own = pieces.reduce(0) { $0 + ($1.window == window ? $1.slots.count : 0) }
                    let over = 100 * own - most * total
                    guard over > 0 else { return nil }
                    return Finding(
                        count: (over + 99) / 100, employee: line.employee.id, window: view.hall.windows[window].id,
                        message:
                            "\(view.who(line.employee)) spends \(100 * own / total) % of duty at \(view.place(window)) "
                            + "in the week from \(view.date(week)) (most \(most) %)")
                }
            }
        }
    }
}
