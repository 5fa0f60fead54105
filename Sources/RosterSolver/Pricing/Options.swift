import RosterModel
import RosterPricing
import RosterRules

extension ShiftOption {
    /// Every way in which an employee can be present on a day, in the order of contract, start and length.
    ///
    /// Pricing face of `shifts` and `breaks`: what they refuse is not among the options, or costs what leaving it out costs.
    ///
    /// A paid break that may be left out at a price is a choice of the dynamic program; an unpaid one changes what is
    /// paid, so each choice is an option of its own.
    static func all(for employee: Employee, in problem: Problem) -> [ShiftOption] {
        let hall = problem.hall
        let skip = problem.breakSkipCost(for: employee)
        var result: [ShiftOption] = []
        guard let contract = hall.contracts.first(where: { $0.id == employee.contract }) else { return [] }
        for id in contract.shifts {
            guard let type = hall.shifts.firstIndex(where: { $0.id == id }) else { continue }
            for start in hall.shifts[type].starts {
                for length in hall.shifts[type].lengths {
                    result += options(type: type, start: start, length: length, skip: skip, hall: hall)
                }
            }
        }
        return result
    }

    private static func options(
        type: Int, start: Minutes, length: Minutes, skip: Int?, hall: Hall
    ) -> [ShiftOption] {
        let period = hall.period
        guard let first = period.slot(day: 0, clock: start) else { return [] }
        let slots = first..<(first + length / period.grid)
        var choices: [(breaks: [BreakStage], unpaid: Int, cost: Int)] = [([], 0, 0)]
        for (index, rest) in hall.shifts[type].breaks.enumerated() where rest.dueFrom <= length {
            let starts = rest.starts(in: slots, period: period)
            let slotCount = rest.length / period.grid
            var next: [(breaks: [BreakStage], unpaid: Int, cost: Int)] = []
            for choice in choices {
                if let starts {
                    let stage = BreakStage(
                        index: index, length: slotCount, starts: starts, skipCost: rest.isPaid ? skip : nil)
                    next.append((choice.breaks + [stage], choice.unpaid + (rest.isPaid ? 0 : slotCount), choice.cost))
                }
                if let skip, starts == nil || !rest.isPaid {
                    next.append((choice.breaks, choice.unpaid, choice.cost + skip))
                }
            }
            choices = next
        }
        return choices.map {
            ShiftOption(
                shiftType: type, slots: slots, paid: slots.count - $0.unpaid, breaks: $0.breaks, cost: $0.cost)
        }
    }
}

extension BreakType {
    /// First slots at which the break may start in a shift, counted like the shift's; `nil` if there are none.
    func starts(in shift: Range<Int>, period: Period) -> ClosedRange<Int>? {
        let slotCount = length / period.grid
        // A shift begins and ends with duty.
        var low = shift.lowerBound + 1
        var high = shift.upperBound - 1 - slotCount
        if let clock {
            low = max(low, period.slotRoundedUp(clock: clock.lowerBound))
            high = min(high, period.slotRoundedDown(clock: clock.upperBound) - slotCount)
        }
        if let afterStart {
            low = max(low, shift.lowerBound + period.slotsRoundedUp(afterStart.lowerBound))
            high = min(high, shift.lowerBound + afterStart.upperBound / period.grid)
        }
        if let beforeEnd {
            low = max(low, shift.upperBound - slotCount - beforeEnd.upperBound / period.grid)
            high = min(high, shift.upperBound - slotCount - period.slotsRoundedUp(beforeEnd.lowerBound))
        }
        return low <= high ? low...high : nil
    }
}

extension Period {
    func slotRoundedDown(clock: Minutes) -> Int {
        let minutes = clock.count - dayBegins.count
        return minutes >= 0 ? minutes / grid.count : -((-minutes + grid.count - 1) / grid.count)
    }
    func slotRoundedUp(clock: Minutes) -> Int { -Period.floorDivide(dayBegins.count - clock.count, grid.count) }

    private static func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }
}

extension Problem {
    /// What leaving out a due break costs an employee; `nil` when it must be taken.
    func breakSkipCost(for employee: Employee) -> Int? {
        var cost = 0
        for entry in rules where entry.scope.binds(employee) {
            guard case .breaks = entry.rule else { continue }
            guard case .points = entry.price else { return nil }
            cost += entry.price.scaled
        }
        return cost
    }
}
