public import RosterModel

/// Slower people are made up for by more of them: the people at a window together serve as fast as its demand asks.
///
/// Demand is said in people who serve at the standard speed, ten tenths. In each slot s of the period and each window type w in
/// scope that is open, whoever is on duty at w in s (everybody, whatever the scope; duty carried over from before the
/// period counts) adds the tenths of his or her level at w on the civil date of s: the figure of `tenths` for it, 10 for
/// levels 1 to 3 that have none, 0 at level 0. With t the target of w in s (the minimum with `of: minimum`) and c the sum of the
/// tenths, max(0, 10 t − c) is counted, in **tenth-slots**. Where the rule is hard nothing may be missing.
///
/// Source: R8, 安排窗口工作人员到与其才能匹配的岗位上 (post matched to ability: service time by level).
///
/// As rows, for each w and s:
///
///     10 t − Σ_e tenths(level[e,w,s]) · seat[e,w,s] ≤ slow[w,s]
///
/// Exceptions: `cover` counts heads beside it, so somebody who is missing costs points under both; a target that is met by
/// slow people costs points here only. The demand of pools is not looked at.
public struct Proficiency: Hashable, Sendable {
    /// `tenths`: how fast levels serve, in tenths of the standard speed, 1 to 20: `{1: 6, 2: 8}`.
    public let tenths: [LevelSpeed]
    /// `of`: whether the `target` or the `minimum` is to be served.
    public let need: Need

    public enum Need: String, CaseIterable, Hashable, Sendable {
        case target, minimum
    }

    public init(tenths: [LevelSpeed], of need: Need = .target) {
        self.tenths = tenths
        self.need = need
    }

    /// What somebody of a level adds.
    public func speed(ofLevel level: Int) -> Int {
        tenths.first { $0.level == level }?.tenths ?? (level > 0 ? LevelSpeed.standard : 0)
    }

    /// What the fastest level adds.
    public var fastest: Int { (0...3).map(speed).max() ?? LevelSpeed.standard }

    /// Tenths asked for in a slot.
    public func asked(_ need: Demand.Need) -> Int {
        LevelSpeed.standard * (self.need == .minimum ? need.minimum : need.target)
    }
}

/// How fast those of one level serve.
public struct LevelSpeed: Hashable, Sendable {
    public static let standard = 10

    public let level: Int
    /// Of the standard speed.
    public let tenths: Int

    public init(level: Int, tenths: Int) {
        self.level = level
        self.tenths = tenths
    }
}

extension Proficiency {
    /// What decides how much is missing in a slot.
    private struct State: Equatable {
        let served: Int
        let asked: Int
        let people: Int
    }

    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        let hall = view.hall
        let served = speeds(in: view)
        return view.windows(in: scope).flatMap { window -> [Finding] in
            let runs = view.runs(of: view.period.slots) { slot -> State? in
                guard let need = hall.demand[window, slot], asked(need) > served[window][slot] else { return nil }
                return State(
                    served: served[window][slot], asked: asked(need), people: view.onDuty[window][slot])
            }
            return runs.map { slots, state in
                Finding(
                    count: (state.asked - state.served) * slots.count, window: hall.windows[window].id,
                    day: view.period.day(ofSlot: slots.lowerBound), slots: slots,
                    message: "\(view.place(window)) has \(counted(state.people, "person", "people")) on "
                        + "\(view.when(slots)) who serve like \(inTenths(state.served)) "
                        + "(\(inTenths(state.asked)) \(need == .minimum ? "required" : "wanted"))")
            }
        }
    }

    /// By window type, then slot: the tenths of all who are on duty there.
    private func speeds(in view: RosterView) -> [[Int]] {
        let hall = view.hall, period = view.period
        var speeds = hall.windows.map { _ in Array(repeating: 0, count: period.slots.count) }
        for line in view.lines {
            for piece in line.carried + line.shifts.flatMap(\.pieces) {
                guard let window = piece.window else { continue }
                for (slots, date) in view.splitByDate(piece.slots.clamped(to: period.slots)) {
                    let speed = speed(ofLevel: line.employee.level(at: hall.windows[window].id, on: date))
                    for slot in slots { speeds[window][slot] += speed }
                }
            }
        }
        return speeds
    }

    /// `2.4`.
    private func inTenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }
}
