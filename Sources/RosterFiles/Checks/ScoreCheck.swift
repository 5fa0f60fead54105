import RosterModel
import RosterRules

extension HallCheck {
    /// Beyond this sum a floating-point number no longer counts single points.
    static let highestScore = 1 << 53

    /// Person-slots of hard minima beyond which the search could no longer count what a roster lacks.
    static let mostHardMinima = 1 << 20

    /// Refuses prices with which a score could no longer be told exactly, and hard minima that could not be counted.
    func checkScore() {
        checkWishes()
        checkHardMinima()
        var total = 0
        for rule in rules {
            let points = highestPoints(of: rule.entry)
            let (sum, isOverflow) = total.addingReportingOverflow(points)
            total = isOverflow ? .max : sum
            if total > HallCheck.highestScore {
                complaints.error(
                    rule.place ?? .file(reader.path),
                    "with \(reference(rule)) the score could exceed \(HallCheck.highestScore) points",
                    "lower its price, or do without squared")
                return
            }
        }
    }

    private func checkHardMinima() {
        var total = 0
        for rule in rules {
            guard case .cover(let cover) = rule.entry.rule, rule.entry.price == .hard else { continue }
            let own = hall.windows.indices.filter { rule.entry.scope.binds(hall.windows[$0]) }
            for slot in period.slots {
                let minima =
                    own.map { hall.demand[$0, slot]?.minimum ?? 0 }
                    + hall.pools.indices.map { hall.need(ofPool: $0, slot).minimum }
                total += minima.reduce(0) { $0 + (cover.squared ? $1 * $1 : $1) }
                if total > HallCheck.mostHardMinima {
                    complaints.error(
                        rule.place ?? .file(reader.path),
                        "with \(reference(rule)) there are more than \(HallCheck.mostHardMinima) person-slots of hard minima",
                        "give them a price, or make the period shorter or the grid coarser")
                    return
                }
            }
        }
    }

    /// A wish costs its weight times the price of the rule: that too is a price.
    private func checkWishes() {
        for rule in rules {
            guard case .wishes = rule.entry.rule, case .points(let price) = rule.entry.price else { continue }
            for (wish, place) in reader.wishPlaces
            where wish.weight.multipliedReportingOverflow(by: price).partialValue > 1_000_000 {
                complaints.error(
                    place,
                    "weight \(wish.weight) times price \(price) of \(reference(rule)) is more than 1000000 points",
                    "lower one of the two")
            }
        }
    }

    /// At least as many points as an entry can ever cost.
    private func highestPoints(of entry: RuleEntry) -> Int {
        let slots = period.slots.count + period.slotsPerDay
        let personSlots = product(max(hall.employees.count, 1), slots)
        guard case .points(let price) = entry.price else {
            if case .cover(let cover) = entry.rule { return coverPoints(cover, entry.scope, 0) }
            return 0
        }
        switch entry.rule {
        case .cover(let cover): return coverPoints(cover, entry.scope, price)
        case .wishes:
            let weights = hall.employees.flatMap(\.wishes).reduce(0) { $0 + $1.weight }
            return product(weights, slots, price)
        case .backOffice(let office): return product(period.days, 1 + office.hours / period.grid, price)
        // Where there is no time for it, its whole length for each person.
        case .event(let event):
            return product(personSlots + hall.employees.count * (1 + event.length / period.grid), price)
        // Of a day as much as two are together, of a week as much as is worked.
        case .jobShare(let share):
            let pairs = product(share.people.count, share.people.count, period.days, 2 * period.slotsPerDay)
            return product(
                pairs + product(share.people.count, personSlots), 1 + (share.overlap ?? 0) / period.grid, price)
        case .wishFloor: return product(hall.employees.flatMap(\.wishes).reduce(0) { $0 + $1.weight }, price)
        case .backup(let backup): return product(slots, backup.depth + 10_000 * hall.windows.count, price)
        // A unit in each slot, and where something is missing, as much of it in each slot as was asked for.
        case .hours(let hours): return product(personSlots, 1 + (hours.least ?? 0) / period.grid, price)
        case .rest(let rest): return product(personSlots, 1 + rest.least / period.grid, price)
        case .stint(let stint): return product(personSlots, 1 + (stint.shortest ?? 0) / period.grid, price)
        // Each slot may be a stint, and each a shift, at each window type.
        case .variation(let variation):
            let points = max(0, variation.lengths.map(\.points).max() ?? 0, variation.stints.max() ?? 0)
            return product(personSlots, 1 + hall.windows.count, points, price)
        // Ten times every minute of everybody, now and as far back as is looked at.
        case .fairness(let fairness):
            let steps = 20 * 10_080 * (fairness.weeks + 7) / fairness.step.count + 1
            return product(max(hall.employees.count, 1), steps, fairness.rising ? steps : 1, price)
        case .strainCap(let cap):
            return product(personSlots, 1 + 10 * period.grid.count / cap.step.count, price)
        case .overtime(let overtime):
            return product(personSlots, 1 + period.grid.count / overtime.step.count, price)
        case .largestShare: return product(personSlots, hall.windows.count, price)
        case .change(let change):
            return product(personSlots, max(1, change.notice.map(\.points).max() ?? 0), price)
        // A mean of minutes of a normal week, each of which counts ten times at most.
        case .balance: return product(10, 10_080 * 60, price)
        case .distinctWindows(let figures): return product(personSlots, figures.least, price)
        default: return product(personSlots, 100, price)
        }
    }

    private func coverPoints(_ cover: Cover, _ scope: Scope, _ belowMinimum: Int) -> Int {
        let dearest = max(belowMinimum, cover.belowTarget, cover.aboveTarget)
        var sum = 0
        for window in hall.windows.indices where scope.binds(hall.windows[window]) {
            for slot in period.slots {
                let people = max(hall.demand[window, slot]?.target ?? 0, hall.employees.count)
                let points = product(people, cover.squared ? people : 1, dearest)
                let (total, isOverflow) = sum.addingReportingOverflow(points)
                if isOverflow { return .max }
                sum = total
            }
        }
        for pool in hall.pools.indices {
            for slot in period.slots {
                let points = product(max(hall.need(ofPool: pool, slot).target, hall.employees.count), dearest)
                let (total, isOverflow) = sum.addingReportingOverflow(points)
                if isOverflow { return .max }
                sum = total
            }
        }
        return sum
    }

    private func product(_ factors: Int...) -> Int {
        factors.reduce(1) { result, factor in
            let (product, isOverflow) = result.multipliedReportingOverflow(by: factor)
            return isOverflow ? .max : product
        }
    }
}
