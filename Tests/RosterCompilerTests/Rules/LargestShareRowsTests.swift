import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct LargestShareRowsTests {
    @Test(arguments: [25, 50, 67])
    func `judge and rows agree on every short day`(most: Int) {
        let hall = Hall.tiny(
            windows: [.tiny("a"), .tiny("b"), .tiny("c")], shifts: [.day(2, 5, breaks: [.hour])])

        #expect(flaws(on: hall, .largestShare(LargestShare(most: most))) == [])
        #expect(flaws(on: hall, .largestShare(LargestShare(most: most)), for: Scope(windows: ["b"])) == [])
    }

    @Test func `judge and rows agree on every roster of three days`() {
        let hall = Hall.tiny(days: 3, shifts: [.day(1, 2)])

        #expect(flaws(on: hall, .largestShare(LargestShare(most: 60))) == [])
    }
}
