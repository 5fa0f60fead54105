import RosterModel

/// Wishes are met where it costs others little.
///
/// Each wish of an employee in scope costs its **weight** times the entry's price when it is not met: a
/// `day` wish for (against) work on a day is unmet if the day has no (a) shift; a `shift` wish for
/// (against) a shift type is unmet if that day's shift is not (is) of that type (a day without a shift has
/// none of any type); a `span` wish for is unmet unless the shift of that day is present (duty or break) in
/// all its slots, against: if that day's shift is present in any of them. A `window` wish costs its weight
/// **per slot**: against, each slot on duty there; for, each slot on duty at another window type; on that
/// day's shift, or on all shifts of the period.
///
/// Source: R25, 还要以窗口人员需求为导向 (staff needs too); R26.
///
/// As rows: weight · (1 − Σ y over options that meet it), or weight · Σ seat.
public struct Wishes: Hashable, Sendable {
    public init() {}
}

extension Wishes {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line in
            line.employee.wishes.flatMap { findings(of: $0, of: line, view) }
        }
    }

    /// What one wish costs; nothing when it is met.
    func findings(of wish: Wish, of line: RosterView.Line, _ view: RosterView) -> [Finding] {
        switch wish.subject {
        case .window(let id, let day): slots(against: wish, at: id, on: day, of: line, view)
        case .day(let day), .shift(_, let day), .span(_, let day): once(wish, on: day, of: line, view)
        }
    }

    /// A wish that is met or not.
    private func once(_ wish: Wish, on day: Int, of line: RosterView.Line, _ view: RosterView) -> [Finding] {
        let shift = line.shift(onDay: day)
        let presence = shift?.presence ?? []
        let isSo: Bool
        let wanted: String
        switch wish.subject {
        case .day:
            isSo = shift != nil
            wanted = "to work on \(view.date(day))"
        case .shift(let type, _):
            isSo = shift?.typeID == type
            wanted = "shift \(type) on \(view.date(day))"
        case .span(let slots, _):
            // Spans of presence have gaps between them: a span lies in one of them or is not all present.
            isSo =
                wish.isFor
                ? presence.contains { $0.lowerBound <= slots.lowerBound && slots.upperBound <= $0.upperBound }
                : presence.contains { $0.overlaps(slots) }
            wanted = "to be present on \(view.when(slots, day: day))"
        case .window: return []
        }
        guard isSo != wish.isFor else { return [] }
        return [
            Finding(
                count: wish.weight, employee: line.employee.id, day: day, slots: shift?.slots,
                message: "\(view.who(line.employee)) \(wish.isFor ? "wishes" : "does not wish") \(wanted) "
                    + "(weight \(wish.weight))")
        ]
    }

    private func slots(
        against wish: Wish, at id: WindowType.ID, on day: Int?, of line: RosterView.Line, _ view: RosterView
    ) -> [Finding] {
        line.shifts.filter { day == nil || $0.day == day }.flatMap { shift in
            shift.pieces.compactMap { piece -> Finding? in
                guard let window = piece.window, (view.hall.windows[window].id == id) != wish.isFor else { return nil }
                return Finding(
                    count: wish.weight * piece.slots.count, employee: line.employee.id,
                    window: view.hall.windows[window].id, day: shift.day, slots: piece.slots,
                    message: "\(view.who(line.employee)) serves at \(view.place(window)) on "
                        + "\(view.when(piece.slots, day: shift.day)), but wishes "
                        + "\(wish.isFor ? "to serve at" : "not to serve at") \(id) (weight \(wish.weight) per slot)")
            }
        }
    }
}
