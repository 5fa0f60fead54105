public import RosterModel

/// Everybody sees another place at least once in each half of a day.
///
/// The breaks of at least `rest` part a shift of an employee in scope; each part with duty is a half of the day. A
/// half in which all duty is at one place counts 1, in **halves**. Places are the zones of window types (those
/// without a zone are in one zone together), or with `by: window` the window types themselves.
///
/// Source: R6, 时常出入一下办公室,变换一下环境 (a change of surroundings).
///
/// As rows, with used[p,s] = 1 if place p is served in the half up to slot s, x[p,s] = Σ seat[e,w,s] at its windows,
/// long[s] and short[s] = 1 in breaks of at least `rest` and in others:
///
///     used[p,s] ≤ used[p,s−1] + x[p,s],     used[p,s] ≤ 1 − long[s]
///     2 (duty[e,s] − duty[e,s+1] − short[s+1]) − Σ_p used[p,s] ≤ same[s]
///
/// Exceptions: the window types of the scope have no effect.
public struct ChangeOfPlace: Hashable, Sendable {
    public enum Place: String, CaseIterable, Hashable, Sendable { case zone, window }

    /// `rest`: the shortest break that parts the halves of a day, in minutes; 0 means any break.
    public let rest: Minutes
    /// `by`: what a place is, `zone` or `window`; `zone` unless given.
    public let place: Place

    public init(rest: Minutes, by place: Place = .zone) {
        self.rest = rest
        self.place = place
    }

    /// The place of each window type, as a number from 0.
    public func places(of windows: [WindowType]) -> [Int] {
        guard place == .zone else { return Array(windows.indices) }
        let zones = windows.map(\.zone)
        return zones.map { zone in Set(zones[..<(zones.firstIndex(of: zone) ?? 0)]).count }
    }
}

extension ChangeOfPlace {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let places = places(of: view.hall.windows)
        return view.lines(in: scope).flatMap { line in
            line.shifts.flatMap { shift in
                halves(of: shift, view).compactMap { stints -> Finding? in
                    guard let first = stints.first, let last = stints.last,
                        Set(stints.map { places[$0.window] }).count == 1
                    else { return nil }
                    let slots = first.slots.lowerBound..<last.slots.upperBound
                    let zone = view.hall.windows[first.window].zone
                    let at = place == .window ? view.place(first.window) : zone.isEmpty ? "no zone" : "zone \(zone)"
                    return Finding(
                        count: 1, employee: line.employee.id, day: shift.day, slots: slots,
                        message: "\(view.who(line.employee)) serves at one place only (\(at)) on "
                            + view.when(slots, day: shift.day))
                }
            }
        }
    }

    /// The stints of each half.
    private func halves(of shift: RosterView.Shift, _ view: RosterView) -> [[(window: Int, slots: Range<Int>)]] {
        var halves: [[(window: Int, slots: Range<Int>)]] = [[]]
        for piece in shift.pieces {
            if let window = piece.window {
                halves[halves.count - 1].append((window, piece.slots))
            } else if view.minutes(piece.slots.count) >= rest.count {
                halves.append([])
            }
        }
        return halves.filter { !$0.isEmpty }
    }
}
