import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct ConsecutiveRowsTests {
    private func hall(worked: [Int]) -> Hall {
        let worked = worked.map { day in
            History.WorkedDay(day: day, slots: (24 * day + 9)..<(24 * day + 14), paid: 300)
        }
        return .tiny(
            days: 6, windows: [.tiny("a")], shifts: [.day(1)],
            employees: [.tiny("Ann", history: History(worked: worked))])
    }

    private static let histories = [[], [-1], [-3, -2, -1], [-3, -2], [-5], [-6, -4, -2, -1]]

    @Test(arguments: histories, [1, 2, 4])
    func `judge and rows agree on too many days on`(worked: [Int], most: Int) {
        #expect(flaws(on: hall(worked: worked), .consecutive(Consecutive(most: most))) == [])
    }

    @Test(arguments: histories, [2, 3, 5])
    func `judge and rows agree on too few days on`(worked: [Int], least: Int) {
        #expect(flaws(on: hall(worked: worked), .consecutive(Consecutive(least: least))) == [])
    }

    @Test(arguments: histories, [2, 3, 5])
    func `judge and rows agree on too few days off`(worked: [Int], leastOff: Int) {
        #expect(flaws(on: hall(worked: worked), .consecutive(Consecutive(leastOff: leastOff))) == [])
    }
}
