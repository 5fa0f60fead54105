import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct OpeningRowsTests {
    @Test func `judge and rows agree on every short day`() {
        let hall = Hall.tiny(needs: [.closed("a", in: 10..<11), .closed("b", in: 12..<14)], shifts: [.day(3, 4)])

        #expect(flaws(on: hall, .opening(Opening())) == [])
        #expect(flaws(on: hall, .opening(Opening()), for: Scope(windows: ["b"])) == [])
    }

    @Test func `after the end of the period every window is open`() {
        let hall = Hall.tiny(
            needs: [.closed("a", in: 0..<24)], shifts: [.tiny("day", starts: [1320], lengths: [180, 240])])

        #expect(flaws(on: hall, .opening(Opening())) == [])
    }
}
