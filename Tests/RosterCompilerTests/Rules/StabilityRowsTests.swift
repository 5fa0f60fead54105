import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct StabilityRowsTests {
    private func hall(days: Int, starts: [Minutes]) -> Hall {
        .tiny(days: days, windows: [.tiny("a")], shifts: [.tiny("day", starts: starts, lengths: [60])])
    }

    @Test(arguments: [0, 90, 180] as [Minutes])
    func `judge and rows agree on every roster of three days`(band: Minutes) {
        #expect(flaws(on: hall(days: 3, starts: [540, 600, 720, 1020]), .stability(Stability(band: band))) == [])
    }

    @Test func `judge and rows agree over two weeks`() {
        #expect(flaws(on: hall(days: 9, starts: [540, 720]), .stability(Stability(band: 60))) == [])
    }

    @Test func `judge and rows agree where a day begins late`() {
        let hall = Hall.tiny(
            days: 3, dayBegins: 420, windows: [.tiny("a")],
            shifts: [.tiny("day", starts: [480, 1200, 1500], lengths: [60, 120])])

        #expect(flaws(on: hall, .stability(Stability(band: 720))) == [])
    }
}
