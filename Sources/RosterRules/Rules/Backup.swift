import RosterModel

/// Cross-trained coverage: no absence of any `depth` people takes a window below its minimum.
///
/// In slot s of the period, let W be the open window types in scope with a minimum of at least 1, P the
/// employees on duty and not on a break (at whatever window; everybody, whatever the scope; duty carried
/// over from before the period counts), N(S) the employees qualified (by level, on the civil date of s) for
/// at least one window type of S, and m(S) the sum of minima of S. The shortfall of the slot is the largest
/// value over all non-empty S ⊆ W of
///
///     m(S) + depth − |P ∩ N(S)|
///
/// or 0 if none is positive. By Hall's theorem it is 0 exactly when after taking away any `depth` people of
/// P those left can be seated so that every minimum is met by qualified people. It counts in **people per
/// slot**; the finding names a set S that attains it (the first by size, then by order of the windows,
/// compared from the first window on: {1, 4} comes before {2, 3}).
///
/// Source: R10, 培训出一批一专多能的人才储备 (one specialty, many skills); R31.
///
/// As rows, for each s and each S that holds every window type of W that nobody outside N(S) is qualified for:
///
///     Σ_{e ∈ N(S)} duty[e,s] + z[s] ≥ m(S) + depth
///
/// Other S have the same N(S) as a larger one, and cannot bind.
///
/// Exceptions: an entry for one window type only is the per-window backup (at least `depth` qualified
/// others on duty). At most 16 window types with a minimum in one slot; a slot with more is not judged but
/// counts 1, so that nothing unproven passes. The minima of pools are not looked at.
public struct Backup: Hashable, Sendable {
    /// `depth`: how many people may be missing at once.
    public let depth: Int

    public init(depth: Int = 1) { self.depth = depth }
}

extension Backup {
    static let mostPosts = 16

    /// What is found in a slot.
    private enum State: Equatable {
        case short(people: Int, set: HallSet)
        case tooLarge
    }

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        var last: (slot: BackupSlot, state: State?)?
        let states = view.backupSlots(for: scope).map { slot -> State? in
            // Most slots differ in nothing from the one before.
            if let last, last.slot == slot { return last.state }
            let state = state(of: slot)
            last = (slot, state)
            return state
        }
        return view.runs(of: view.period.slots) { states[$0] }.map { slots, state in
            let day = view.period.day(ofSlot: slots.lowerBound)
            switch state {
            case .tooLarge:
                return Finding(
                    count: slots.count, day: day, slots: slots,
                    message:
                        "backup cannot be judged on \(view.when(slots)): more than \(Backup.mostPosts) window types")
            case .short(let people, let set):
                let places = set.windows.map {
                    view.hall.windows.map(\.id).firstIndex(of: $0).map(view.place) ?? $0.text
                }
                return Finding(
                    count: people * slots.count, window: set.windows.count == 1 ? set.windows[0] : nil, day: day,
                    slots: slots,
                    message: "\(places.joined(separator: ", ")) \(set.windows.count == 1 ? "has" : "have together") "
                        + "\(counted(set.people, "qualified person", "qualified people")) on duty on \(view.when(slots)) "
                        + "(\(set.minimum) required and \(depth) more as backup)")
            }
        }
    }

    private func state(of slot: BackupSlot) -> State? {
        if slot.posts.count > Backup.mostPosts { return .tooLarge }
        guard let set = slot.tightestSet() else { return nil }
        let short = set.minimum + depth - set.people
        return short > 0 ? .short(people: short, set: set) : nil
    }
}
