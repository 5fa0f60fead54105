public import RosterModel
public import RosterRules

/// A plausible hall of any size, drawn from a seed.
///
/// Meals and short rests, runs of one to four hours at a window, one complaint window, individual leave and wishes, two
/// categories, a third of part-timers, and backup of depth 1. An office is open for ten hours a day; a hall around the
/// clock has a quarter of its windows open always, a quarter from 07:00 to 23:00 and the rest by day.
public struct DrawnHall: Hashable, Sendable {
    public let employees: Int
    public let windows: Int
    public let grid: Minutes
    public let days: Int
    public let isAroundTheClock: Bool
    /// Person-hours wanted, in hundredths of those that the staff can give.
    public let load: Int
    public let seed: UInt64

    public init(
        employees: Int, windows: Int, grid: Minutes = 30, days: Int = 6, isAroundTheClock: Bool = false,
        load: Int = usualLoad, seed: UInt64 = 1
    ) {
        self.employees = employees
        self.windows = windows
        self.grid = grid
        self.days = days
        self.isAroundTheClock = isAroundTheClock
        self.load = load
        self.seed = seed
    }

    /// The load of the halls that are measured from version to version.
    public static let usualLoad = 93

    /// `50-6-30-6-1`: employees, windows, grid, days and seed; `50-6-30-6-1-load-98` where the load is not the usual one.
    public var name: String {
        "\(employees)-\(windows)-\(grid.count)-\(days)-\(seed)" + (isAroundTheClock ? "-clock" : "")
            + (load == Self.usualLoad ? "" : "-load-\(load)")
    }

    /// The hall with a demand that its staff can nearly give, or, where the load is high, not quite.
    public func problem() -> Problem {
        var dice = Dice(seed: seed)
        let demand = drawDemand(&dice)
        return problem(demand: demand, staff: drawStaff(&dice, wishes: 2))
    }

    func problem(demand: Demand, staff: [Employee]) -> Problem {
        Problem(
            hall: Hall(
                name: name, period: period, windows: windowTypes, demand: demand, shifts: shifts, contracts: contracts,
                employees: staff),
            rules: rules)
    }

    /// It begins on Monday 2026-11-23; around the clock each night belongs to the day before it.
    var period: Period {
        Period(start: CivilDate(dayNumber: 20_780), days: days, grid: grid, dayBegins: isAroundTheClock ? 420 : 0)
    }

    /// The first is a guide without strain, the last takes complaints.
    var windowTypes: [WindowType] {
        (0..<windows).map { number in
            WindowType(
                id: .init("w\(number)"), counters: employees,
                strain: number == complaints ? 5 : number == 0 ? 0 : 2, zone: "hall")
        }
    }

    var complaints: Int { windows - 1 }

    /// Windows of which somebody is needed at night.
    var nightWindows: Int { isAroundTheClock ? max(1, windows / 4) : 0 }

    /// Whether a window is open at a time of the day.
    func isOpen(_ window: Int, at clock: Minutes) -> Bool {
        if window < nightWindows { return true }
        if isAroundTheClock && window < windows / 2 { return clock >= 420 && clock < 1380 }
        return clock >= 480 && clock < 1080
    }

    private var rules: [RuleEntry] {
        let full = Scope(contracts: ["full"]), part = Scope(contracts: ["part"])
        return RuleEntry.standing + [
            RuleEntry(.cover(Cover(belowTarget: 10, aboveTarget: 1)), price: .points(100)),
            RuleEntry(.unbrokenDuty(UnbrokenDuty(limit: Self.unbroken))),
            RuleEntry(.stint(Stint(longest: 240, shortest: Self.shortest))),
            RuleEntry(
                .stint(Stint(longest: Self.longestComplaints)), for: Scope(windows: [windowTypes[complaints].id])),
            RuleEntry(.hours(Hours(per: .week, least: 1920, most: 2400, leaveCounts: 480)), for: full),
            RuleEntry(.hours(Hours(per: .week, least: 960, most: 1440, leaveCounts: 240)), for: part),
            RuleEntry(.days(Days(per: .week, most: 5))), RuleEntry(.consecutive(Consecutive(most: 6))),
            RuleEntry(.rest(Rest(least: 660))), RuleEntry(.wishes(Wishes()), price: .points(1)),
            RuleEntry(.backup(Backup(depth: 1)), price: .points(5)),
        ]
    }

    static let unbroken: Minutes = 150
    static let shortest: Minutes = 60
    static let longestComplaints: Minutes = 120
}
