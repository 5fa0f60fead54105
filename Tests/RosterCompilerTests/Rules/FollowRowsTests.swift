import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct FollowRowsTests {
    private func hall(history: [(Int, ShiftType.ID?)] = [], leave: [Int] = [], days: Int = 5) -> Hall {
        let worked = history.map { day, shift in
            History.WorkedDay(day: day, slots: (24 * day + 9)..<(24 * day + 11), paid: 120, shift: shift)
        }
        return .tiny(
            days: days, windows: [.tiny("a")],
            shifts: [
                .tiny("early", starts: [540], lengths: [60]), .tiny("late", starts: [780], lengths: [60]),
            ],
            employees: [
                .tiny(
                    "Ann", leave: leave.map { Leave(slots: (24 * $0)..<(24 * $0 + 24)) },
                    history: History(worked: worked))
            ])
    }

    @Test(arguments: [
        Follow(after: ["late"], never: ["early"]), Follow(after: ["late"], never: ["early", "late"], days: 2),
        Follow(after: ["late"], days: 3), Follow(never: ["late"]),
    ])
    func `judge and rows agree on every roster of five days`(follow: Follow) {
        #expect(flaws(on: hall(), .follow(follow)) == [])
        #expect(flaws(on: hall(history: [(-3, "late"), (-2, nil), (-1, "late")]), .follow(follow)) == [])
        #expect(flaws(on: hall(history: [(-2, "late"), (-1, "early")]), .follow(follow)) == [])
    }

    @Test(arguments: [
        Follow(after: ["late"], beforeLeave: true), Follow(days: 2, beforeLeave: true),
        Follow(after: ["early"], days: 4, beforeLeave: true),
    ])
    func `judge and rows agree before leave`(follow: Follow) {
        #expect(flaws(on: hall(leave: [0, 3, 4]), .follow(follow)) == [])
        #expect(flaws(on: hall(leave: [2, 4]), .follow(follow)) == [])
    }
}
