import RosterModel
import RosterRules

/// A rule about who is on duty together: how many people of some kinds there are in each slot (its *tallies*), and what that costs.
///
/// Pricing face of `mentor`, `mixing` and `pairing`, and of `proficiency`, less what is in the cells' tables. The search counts it exactly as days
/// come and go; the bound does without it.
struct TeamCosts: Sendable {
    /// Tallies of a slot.
    let width: Int
    /// Price of one unit.
    let price: Int
    private let kind: Kind
    /// The tallies that somebody raises, each list once; the first is empty.
    private let lists: [[Int]]
    /// By employee, then date of the period, then place: a window type, or a break behind all of them.
    private let numbers: [Int32]
    private let dates: [Int]
    private let places: Int
    private let dateCount: Int

    /// What the tallies of a slot are, and how they are counted.
    private enum Kind: Sendable {
        /// People who are new at a window type, then their mentors, for each window type.
        case mentor
        /// People by zone, then category.
        case mixing(least: Int, categories: Int)
        /// On duty and present, for each of the two.
        case together
        case apart
        /// People by window type, then speed; what is asked for by window type, then slot.
        case proficiency(speeds: [Int], fastest: Int, asked: [[Int]])
    }

    /// `nil` for entries of other rules.
    init?(_ entry: RuleEntry, in problem: Problem) {
        let hall = problem.hall
        let period = hall.period
        /// The tallies that an employee raises on a date at a place.
        let raised: (_ employee: Int, _ date: CivilDate, _ window: Int?) -> [Int]
        switch entry.rule {
        case .mentor(let rule):
            kind = .mentor
            width = 2 * hall.windows.count
            raised = { rule.raised(by: hall.employees[$0], on: $1, at: $2, in: hall, entry.scope) }
        case .mixing(let rule):
            var zones: [String] = [], categories: [String] = []
            for window in hall.windows where !zones.contains(window.zone) { zones.append(window.zone) }
            for employee in hall.employees where !categories.contains(employee.category) {
                categories.append(employee.category)
            }
            let (zoneList, categoryList) = (zones, categories)
            kind = .mixing(least: rule.least, categories: categories.count)
            width = zones.count * categories.count
            raised = { employee, _, window in
                guard let window, entry.scope.binds(hall.windows[window]), entry.scope.binds(hall.employees[employee]),
                    let zone = zoneList.firstIndex(of: hall.windows[window].zone),
                    let category = categoryList.firstIndex(of: hall.employees[employee].category)
                else { return [] }
                return [zone * categoryList.count + category]
            }
        case .pairing(let rule):
            let pair = rule.people.compactMap { id in hall.employees.firstIndex { $0.id == id } }
            guard pair.count == 2 else { return nil }
            kind = rule.isTogether ? .together : .apart
            width = 4
            raised = { employee, _, window in
                guard let number = pair.firstIndex(of: employee) else { return [] }
                return window == nil ? [2 * number + 1] : [2 * number, 2 * number + 1]
            }
        case .proficiency(let rule):
            let speeds = Set((0...3).map(rule.speed)).sorted()
            kind = .proficiency(
                speeds: speeds, fastest: rule.fastest,
                asked: hall.windows.indices.map { window in
                    period.slots.map { slot in
                        guard entry.scope.binds(hall.windows[window]) else { return 0 }
                        return hall.demand[window, slot].map(rule.asked) ?? 0
                    }
                })
            width = hall.windows.count * speeds.count
            raised = { employee, date, window in
                guard let window, entry.scope.binds(hall.windows[window]) else { return [] }
                let speed = rule.speed(ofLevel: hall.employees[employee].level(at: hall.windows[window].id, on: date))
                return speeds.firstIndex(of: speed).map { [window * speeds.count + $0] } ?? []
            }
        default: return nil
        }
        price = entry.price.scaled
        places = hall.windows.count + 1
        // Days that begin after midnight reach into one more date.
        dateCount = period.days + 1
        dates = period.slots.map { period.civilDate(ofSlot: $0) - period.start }
        var lists: [[Int]] = [[]]
        var known: [[Int]: Int32] = [[]: 0]
        var numbers: [Int32] = []
        for employee in hall.employees.indices {
            for date in 0..<dateCount {
                for place in 0..<places {
                    let list = raised(employee, period.start + date, place < hall.windows.count ? place : nil)
                    let number = known[list] ?? Int32(lists.count)
                    if number == lists.count {
                        known[list] = number
                        lists.append(list)
                    }
                    numbers.append(number)
                }
            }
        }
        self.lists = lists
        self.numbers = numbers
    }

    /// The tallies that an employee raises in a slot of the period at a window type, or on a break.
    func raised(by member: Int, window: Int?, slot: Int) -> [Int] {
        lists[Int(numbers[(member * dateCount + dates[slot]) * places + (window ?? places - 1)])]
    }

    /// The same by duty carried over from before the period: who is new then is not judged.
    func raised(byCarried member: Int, window: Int, slot: Int) -> [Int] {
        let list = raised(by: member, window: window, slot: slot)
        if case .mentor = kind { return list.filter { !$0.isMultiple(of: 2) } }
        return list
    }

    /// Units counted in a slot.
    ///
    /// - Parameter raised: Where given, units that these tallies have no part in may be left out.
    func units(slot: Int, raised: [Int] = [], _ tally: (Int) -> Int) -> Int {
        switch kind {
        case .proficiency(let speeds, let fastest, let asked):
            let own = raised.first.map { $0 / speeds.count }
            return (own.map { $0..<($0 + 1) } ?? asked.indices).reduce(0) { sum, window in
                var people = 0, served = 0
                for (number, speed) in speeds.enumerated() {
                    let some = tally(window * speeds.count + number)
                    people += some
                    served += some * speed
                }
                let most = asked[window][slot]
                return sum + max(0, most - served) - max(0, most - people * fastest)
            }
        case .mentor:
            return stride(from: 0, to: width, by: 2).reduce(0) { $0 + (tally($1 + 1) == 0 ? tally($1) : 0) }
        case .mixing(let least, let categories):
            return stride(from: 0, to: width, by: categories).count { zone in
                var people = 0, most = 0
                for category in 0..<categories {
                    people += tally(zone + category)
                    most = max(most, tally(zone + category))
                }
                return people >= least && people == most
            }
        case .together: return (tally(0) > 0 && tally(3) == 0 ? 1 : 0) + (tally(2) > 0 && tally(1) == 0 ? 1 : 0)
        case .apart: return tally(0) > 0 && tally(2) > 0 ? 1 : 0
        }
    }
}

extension Mentor {
    /// At window type w: tally 2w where the employee is new there, 2w′ + 1 where a mentor of w′ in the same zone.
    fileprivate func raised(
        by employee: Employee, on date: CivilDate, at window: Int?, in hall: Hall, _ scope: Scope
    ) -> [Int] {
        guard let window else { return [] }
        let place = hall.windows[window]
        var raised: [Int] = []
        for (number, other) in hall.windows.enumerated() where other.zone == place.zone && scope.binds(other) {
            let skill = employee.level(at: other.id, on: date)
            if number == window && skill < below && scope.binds(employee) { raised.append(2 * number) }
            if skill >= level { raised.append(2 * number + 1) }
        }
        return raised
    }
}
