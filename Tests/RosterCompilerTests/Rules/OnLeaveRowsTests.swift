import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct OnLeaveRowsTests {
    @Test func `judge and rows agree on every short day, also after the end of the period`() {
        let hall = Hall.tiny(
            windows: [.tiny("a")], shifts: [.day(1, 3, starts: [480, 540, 660, 1380])],
            employees: [.tiny("Ann", leave: [Leave(slots: 10..<12), Leave(slots: 11..<13), Leave(slots: 25..<30)])])

        #expect(flaws(on: hall, .leave(OnLeave())) == [])
    }
}
