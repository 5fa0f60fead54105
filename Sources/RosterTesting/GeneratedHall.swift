public import RosterModel
public import RosterRules

/// A plausible hall of any size, for measuring: ten hours a day, meal and short rests, individual
/// leave and wishes, two categories, part-timers, one complaint window, backup of depth 1.
public struct GeneratedHall {
    public var employees = 50
    public var windows = 6
    public var grid: Minutes = 30
    public var days = 6
    public var hasBackup = true
    public var seed: UInt64 = 1

    public init() {}

    public func problem() -> Problem {
        // Neighbouring seeds begin far apart.
        var random = SplitMix64(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1)
        let period = Period(start: CivilDate(dayNumber: 20_780), days: days, grid: grid)
        let types = (0..<windows).map { w in
            WindowType(
                id: .init("w\(w)"), counters: employees, strain: w == windows - 1 ? 5 : w == 0 ? 0 : 2, zone: "A")
        }
        let full = ShiftType(
            id: "full", starts: [480, 510, 540, 570], lengths: [480, 510, 540],
            breaks: [
                BreakType(id: "tea", length: grid, isPaid: true, afterStart: 60...150),
                BreakType(id: "lunch", length: 60, isPaid: false, clock: 660...840),
                BreakType(id: "pause", length: grid, isPaid: true, beforeEnd: 60...150),
            ])
        let part = ShiftType(
            id: "part", starts: [480, 540, 600, 720, 780, 840], lengths: [240, 270, 300],
            breaks: [BreakType(id: "tea", length: grid, isPaid: true, afterStart: 90...150)])
        // Demand: two peaks a day, scaled to what the staff can give.
        let partTimers = employees * 3 / 10
        let hours = Double((employees - partTimers) * 36 + partTimers * 20) * 0.93
        var shape = [[Double]](repeating: [], count: windows)
        var total = 0.0
        let slotsPerDay = period.slotsPerDay
        let weights = (0..<windows).map { _ in Double.random(in: 0.6...1.4, using: &random) }
        for w in 0..<windows {
            for day in 0..<days {
                for slot in 0..<slotsPerDay {
                    let clock = Double(slot * grid.count) / 60
                    guard clock >= 8, clock < 18 else {
                        shape[w].append(0)
                        continue
                    }
                    let peak = 0.7 + 0.6 * exp2(-abs(clock - 10)) + 0.45 * exp2(-abs(clock - 15))
                    let value =
                        weights[w] * peak * (day == 0 ? 1.15 : day == 5 ? 0.8 : 1)
                        * Double.random(in: 0.85...1.15, using: &random)
                    shape[w].append(value)
                    total += value
                }
            }
        }
        let scale = hours * 60 / Double(grid.count) / total
        var demand = Demand(windows: windows, slots: period.slots.count)
        for w in 0..<windows {
            for slot in period.slots where shape[w][slot] > 0 {
                let target = max(1, Int(shape[w][slot] * scale + 0.5))
                demand[w, slot] = .init(minimum: max(1, target * 6 / 10), target: target)
            }
        }
        let staff = (0..<employees).map { e -> Employee in
            let isPart = e % 10 < 3
            let count = Int.random(in: 2...min(4, windows), using: &random)
            var skills: Set<Int> = [e % windows]
            while skills.count < count { skills.insert(Int.random(in: 0..<windows, using: &random)) }
            var leave: [Leave] = []
            if Int.random(in: 0..<12, using: &random) == 0 {
                leave.append(Leave(slots: period.slots(ofDay: Int.random(in: 0..<days, using: &random))))
            }
            var wishes: [Wish] = []
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                wishes.append(Wish(.day(Int.random(in: 0..<days, using: &random)), isFor: false, weight: 3))
            }
            return Employee(
                id: .init("E\(100 + e)"), category: e % 3 == 0 ? "contract" : "established",
                contract: isPart ? "part" : "full", payrollID: "\(e)",
                skills: skills.sorted().map { Skill(.init("w\($0)"), level: 2) }, leave: leave, wishes: wishes)
        }
        let rules: [RuleEntry] =
            [
                RuleEntry(.cover(Cover(belowTarget: 10, aboveTarget: 1)), price: .points(100)),
                RuleEntry(.counters(Counters())), RuleEntry(.opening(Opening())),
                RuleEntry(.qualification(Qualification())), RuleEntry(.shifts(Shifts())), RuleEntry(.breaks(Breaks())),
                RuleEntry(.availability(Availability())), RuleEntry(.leave(OnLeave())), RuleEntry(.pins(Pins())),
                RuleEntry(.unbrokenDuty(UnbrokenDuty(limit: 150))),
                RuleEntry(.stint(Stint(longest: 240, shortest: 60))),
                RuleEntry(.stint(Stint(longest: 120)), for: Scope(windows: [.init("w\(windows - 1)")])),
                RuleEntry(
                    .hours(Hours(per: .week, least: 1920, most: 2400, leaveCounts: 480)),
                    for: Scope(contracts: ["full"])),
                RuleEntry(
                    .hours(Hours(per: .week, least: 960, most: 1440, leaveCounts: 240)), for: Scope(contracts: ["part"])
                ),
                RuleEntry(.days(Days(per: .week, most: 5))), RuleEntry(.rest(Rest(least: 660))),
                RuleEntry(.wishes(Wishes()), price: .points(1)),
            ] + (hasBackup ? [RuleEntry(.backup(Backup(depth: 1)), price: .points(5))] : [])
        return Problem(
            hall: Hall(
                name: "generated", period: period, windows: types, demand: demand, shifts: [full, part],
                contracts: [Contract(id: "full", shifts: ["full"]), Contract(id: "part", shifts: ["part"])],
                employees: staff), rules: rules)
    }
}

/// 2 to a power, without a mathematics library.
private func exp2(_ x: Double) -> Double {
    var result = 1.0
    var rest = x
    while rest < -1 {
        result /= 2
        rest += 1
    }
    // Linear between powers of two: a shape, not a measurement.
    return result * (1 + rest / 2)
}
