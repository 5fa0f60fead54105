import RosterModel

extension DrawnHall {
    var contracts: [Contract] {
        isAroundTheClock
            ? [
                Contract(id: "full", shifts: ["early", "day", "late", "night"]),
                Contract(id: "part", shifts: ["morning", "afternoon"]),
            ] : [Contract(id: "full", shifts: ["full"]), Contract(id: "part", shifts: ["part"])]
    }

    var shifts: [ShiftType] { isAroundTheClock ? clockShifts : officeShifts }

    private var officeShifts: [ShiftType] {
        [
            ShiftType(
                id: "full", starts: [480, 510, 540, 570], lengths: [480, 510, 540],
                breaks: [
                    tea("tea", afterStart: 60...150), meal(60, between: 660...840), tea("pause", beforeEnd: 60...150),
                ]),
            ShiftType(
                id: "part", starts: [480, 540, 600, 720, 780, 840], lengths: [240, 270, 300],
                breaks: [tea("tea", afterStart: 90...150)]),
        ]
    }

    private var clockShifts: [ShiftType] {
        [
            long("early", [420, 450], 480, meal(30, between: 600...810)),
            long("day", [480, 510], 540, meal(60, between: 660...840)),
            long("late", [870, 900], 480, meal(30, between: 1020...1260)),
            long("night", [1350, 1380], 480, meal(30, between: 1500...1740)),
            short("morning", [450, 480]), short("afternoon", [750, 780]),
        ]
    }

    private func long(_ id: ShiftType.ID, _ starts: [Minutes], _ length: Minutes, _ meal: BreakType) -> ShiftType {
        ShiftType(
            id: id, starts: starts, lengths: [length],
            breaks: [tea("tea", afterStart: 60...150), meal, tea("pause", beforeEnd: 60...150)])
    }

    private func short(_ id: ShiftType.ID, _ starts: [Minutes]) -> ShiftType {
        ShiftType(id: id, starts: starts, lengths: [240, 270, 300], breaks: [tea("tea", afterStart: 90...150)])
    }

    private func tea(
        _ id: BreakType.ID, afterStart: ClosedRange<Minutes>? = nil, beforeEnd: ClosedRange<Minutes>? = nil
    ) -> BreakType {
        BreakType(id: id, length: grid, isPaid: true, afterStart: afterStart, beforeEnd: beforeEnd)
    }

    private func meal(_ length: Minutes, between clock: ClosedRange<Minutes>) -> BreakType {
        BreakType(id: "meal", length: length, isPaid: false, clock: clock)
    }
}
