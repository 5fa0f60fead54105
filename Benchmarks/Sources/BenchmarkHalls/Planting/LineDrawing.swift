import RosterModel

/// Draws one employee's whole period.
struct LineDrawing {
    private let drawn: DrawnHall
    private let hall: Hall
    private let employee: Employee
    private let shifts: [ShiftType]

    init(_ drawn: DrawnHall, _ hall: Hall, _ employee: Employee) {
        self.drawn = drawn
        self.hall = hall
        self.employee = employee
        let names = hall.contracts.first { $0.id == employee.contract }?.shifts ?? []
        shifts = hall.shifts.filter { names.contains($0.id) }
    }

    /// A shift of the line: its type, its day and the slots of presence.
    struct Presence {
        let shift: ShiftType
        let day: Int
        let slots: Range<Int>
        /// Empty until they are drawn.
        var activities: [Roster.Activity] = []
    }

    func draw(_ dice: inout Dice) throws(PlantingError) -> [Roster.Activity] {
        var line: [Presence] = []
        for week in drawn.weeks {
            let before = line
            guard let drawnWeek = attempt(10_000, { drawWeek(week, after: before, &dice) }) else {
                throw PlantingError(description: "no legal week could be drawn for \(employee.id)")
            }
            line += drawnWeek
        }
        return line.flatMap(\.activities)
    }

    private func attempt<Value>(_ tries: Int, _ draw: () -> Value?) -> Value? {
        for _ in 0..<tries {
            if let value = draw() { return value }
        }
        return nil
    }

    /// Five days less those on leave, all of one shift type; nothing when that breaks a rule.
    private func drawWeek(_ week: ClosedRange<Int>, after before: [Presence], _ dice: inout Dice) -> [Presence]? {
        let period = hall.period
        let onLeave = week.filter { day in
            employee.leave.contains { $0.slots.contains(period.slots(ofDay: day)) }
        }
        let isFull = employee.contract == "full"
        let free = week.filter { !onLeave.contains($0) }
        let wanted = (isFull ? 5 : dice.number(4...5)) - onLeave.count
        guard let shift = dice.element(of: shifts) else { return nil }
        var result: [Presence] = []
        for day in dice.elements(min(wanted, free.count), of: free) {
            guard let start = dice.element(of: shift.starts), let length = dice.element(of: shift.lengths),
                let first = period.slot(day: day, clock: start)
            else { return nil }
            let slots = first..<(first + length / period.grid)
            if employee.leave.contains(where: { $0.slots.overlaps(slots) }) { return nil }
            if let last = result.last ?? before.last, drawn.minutes(slots.lowerBound - last.slots.upperBound) < 660 {
                return nil
            }
            result.append(Presence(shift: shift, day: day, slots: slots))
        }
        let paid = result.reduce(0) { $0 + drawn.minutes($1.slots.count) - Self.unpaid($1.shift) }
        let credited = paid + onLeave.count * (isFull ? 480 : 240)
        guard (isFull ? 1920...2400 : 960...1440).contains(credited), !hasLongRun((before + result).map(\.day)) else {
            return nil
        }
        for (position, presence) in result.enumerated() {
            // Some shifts reach where no window is open.
            let day = DayDrawing(drawn, hall, employee, presence)
            guard let activities = attempt(30, { day.draw(&dice) }) else { return nil }
            result[position].activities = activities
        }
        return result
    }

    private static func unpaid(_ shift: ShiftType) -> Int {
        shift.breaks.filter { !$0.isPaid }.reduce(0) { $0 + $1.length.count }
    }

    /// More than six days in a row.
    private func hasLongRun(_ days: [Int]) -> Bool {
        days.indices.contains { $0 >= 6 && days[$0] - days[$0 - 6] == 6 }
    }
}

extension DrawnHall {
    func minutes(_ slots: Int) -> Int { slots * grid.count }
}
