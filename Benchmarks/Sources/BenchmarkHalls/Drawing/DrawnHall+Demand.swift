import RosterModel

extension DrawnHall {
    /// Two peaks a day and a quiet night, scaled to what the staff can give.
    func drawDemand(_ dice: inout Dice) -> Demand {
        let period = period
        let weights = (0..<windows).map { _ in dice.fraction(0.6, 1.4) }
        var shape = Array(repeating: Array(repeating: 0.0, count: period.slots.count), count: windows)
        var total = 0.0
        for window in 0..<windows {
            for slot in period.slots where isOpen(window, at: period.clock(ofSlot: slot)) {
                let value = weights[window] * busyness(ofSlot: slot) * dice.fraction(0.85, 1.15)
                shape[window][slot] = value
                total += value
            }
        }
        let scale = personHours * 60 / Double(grid.count) / total
        var demand = Demand(windows: windows, slots: period.slots.count)
        for window in 0..<windows {
            for slot in period.slots where shape[window][slot] > 0 {
                let target = max(1, Int(shape[window][slot] * scale + 0.5))
                demand[window, slot] = .init(minimum: max(1, target * 6 / 10), target: target)
            }
        }
        return demand
    }

    /// The load's part of what the staff can give at windows, breaks taken off: 36 hours a week of those full-time (34 in
    /// shifts), 20 of the others.
    private var personHours: Double {
        let part = (0..<employees).count { Self.isPart($0) }
        let full = isAroundTheClock ? 34 : 36
        return Double(load) / 100 * Double(weeks.count * ((employees - part) * full + part * 20))
    }

    private func busyness(ofSlot slot: Int) -> Double {
        let clock = Double(period.clock(ofSlot: slot).count) / 60
        if clock < 7 || clock >= 22 { return 0.35 }
        // Shifts that follow one another leave less for the peaks.
        let height = isAroundTheClock ? 0.4 : 1
        let peaks = 0.6 * max(0, 1 - abs(clock - 10) / 2) + 0.45 * max(0, 1 - abs(clock - 15) / 2)
        let byHour = 0.7 + height * peaks
        let weekday = period.date(ofDay: period.day(ofSlot: slot)).weekday
        return byHour * (weekday == .monday ? 1.15 : weekday >= .saturday ? 0.8 : 1)
    }
}
