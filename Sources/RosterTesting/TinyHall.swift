public import RosterModel

extension Hall {
    /// A hall small enough to reckon by hand.
    ///
    /// Unless said otherwise it has one day, Monday 2026-11-23, in slots of an hour (slot 9 is 9 o'clock), window
    /// types `a` and `b`, one contract `full` with one shift type `day` that starts at any slot, has any
    /// length and no breaks, and Ann, who is qualified for both. Every window is open all the time and
    /// nobody is needed, except as `needs` says; later needs replace earlier ones.
    public static func tiny(
        days: Int = 1, grid: Minutes = 60, dayBegins: Minutes = 0, windows: [WindowType] = [.tiny("a"), .tiny("b")],
        needs: [TinyNeed] = [], shifts: [ShiftType]? = nil, contracts: [Contract]? = nil,
        employees: [Employee] = [.tiny("Ann")], pools: [Pool] = [], poolNeeds: [TinyPoolNeed] = []
    ) -> Hall {
        let period = Period(start: CivilDate(dayNumber: 20_780), days: days, grid: grid, dayBegins: dayBegins)
        let shifts = shifts ?? [.tiny("day", grid: grid, dayBegins: dayBegins)]
        var demand = Demand(windows: windows.count, slots: period.slots.count)
        for window in windows.indices {
            for slot in period.slots { demand[window, slot] = Demand.Need(minimum: 0, target: 0) }
            for need in needs where need.window == windows[window].id {
                for slot in need.slots.clamped(to: period.slots) { demand[window, slot] = need.need }
            }
        }
        var poolDemand = Demand(windows: pools.count, slots: period.slots.count)
        for pool in pools.indices {
            for need in poolNeeds where need.pool == pools[pool].id {
                for slot in need.slots.clamped(to: period.slots) { poolDemand[pool, slot] = need.need }
            }
        }
        return Hall(
            name: "tiny", period: period, windows: windows, demand: demand, shifts: shifts,
            contracts: contracts ?? [Contract(id: "full", shifts: shifts.map(\.id))], employees: employees,
            pools: pools,
            poolDemand: poolDemand)
    }
}

/// What a window type of a tiny hall needs in some slots.
public struct TinyNeed: Sendable {
    let window: WindowType.ID
    let slots: Range<Int>
    let need: Demand.Need?

    public static func people(
        _ minimum: Int, target: Int? = nil, at window: WindowType.ID, in slots: Range<Int>
    ) -> TinyNeed {
        TinyNeed(window: window, slots: slots, need: Demand.Need(minimum: minimum, target: target ?? minimum))
    }

    public static func closed(_ window: WindowType.ID, in slots: Range<Int>) -> TinyNeed {
        TinyNeed(window: window, slots: slots, need: nil)
    }
}

/// What a pool of a tiny hall needs in some slots.
public struct TinyPoolNeed: Sendable {
    let pool: Pool.ID
    let slots: Range<Int>
    let need: Demand.Need

    public static func people(
        _ minimum: Int, target: Int? = nil, of pool: Pool.ID, in slots: Range<Int>
    ) -> TinyPoolNeed {
        TinyPoolNeed(pool: pool, slots: slots, need: Demand.Need(minimum: minimum, target: target ?? minimum))
    }
}

extension WindowType {
    /// Has nine counters unless said otherwise.
    public static func tiny(
        _ id: ID, counters: Int = 9, strain: Int = 1, level: Int = 1, hasScreen: Bool? = nil, zone: String = "",
        cases: Int = 0
    ) -> WindowType {
        WindowType(
            id: id, counters: counters, strain: strain, level: level, hasScreen: hasScreen, zone: zone, cases: cases)
    }
}

extension ShiftType {
    /// Starts at any slot of the day and has any length up to a day, unless said otherwise.
    public static func tiny(
        _ id: ID, starts: [Minutes]? = nil, lengths: [Minutes]? = nil, weekdays: [Weekday] = Weekday.allCases,
        breaks: [BreakType] = [], grid: Minutes = 60, dayBegins: Minutes = 0
    ) -> ShiftType {
        let slots = 0..<(Minutes.day / grid)
        return ShiftType(
            id: id, starts: starts ?? slots.map { dayBegins + $0 * grid },
            lengths: lengths ?? slots.map { ($0 + 1) * grid }, weekdays: weekdays, breaks: breaks)
    }
}

extension Employee {
    /// Is qualified for `a` and `b`, unless said otherwise, and has contract `full`.
    public static func tiny(
        _ id: ID, name: String? = nil, category: String = "", contract: Contract.ID = "full",
        skills: [Skill] = [Skill("a"), Skill("b")], availability: [Range<Int>]? = nil, leave: [Leave] = [],
        pins: [Pin] = [], wishes: [Wish] = [], history: History = History(), published: [PublishedShift]? = nil
    ) -> Employee {
        Employee(
            id: id, name: name, category: category, contract: contract, skills: skills, availability: availability,
            leave: leave, pins: pins, wishes: wishes, history: history, published: published)
    }
}
