public import RosterModel

/// A training or a meeting takes place once, with everybody who is meant, when that hurts least.
///
/// The event is held at the window type `at`, which is open when it may be. A *time* of the event is a range of slots within one
/// day of the hall, as many as `minutes` take (rounded up), in all of which that window type is open. It **is held** at the time at which the
/// employees in scope are at `at` for the most person-slots, the earliest of several. Every slot of that time
/// in which an employee in scope is not on duty there is counted, and so is every other slot of the period in which one is: both in
/// **person-slots**. Duty carried over from before the period is duty. Where there is no time at all, so many slots as it should have
/// are counted for each employee in scope.
///
/// Source: R30, 定期组织工作人员参加培训班和分享会 (training and meetings).
///
/// As rows, with held[t] for each time t, 0 or 1, and H[s] the sum of held[t] over the times that hold s, for each e in scope and each s:
///
///     Σ_t held[t] = 1
///     seat[e,at,s] − H[s] ≤ differ[e,s]
///     H[s] − seat[e,at,s] ≤ differ[e,s]
///
/// Exceptions: whoever is in scope is expected, also when on leave at every time; an event for which absence is possible has a price.
/// Others may be at `at` if they have the skill. What is held twice is two rules with two window types.
public struct Event: Hashable, Sendable {
    /// `at`: the window type where it is held.
    public let window: WindowType.ID
    /// `minutes`: how long it is.
    public let length: Minutes

    public init(at window: WindowType.ID, length: Minutes) {
        self.window = window
        self.length = length
    }

    /// When it may be held, in order.
    public func times(in hall: Hall) -> [Range<Int>] {
        let count = (length.count + hall.period.grid.count - 1) / hall.period.grid.count
        guard count > 0, let window = hall.windows.firstIndex(where: { $0.id == window }) else { return [] }
        return (0..<hall.period.days).flatMap { day -> [Range<Int>] in
            let slots = hall.period.slots(ofDay: day)
            return slots.map { $0..<($0 + count) }.filter { time in
                time.upperBound <= slots.upperBound && time.allSatisfy { hall.demand[window, $0] != nil }
            }
        }
    }
}

extension Event {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        guard let place = view.hall.windows.firstIndex(where: { $0.id == window }) else { return [] }
        let people = view.lines(in: scope).map { line in (line.employee, presence(of: line, at: place, in: view)) }
        let times = times(in: view.hall)
        let attended = times.map { time in
            people.reduce(0) { sum, person in sum + time.count { person.1[$0] } }
        }
        guard let most = attended.max(), let held = attended.firstIndex(of: most).map({ times[$0] }) else {
            let words = "is expected at \(view.place(place)), which is never open for \(length) h"
            return people.flatMap { employee, isThere in
                [finding(of: employee, view.slots(length.count), nil, words, view)]
                    + outside(of: 0..<0, employee, isThere, place, view)
            }
        }
        return people.flatMap { employee, isThere in
            held.runs { !isThere[$0] }.map { slots in
                finding(
                    of: employee, slots.count, slots,
                    "is not at \(view.place(place)) on \(view.when(slots)), while it is held", view)
            } + outside(of: held, employee, isThere, place, view)
        }
    }

    /// Slots of the period in which somebody is at the window type where the event is held.
    private func presence(of line: RosterView.Line, at place: Int, in view: RosterView) -> [Bool] {
        var isThere = Array(repeating: false, count: view.period.slots.count)
        for piece in line.carried + line.shifts.flatMap(\.pieces) where piece.window == place {
            for slot in piece.slots.clamped(to: view.period.slots) { isThere[slot] = true }
        }
        return isThere
    }

    private func outside(
        of held: Range<Int>, _ employee: Employee, _ isThere: [Bool], _ place: Int, _ view: RosterView
    ) -> [Finding] {
        view.runs(of: view.period.slots) { isThere[$0] && !held.contains($0) ? true : nil }.map { slots, _ in
            let time = held.isEmpty ? "never" : "on \(view.when(held))"
            return finding(
                of: employee, slots.count, slots,
                "is at \(view.place(place)) on \(view.when(slots)), and it is held \(time)", view)
        }
    }

    private func finding(
        of employee: Employee, _ count: Int, _ slots: Range<Int>?, _ words: String, _ view: RosterView
    ) -> Finding {
        Finding(
            count: count, employee: employee.id, window: window,
            day: slots.map { view.period.day(ofSlot: $0.lowerBound) }, slots: slots,
            message: "\(view.who(employee)) \(words)")
    }
}
