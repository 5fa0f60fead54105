import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct DaysOffRowsTests {
    private func hall(days: Int) -> Hall {
        .tiny(days: days, windows: [.tiny("a")], shifts: [.day(1)])
    }

    @Test(arguments: 1...4)
    func `judge and rows agree on every week`(together: Int) {
        #expect(flaws(on: hall(days: 7), .daysOff(DaysOff(per: .week, together: together))) == [])
    }

    @Test func `judge and rows agree on every roster of nine days`() {
        #expect(flaws(on: hall(days: 9), .daysOff(DaysOff(per: .week, together: 2))) == [])
        #expect(flaws(on: hall(days: 8), .daysOff(DaysOff(per: .period, together: 3))) == [])
    }
}
