import RosterModel

/// The people at a window are neither too busy nor too idle: the demand for each of them stays within bounds, hour by hour.
///
/// In each slot s of the period and each window type w in scope whose own target t in s is at least 1, let n be the number of
/// people on duty at w in s (everybody, whatever the scope; duty carried over from before the period counts). Each is busy
/// for 100 t / n percent. Two parts are counted, in **person-slots**: `too busy`, if `most` is given, max(0, ⌈100 t / most⌉ − n),
/// the people who are missing for at most `most` percent; `too idle`, if `least` is given, max(0, n − ⌊100 t / least⌋), those who
/// are too many for at least `least` percent, but nobody whom `most` asks for.
///
/// Source: R28, 忙時、閑時一樣耐心 (the same patience busy or idle: load varies within bounds between hours and people); R12,
/// 在高峰时段,可能需要同时应对多个顾客的需求 (how busy one is at peaks is capped).
///
/// As rows, for each w and s:
///
///     ⌈100 t / most⌉ − Σ_e seat[e,w,s] ≤ busy[w,s],   Σ_e seat[e,w,s] − max(⌊100 t / least⌋, ⌈100 t / most⌉) ≤ idle[w,s]
///
/// Exceptions: the demand of pools is not looked at; hall files bind the rule to window types that no pool joins.
public struct Occupancy: Hashable, Sendable {
    /// `most`: percent of the standard, 100 being one person for each of the target; above 100 for more work than that.
    public let most: Int?
    /// `least`: percent of the standard, at most `most`.
    public let least: Int?

    public init(most: Int? = nil, least: Int? = nil) {
        self.most = most
        self.least = least
    }

    /// How many people may be there for a target: fewer are too busy, more too idle.
    public func people(for target: Int) -> (fewest: Int, most: Int) {
        guard target > 0 else { return (0, .max) }
        let fewest = most.map { (100 * target + $0 - 1) / $0 } ?? 0
        return (fewest, least.map { max(fewest, 100 * target / $0) } ?? .max)
    }
}

extension Occupancy {
    static let tooBusy = "too busy", tooIdle = "too idle"

    /// What decides how busy people are in a slot.
    private struct State: Equatable {
        let people: Int
        let target: Int
    }

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.windows(in: scope).flatMap { window -> [Finding] in
            let runs = view.runs(of: view.period.slots) { slot -> State? in
                view.hall.demand[window, slot].map { State(people: view.onDuty[window][slot], target: $0.target) }
            }
            return runs.flatMap { slots, state -> [Finding] in
                let bounds = people(for: state.target)
                let parts = [
                    (Occupancy.tooBusy, bounds.fewest - state.people, "at least \(bounds.fewest)"),
                    (Occupancy.tooIdle, bounds.most == .max ? 0 : state.people - bounds.most, "at most \(bounds.most)"),
                ]
                return parts.filter { $0.1 > 0 }.map { part, number, bound in
                    Finding(
                        part: part, count: number * slots.count, window: view.hall.windows[window].id,
                        day: view.period.day(ofSlot: slots.lowerBound), slots: slots,
                        message:
                            "\(view.place(window)) has \(counted(state.people, "person", "people")) for the work of "
                            + "\(state.target) on \(view.when(slots)): \(part) (\(bound))")
                }
            }
        }
    }
}
