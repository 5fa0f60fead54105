import RosterModel
import RosterRules

/// The rules of a random hall.
extension RandomHall {
    /// The rules that halls usually have, some of them missing or priced, and up to six others.
    mutating func rules(for employees: [Employee]) -> [RuleEntry] {
        var entries = [RuleEntry(.shifts(Shifts()))]
        if dice.chance(90) { entries.append(entry(cover(), employees, hard: 15)) }
        let usual: [Rule] = [
            .counters(Counters()), .opening(Opening()), .qualification(Qualification()), .breaks(Breaks()),
            .availability(Availability()), .leave(OnLeave()), .pins(Pins()),
        ]
        for rule in usual where dice.chance(85) { entries.append(entry(rule, employees, hard: 70)) }
        if dice.chance(80) { entries.append(entry(.wishes(Wishes()), employees, hard: 5)) }
        for _ in 0..<dice.number(0...6) {
            let rule = other()
            // One entry of an idle rule beside a busy one finds what depends on there being one entry only.
            entries.append(entry(rule, employees, hard: rule.asksForPeople ? 20 : 40))
        }
        if dice.chance(15) {
            entries.append(entry(.wishFloor(WishFloor(share: dice.pick([30, 50, 70, 100]))), employees, hard: 50))
        }
        if employees.count > 1 && dice.chance(30) {
            let pair = Pairing([employees[0].id, employees[1].id], isTogether: dice.chance(50))
            entries.append(entry(.pairing(pair), employees, hard: 40))
        }
        if employees.count > 1 && dice.chance(20) {
            entries.append(entry(.jobShare(jobShare(employees.map(\.id))), employees, hard: 40))
        }
        return entries
    }

    private mutating func jobShare(_ people: [Employee.ID]) -> JobShare {
        let people = dice.chance(70) ? Array(people.prefix(2)) : people
        let overlap = dice.chance(70) ? minutes(0...2) : nil
        return JobShare(
            people, overlap: overlap, handover: overlap != nil && dice.chance(50),
            shares: overlap == nil || dice.chance(50) ? people.map { _ in dice.number(1...3) } : [],
            tolerance: minutes(0...1))
    }

    /// Adds entries of a rule from as many more draws as it takes until three are on, a hundred at most.
    mutating func draw(_ rule: Rule.Kind, into entries: inout [RuleEntry], for employees: [Employee]) {
        for _ in 0..<100 where entries.count(where: { $0.isOn(rule, for: employees) }) < 3 {
            entries += rules(for: employees).first { $0.isOn(rule, for: employees) }.map { [$0] } ?? []
        }
    }

    private mutating func entry(_ rule: Rule, _ employees: [Employee], hard: Int) -> RuleEntry {
        var price: Price = dice.chance(hard) ? .hard : .points(dice.pick([0, 1, 2, 3, 5, 10, 100]))
        // Where pools join window types, as in every hall file, a minimum is at least as dear as a target.
        if case .cover(let cover) = rule, case .points(let points) = price, !pools.isEmpty {
            price = .points(max(points, cover.belowTarget))
        }
        return RuleEntry(rule, for: dice.chance(25) ? scope(employees) : Scope(), price: price)
    }

    private mutating func scope(_ employees: [Employee]) -> Scope {
        switch dice.number(1...4) {
        case 1: Scope(contracts: [dice.pick(contracts).id])
        case 2: Scope(categories: [dice.pick(["established", "agency"])])
        case 3: Scope(employees: dice.some(employees.map(\.id)))
        default: Scope(windows: dice.some(windows.map(\.id)))
        }
    }

    private mutating func cover() -> Rule {
        .cover(
            Cover(
                belowTarget: dice.pick([0, 1, 2, 4, 10]), aboveTarget: dice.pick([0, 0, 1, 3]),
                squared: dice.chance(40)))
    }

    private mutating func slots(_ range: ClosedRange<Int>) -> Minutes { dice.number(range) * period.grid }

    /// A length that is a little off the grid now and then.
    private mutating func minutes(_ range: ClosedRange<Int>) -> Minutes {
        slots(range) + Minutes(dice.pick([0, 0, 0, 10]))
    }

    private mutating func other() -> Rule {
        switch dice.number(1...36) {
        case 1, 2:
            return .unbrokenDuty(
                UnbrokenDuty(limit: slots(0...4), rest: minutes(0...2), strainFree: dice.chance(50)))
        case 3: return .stint(Stint(longest: some(1...3), shortest: some(1...4)))
        case 4:
            let high = dice.number(1...5)
            return .coolDown(CoolDown(high: high, low: dice.number(0...(high - 1)), length: slots(1...3)))
        case 5: return .noReturn(NoReturn())
        case 6: return .distinctWindows(DistinctWindows(least: dice.number(1...3), minutes: minutes(0...2)))
        case 7: return .rest(Rest(least: Minutes(dice.pick([60, 120, 660, 675, 840, 1440, 1500, 2400, 3000]))))
        case 8:
            return .hours(
                Hours(
                    per: dice.pick(Hours.Span.allCases), least: dice.chance(50) ? minutes(0...6) : nil,
                    most: dice.chance(70) ? minutes(0...8) : nil, leaveCounts: dice.pick([0, 0, 60, 90])))
        case 9:
            return .days(
                Days(
                    per: dice.pick(Hours.Span.allCases), least: dice.chance(50) ? dice.number(0...4) : nil,
                    most: dice.chance(70) ? dice.number(0...4) : nil,
                    shifts: dice.chance(40) ? dice.some(shifts.map(\.id)) : []))
        case 10:
            return .consecutive(
                Consecutive(
                    most: dice.chance(50) ? dice.number(0...4) : nil, least: dice.chance(50) ? dice.number(1...4) : nil,
                    leastOff: dice.chance(50) ? dice.number(1...4) : nil))
        case 11: return .backup(Backup(depth: dice.number(0...2)))
        case 12: return .weekends(Weekends(most: dice.chance(70) ? dice.number(0...2) : nil, whole: dice.chance(60)))
        case 13, 14: return .variation(variation())
        case 17: return .daysOff(DaysOff(per: dice.pick(DaysOff.Span.allCases), together: dice.number(1...3)))
        case 18: return .follow(follow())
        case 23:
            return .changeOfPlace(ChangeOfPlace(rest: minutes(0...2), by: dice.pick(ChangeOfPlace.Place.allCases)))
        case 24:
            return .strainCap(
                StrainCap(
                    per: dice.pick(StrainCap.Span.allCases), most: minutes(0...9), step: dice.pick([15, 60, 100])))
        case 25:
            return .overtime(
                Overtime(per: dice.pick(Overtime.Span.allCases), most: minutes(0...3), step: dice.pick([15, 60, 100])))
        case 26: return .largestShare(LargestShare(most: dice.pick([20, 50, 67])))
        case 22: return .change(change())
        case 19: return .stability(Stability(band: minutes(0...2)))
        case 16: return .breakDistance(BreakDistance(least: minutes(1...3)))
        case 15: return .screenTime(ScreenTime(limit: slots(0...3), rest: minutes(0...3)))
        case 27:
            return .balance(Balance(of: dice.pick(Measure.allCases), weeks: dice.number(0...2), most: minutes(0...1)))
        case 20, 21:
            return .fairness(
                Fairness(
                    of: dice.pick(Measure.allCases), weeks: dice.number(0...2), band: minutes(0...2),
                    step: minutes(1...2), rising: dice.chance(40), below: dice.chance(40)))
        case 28: return .supervisor(Supervisor(least: dice.number(1...2), level: dice.number(0...2)))
        case 29: return .mentor(Mentor(below: dice.number(1...3), level: dice.number(1...3)))
        case 30: return .mixing(Mixing(least: dice.number(2...3)))
        case 31: return .backOffice(BackOffice(hours: minutes(1...4), per: dice.pick(BackOffice.Span.allCases)))
        case 33: return .match(Match(preferred: dice.number(2...3)))
        case 35: return .occupancy(occupancy())
        case 34: return .proficiency(proficiency())
        case 32: return .event(Event(at: dice.pick(windows).id, length: minutes(1...2)))
        default: return cover()
        }
    }

    private mutating func proficiency() -> Proficiency {
        Proficiency(
            tenths: (1...3).filter { _ in dice.chance(60) }.map {
                LevelSpeed(level: $0, tenths: dice.pick([5, 8, 9, 12]))
            },
            of: dice.pick(Proficiency.Need.allCases))
    }

    private mutating func occupancy() -> Occupancy {
        let most = dice.pick([50, 100, 150]), least = dice.pick([40, 75, 100])
        return dice.chance(60)
            ? Occupancy(most: most, least: dice.chance(50) ? min(least, most) : nil) : Occupancy(least: least)
    }

    private mutating func follow() -> Follow {
        let beforeLeave = dice.chance(25)
        return Follow(
            after: dice.chance(60) ? dice.some(shifts.map(\.id)) : [],
            never: beforeLeave || dice.chance(40) ? [] : dice.some(shifts.map(\.id)), days: dice.pick([1, 1, 2, 3]),
            beforeLeave: beforeLeave)
    }

    private mutating func change() -> Change {
        let notice = (0..<dice.number(0...3)).map { _ in
            NoticePoints(days: dice.number(0...4), points: dice.pick([0, 1, 3, 10]))
        }
        return Change(notice: notice, from: dice.chance(50) ? period.date(ofDay: dice.number(-1...2)) : nil)
    }

    private mutating func variation() -> Variation {
        let lengths = (0..<dice.number(0...3)).map { _ in
            LengthPoints(from: minutes(1...4), points: dice.pick([0, 0, 1, 5]))
        }
        let stints = (0..<dice.number(lengths.isEmpty ? 1...4 : 0...4)).map { _ in dice.pick([0, 0, 1, 2, 7]) }
        return Variation(lengths: lengths, stints: stints)
    }

    private mutating func some(_ range: ClosedRange<Int>) -> Minutes? { dice.chance(70) ? minutes(range) : nil }
}

extension Rule {
    /// Whether it asks for people in each slot: hard, most halls have no roster.
    fileprivate var asksForPeople: Bool { kind == .proficiency || kind == .occupancy }
}

extension RuleEntry {
    /// Whether it is of a rule, is hard or has a price, and binds somebody.
    func isOn(_ kind: Rule.Kind, for employees: [Employee]) -> Bool {
        rule.kind == kind && price != .points(0) && employees.contains(where: scope.binds)
    }
}
