import RosterModel

/// The staff of a random hall.
extension RandomHall {
    mutating func employee(_ number: Int) -> Employee {
        let history = history()
        let published = dice.chance(50) ? published() : nil
        return Employee(
            id: .init(["Ann", "Bo", "Cy"][number]), category: dice.pick(["established", "agency"]),
            contract: dice.pick(contracts).id, skills: skills(),
            availability: dice.chance(15) ? [span(), span()] : nil,
            leave: leave(), pins: pins(), wishes: wishes(), history: history,
            published: published)
    }

    /// Some slots around those of a day's shifts.
    private mutating func span() -> Range<Int> {
        let start = period.slots(ofDay: someDay()).lowerBound + firstSlot + dice.number(-1...3)
        return start..<(start + dice.number(1...6))
    }

    private mutating func someDay() -> Int { dice.number(0...(period.days - 1)) }

    /// Mostly enough of a skill everywhere; some skills begin or end within the period.
    private mutating func skills() -> [Skill] {
        var skills: [Skill] = []
        for window in windows where dice.chance(85) {
            let level = dice.pick([1, 2, 2, 3])
            let isDated = dice.chance(20)
            let from = isDated && dice.chance(50) ? period.date(ofDay: someDay()) : nil
            let until = isDated && from == nil ? period.date(ofDay: someDay()) : nil
            skills.append(Skill(window.id, level: level, from: from, until: until))
            if dice.chance(10) { skills.append(Skill(window.id, level: 1)) }
        }
        return skills
    }

    private mutating func leave() -> [Leave] {
        guard dice.chance(20) else { return [] }
        if dice.chance(50) { return [Leave(slots: span())] }
        let day = period.slots(ofDay: someDay())
        let middle = day.lowerBound + day.count / 2
        return [Leave(slots: day.lowerBound..<middle), Leave(slots: middle..<day.upperBound)]
    }

    private mutating func pins() -> [Pin] {
        guard dice.chance(20) else { return [] }
        switch dice.number(1...4) {
        case 1: return [.dayOff(day: someDay())]
        case 2: return [.duty(dice.pick(windows).id, slots: span())]
        default:
            let (day, shift) = (someDay(), dice.pick(shifts))
            let clock = dice.pick(shift.starts)
            let start = period.slot(day: day, clock: clock) ?? 0
            let slots = start..<(start + dice.pick(shift.lengths) / period.grid)
            return [.shift(shift.id, day: day, slots: dice.chance(50) ? slots : nil)]
        }
    }

    private mutating func wishes() -> [Wish] {
        guard dice.chance(40) else { return [] }
        return (0..<dice.number(1...3)).map { _ in
            let day = someDay()
            let subject: Wish.Subject =
                switch dice.number(1...4) {
                case 1: .day(day)
                case 2: .shift(dice.pick(shifts).id, day: day)
                case 3: .span(span(), day: day)
                default: .window(dice.pick(windows).id, day: dice.chance(50) ? day : nil)
                }
            return Wish(subject, isFor: dice.chance(50), weight: dice.number(1...3))
        }
    }

    /// Days worked before the period; the last shift may reach into it, with duty that is carried over.
    /// Shifts on some days, which the employee may be unable to work.
    private mutating func published() -> [PublishedShift] {
        (0..<period.days).compactMap { day in
            let shift = dice.pick(shifts)
            let length = dice.pick(shift.lengths) / period.grid
            guard dice.chance(60), let start = period.slot(day: day, clock: dice.pick(shift.starts)) else { return nil }
            return PublishedShift(day: day, shift: shift.id, slots: start..<(start + length))
        }
    }

    private mutating func history() -> History {
        guard dice.chance(45) else { return History() }
        var worked: [History.WorkedDay] = []
        var carried: [History.CarriedDuty] = []
        for day in -8..<0 where dice.chance(50) {
            let start = period.slots(ofDay: day).lowerBound + min(firstSlot + 6, period.slotsPerDay - 1)
            var slots = start..<(start + dice.number(1...4))
            if day == -1 && dice.chance(50) {
                slots = min(start, -1)..<dice.number(1...3)
                let break1 = dice.number(0...slots.upperBound)
                carried = [0..<break1, break1..<slots.upperBound].filter { !$0.isEmpty }.map {
                    History.CarriedDuty(window: dice.pick(windows).id, slots: $0)
                }
            }
            // Paid minutes of the past need not be on the grid.
            let paid = Minutes(slots.count * period.grid.count - dice.pick([0, 0, 10]))
            worked.append(
                History.WorkedDay(
                    day: day, slots: slots, paid: paid, shift: dice.chance(80) ? dice.pick(shifts).id : nil))
        }
        return History(worked: worked, carriedDuty: carried)
    }
}
