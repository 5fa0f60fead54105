public import RosterModel
import RosterRules

/// A window type that has fewer people than its target for a while, or several that pools join.
public struct Shortage: Hashable, Sendable {
    /// In the hall's order; one, unless people at several have to serve the demand of a pool too.
    public let windows: [WindowType.ID]
    /// The pools that ask for some of the people.
    public let pools: [Pool.ID]
    public let day: Int
    /// Unbroken, within one day.
    public let slots: Range<Int>
    /// Person-time missing to the target, and the part of it that is missing to the minimum.
    public let missing: Minutes
    public let belowMinimum: Minutes
    /// What the rules charge for it; a hard minimum charges nothing and is a breach instead.
    public let points: Int
    /// The first slot in which most people are missing.
    public let worst: Worst

    /// One slot looked at closely: why nobody fills the place.
    public struct Worst: Hashable, Sendable {
        public let slot: Int
        public let onDuty: Int
        public let need: Demand.Need
        public let cause: Cause
        /// Employees qualified for one of the windows, wherever they are, those serving there included.
        public let qualified: Int
        /// Where the qualified who do not serve there are: as many as `Whereabouts.allCases`, in that order.
        public let elsewhere: [Int]
    }

    /// Where a qualified employee is who does not serve at the window.
    public enum Whereabouts: Int, Hashable, Sendable, CaseIterable {
        case onLeave, unavailable, hoursExhausted, onBreak, atOtherWindow, offDuty
    }

    /// The first reason that alone explains the shortage, when the reasons are taken in this order.
    public enum Cause: String, Hashable, Sendable, CaseIterable {
        /// Not enough employees have the skill, whoever is rostered.
        case tooFewQualified = "too_few_qualified"
        case onLeave = "on_leave"
        case unavailable
        /// One more shift would exceed a hard limit on hours or days.
        case hoursExhausted = "hours_exhausted"
        case onBreak = "on_break"
        case atOtherWindows = "at_other_windows"
        /// Enough would be free; other rules or their prices keep them off.
        case notRostered = "not_rostered"
    }
}

extension Shortage {
    static func all(_ attendance: Attendance, _ problem: Problem) -> [Shortage] {
        let hall = problem.hall
        let reserve = Reserve(attendance, problem)
        var result = PooledCoverReport(attendance).shortages(problem, reserve)
        for window in hall.windows.indices {
            let price = CoverPrice(of: [hall.windows[window]], in: problem)
            for day in 0..<hall.period.days {
                for slots in shortRuns(of: window, hall.period.slots(ofDay: day), attendance) {
                    result.append(Shortage(window, day, slots, price, attendance, reserve))
                }
            }
        }
        // Stable by construction: equal shortages stay in the order of windows and time.
        return result.enumerated().sorted { lhs, rhs in
            let (first, second) = (lhs.element.rank, rhs.element.rank)
            return first == second ? lhs.offset < rhs.offset : first > second
        }.map(\.element)
    }

    private var rank: (Int, Int, Int) { (belowMinimum.count, points, missing.count) }

    private static func shortRuns(of window: Int, _ slots: Range<Int>, _ attendance: Attendance) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for slot in slots {
            guard let need = attendance.hall.demand[window, slot], attendance.cover[window][slot] < need.target,
                !attendance.isPooled(window, slot)
            else { continue }
            if let last = result.indices.last, result[last].upperBound == slot {
                result[last] = result[last].lowerBound..<(slot + 1)
            } else {
                result.append(slot..<(slot + 1))
            }
        }
        return result
    }

    private init(
        _ window: Int, _ day: Int, _ slots: Range<Int>, _ price: CoverPrice, _ attendance: Attendance,
        _ reserve: Reserve
    ) {
        var (missing, belowMinimum, points) = (0, 0, 0)
        var worst = slots.lowerBound
        func short(_ slot: Int) -> Int {
            (attendance.hall.demand[window, slot]?.target ?? 0) - attendance.cover[window][slot]
        }
        for slot in slots {
            guard let need = attendance.hall.demand[window, slot] else { continue }
            let onDuty = attendance.cover[window][slot]
            missing += short(slot)
            belowMinimum += max(0, need.minimum - onDuty)
            points += price.points(need: need, onDuty: onDuty)
            if short(slot) > short(worst) { worst = slot }
        }
        windows = [attendance.hall.windows[window].id]
        pools = []
        self.day = day
        self.slots = slots
        self.missing = missing * attendance.hall.period.grid
        self.belowMinimum = belowMinimum * attendance.hall.period.grid
        self.points = points
        self.worst = reserve.explain([window], at: worst, need: attendance.hall.demand[window, worst])
    }
}

/// What too few people at some window types cost.
struct CoverPrice {
    private let parts: [(below: Int, cover: Cover)]

    init(of windows: [WindowType], in problem: Problem) {
        parts = problem.rules.compactMap { entry in
            guard case .cover(let cover) = entry.rule, windows.allSatisfy(entry.scope.binds) else { return nil }
            if case .points(let price) = entry.price { return (price, cover) }
            return (0, cover)
        }
    }

    /// Where pools join the window types: never squared.
    func points(belowMinimum: Int, belowTarget: Int) -> Int {
        parts.reduce(0) { $0 + $1.below * belowMinimum + $1.cover.belowTarget * belowTarget }
    }

    func points(need: Demand.Need, onDuty: Int) -> Int {
        let belowMinimum = max(0, need.minimum - onDuty)
        let belowTarget = min(need.target - need.minimum, max(0, need.target - onDuty))
        return parts.reduce(0) { sum, part in
            part.cover.squared
                ? sum + part.below * belowMinimum * belowMinimum + part.cover.belowTarget * belowTarget * belowTarget
                : sum + part.below * belowMinimum + part.cover.belowTarget * belowTarget
        }
    }
}
