import RosterModel

extension DrawnHall {
    /// - Parameter wishes: The most wishes of one employee in a week.
    func drawStaff(_ dice: inout Dice, wishes: Int) -> [Employee] {
        (0..<employees).map { number in
            let isPart = Self.isPart(number)
            let skills = drawSkills(of: number, &dice)
            return Employee(
                id: .init("E\(1001 + number)"), category: number % 3 == 0 ? "contract" : "established",
                contract: isPart ? "part" : "full", payrollID: "\(7001 + number)",
                skills: skills.map { Skill(windowTypes[$0].id, level: 2) }, leave: drawLeave(&dice),
                wishes: drawWishes(&dice, most: wishes))
        }
    }

    static func isPart(_ number: Int) -> Bool { number % 10 < 3 }

    /// Two to four windows; of those who may work at night, at least one that is open then.
    private func drawSkills(of number: Int, _ dice: inout Dice) -> [Int] {
        let byDay = windows - nightWindows
        var skills: Set = [
            nightWindows > 0 && !Self.isPart(number) ? number % nightWindows : nightWindows + number % byDay
        ]
        let count = dice.number(2...max(2, min(4, windows)))
        while skills.count < min(count, windows) { skills.insert(dice.number(0...(windows - 1))) }
        return skills.sorted()
    }

    /// A day in one week of twelve.
    private func drawLeave(_ dice: inout Dice) -> [Leave] {
        weeks.compactMap { week in
            guard dice.number(1...12) == 1 else { return nil }
            let day = dice.number(week)
            return Leave(slots: AbsenceTables.slots(ofDays: day...day, in: period))
        }
    }

    private func drawWishes(_ dice: inout Dice, most: Int) -> [Wish] {
        weeks.flatMap { week in
            (0..<dice.number(0...most)).map { _ in Wish(.day(dice.number(week)), isFor: false, weight: 3) }
        }
    }

    /// The days of each week.
    var weeks: [ClosedRange<Int>] { stride(from: 0, to: days, by: 7).map { $0...min($0 + 6, days - 1) } }
}
