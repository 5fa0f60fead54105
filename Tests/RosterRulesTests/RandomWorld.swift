import RosterModel
import RosterRules
import RosterTesting

/// A small hall in which all may happen, and rosters for it from plausible to nonsense; all from one seed.
struct RandomWorld {
    private var random: HallDice
    let hall: Hall

    init(seed: UInt64) {
        var random = HallDice(seed: seed)
        hall = random.hall()
        self.random = random
    }

    /// One entry for each rule there is, and a second one with another scope.
    mutating func rules() -> [RuleEntry] {
        RandomWorld.everyRule.flatMap { rule in
            (0..<2).map { number in
                let scope =
                    number == 0
                    ? Scope()
                    : Scope(
                        employees: hall.employees.map(\.id).filter { _ in random.chance(50) },
                        windows: hall.windows.map(\.id).filter { _ in random.chance(50) })
                return RuleEntry(rule, for: scope, price: random.chance(50) ? .hard : .points(random.upTo(9)))
            }
        }
    }

    mutating func roster() -> Roster { random.roster(in: hall) }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] { elements.shuffled(using: &random) }

    static let everyRule: [Rule] = [
        .cover(Cover(belowTarget: 3, aboveTarget: 1, squared: true)), .counters(Counters()), .opening(Opening()),
        .qualification(Qualification()), .shifts(Shifts()), .breaks(Breaks()),
        .unbrokenDuty(UnbrokenDuty(limit: 180, rest: 120, strainFree: true)),
        .screenTime(ScreenTime(limit: 120, rest: 120)), .breakDistance(BreakDistance(least: 180)),
        .stint(Stint(longest: 180, shortest: 120)),
        .variation(Variation(lengths: [.init(from: 60, points: 3), .init(from: 120, points: 0)], stints: [0, 2, 1])),
        .coolDown(CoolDown(high: 2, low: 0, length: 120)),
        .strainCap(StrainCap(per: .day, most: 200)), .noReturn(NoReturn()),
        .changeOfPlace(ChangeOfPlace(rest: 60, by: .window)),
        .distinctWindows(DistinctWindows(least: 2, minutes: 120)), .largestShare(LargestShare(most: 40)),
        .rest(Rest(least: 660)),
        .hours(Hours(per: .sevenDays, most: 900, leaveCounts: 60)), .days(Days(per: .week, least: 2, most: 3)),
        .overtime(Overtime(per: .month, most: 60)),
        .consecutive(Consecutive(most: 2, least: 2, leastOff: 2)), .daysOff(DaysOff(per: .week, together: 2)),
        .follow(Follow(after: ["late"], never: ["day"], days: 2)), .stability(Stability(band: 90)),
        .weekends(Weekends(most: 0, whole: true)),
        .availability(Availability()), .leave(OnLeave()),
        .pins(Pins()), .change(Change(notice: [NoticePoints(days: 0, points: 5), NoticePoints(days: 2, points: 2)])),
        .wishes(Wishes()),
        .fairness(Fairness(of: .strain, band: 30, step: 45, rising: true, below: true)),
        .balance(Balance(of: .strain, most: 30)), .backup(Backup(depth: 1)),
        .supervisor(Supervisor(least: 2, level: 1)), .mentor(Mentor(below: 2, level: 3)), .mixing(Mixing()),
        .pairing(Pairing(["E1", "E2"], isTogether: true)), .wishFloor(WishFloor(share: 60)),
        .backOffice(BackOffice(hours: 300)), .event(Event(at: "b", length: 120)),
        .jobShare(JobShare(["E1", "E2"], overlap: 120, handover: true, shares: [3, 2], tolerance: 150)),
        .match(Match(preferred: 3)), .proficiency(Proficiency(tenths: [LevelSpeed(level: 1, tenths: 7)])),
        .occupancy(Occupancy(most: 90, least: 60)),
    ]
}

extension HallDice {
    mutating func upTo(_ most: Int) -> Int { number(0...most) }

    mutating func span(in slots: Range<Int>) -> Range<Int> {
        let first = slots.lowerBound + upTo(slots.count - 1)
        return first..<min(slots.upperBound, first + 1 + upTo(9))
    }
}

extension HallDice {
    private static let windows: [WindowType.ID] = ["a", "b", "c"]

    /// Three window types, two shift types with breaks, three employees, up to nine days, hourly.
    fileprivate mutating func hall() -> Hall {
        let period = Period(
            start: CivilDate(dayNumber: 20_780), days: 1 + upTo(8), grid: 60, dayBegins: chance(30) ? 420 : 0)
        let windows = HallDice.windows.enumerated().map { strain, id in
            WindowType(id: id, counters: 1 + upTo(2), strain: strain, level: 1 + upTo(1))
        }
        var demand = Demand(windows: windows.count, slots: period.slots.count)
        for window in windows.indices {
            for first in stride(from: 0, to: period.slots.count, by: 3) where chance(70) {
                let minimum = upTo(2)
                let need = Demand.Need(minimum: minimum, target: minimum + upTo(1))
                for slot in first..<(first + 3) { demand[window, slot] = need }
            }
        }
        let breaks = [
            BreakType(id: "1", length: 60, isPaid: false, dueFrom: 240, afterStart: 60...240),
            BreakType(id: "2", length: 60, isPaid: true, beforeEnd: 60...240),
        ]
        let starts = (0..<24).map { period.dayBegins + $0 * period.grid }
        let shifts = [
            ShiftType(id: "day", starts: starts, lengths: (3...9).map { $0 * period.grid }, breaks: breaks),
            ShiftType(id: "late", starts: starts, lengths: [240, 480], weekdays: [.monday, .wednesday, .sunday]),
        ]
        return Hall(
            period: period, windows: windows, demand: demand, shifts: shifts,
            contracts: [Contract(id: "full", shifts: ["day", "late"]), Contract(id: "part", shifts: ["late"])],
            employees: (1...3).map { employee(Employee.ID("E\($0)"), in: period) })
    }

    private mutating func employee(_ id: Employee.ID, in period: Period) -> Employee {
        var history = History()
        if chance(50) {
            let end = upTo(3)
            history = History(
                worked: [
                    .init(day: -2, slots: -40 ..< -32, paid: 480), .init(day: -1, slots: -5..<end, paid: 300),
                ],
                carriedDuty: end == 0 ? [] : [.init(window: pick(HallDice.windows), slots: 0..<end)])
        }
        let days = 0..<period.days
        return Employee(
            id: id, name: chance(50) ? "王芳" : nil, category: id == "E3" ? "agency" : "",
            contract: chance(80) ? "full" : "part",
            skills: HallDice.windows.filter { _ in chance(70) }.map {
                Skill($0, level: 1 + upTo(2), until: chance(20) ? period.date(ofDay: upTo(period.days)) : nil)
            },
            availability: chance(30) ? [span(in: period.slots), span(in: period.slots)] : nil,
            leave: chance(40) ? [Leave(slots: period.slots(ofDay: upTo(period.days - 1)))] : [],
            pins: [
                .duty(pick(HallDice.windows), slots: span(in: period.slots)),
                .shift("late", day: upTo(period.days - 1), slots: nil), .dayOff(day: upTo(period.days - 1)),
            ].filter { _ in chance(30) },
            wishes: days.flatMap { day -> [Wish] in
                [
                    Wish(.day(day), isFor: chance(50), weight: 1 + upTo(4)),
                    Wish(.shift("late", day: day), isFor: chance(50), weight: 1 + upTo(4)),
                    Wish(.span(span(in: period.slots(ofDay: day)), day: day), isFor: chance(50), weight: 1 + upTo(4)),
                    Wish(.window(pick(HallDice.windows), day: chance(50) ? day : nil), isFor: chance(50), weight: 1),
                ].filter { _ in chance(30) }
            },
            history: history,
            published: chance(70) ? days.filter { _ in chance(50) }.map { published(onDay: $0, in: period) } : nil)
    }

    private mutating func published(onDay day: Int, in period: Period) -> PublishedShift {
        PublishedShift(day: day, shift: "day", slots: span(in: period.slots(ofDay: day)))
    }

    /// Shifts of most employees on most days; a few activities of each roster are moved, cut or renamed.
    fileprivate mutating func roster(in hall: Hall) -> Roster {
        var activities: [Roster.Activity] = []
        for employee in hall.employees {
            for day in 0..<hall.period.days where chance(60) {
                var first = hall.period.slots(ofDay: day).lowerBound + upTo(20)
                let shift = ShiftType.ID(chance(80) ? "day" : "late")
                for _ in 0...upTo(5) {
                    let slots = first..<(first + 1 + upTo(2))
                    let kind: Roster.Activity.Kind =
                        chance(75) ? .duty(pick(HallDice.windows)) : .rest(pick(["1", "2", "3"]))
                    activities.append(
                        Roster.Activity(employee: employee.id, day: day, shift: shift, slots: slots, kind: kind))
                    first = slots.upperBound
                }
            }
        }
        return Roster(activities.map { chance(4) ? spoilt($0) : $0 })
    }

    private mutating func spoilt(_ activity: Roster.Activity) -> Roster.Activity {
        let by = upTo(60) - 30
        return Roster.Activity(
            employee: chance(10) ? "Zoe" : activity.employee, day: chance(10) ? 99 : activity.day,
            shift: chance(10) ? "noon" : activity.shift,
            slots: (activity.slots.lowerBound + by)..<(activity.slots.upperBound + by + upTo(3)),
            kind: chance(10) ? .duty("zoo") : activity.kind)
    }
}
