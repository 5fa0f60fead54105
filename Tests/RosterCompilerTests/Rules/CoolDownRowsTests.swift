import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct CoolDownRowsTests {
    private let windows: [WindowType] = [.tiny("a", strain: 5), .tiny("b", strain: 3), .tiny("c", strain: 1)]

    @Test(arguments: [60, 120, 180, 90] as [Minutes])
    func `judge and rows agree on every short day`(length: Minutes) {
        let hall = Hall.tiny(windows: windows, shifts: [.day(2, 4, breaks: [.hour])])

        #expect(flaws(on: hall, .coolDown(CoolDown(high: 5, low: 1, length: length))) == [])
        #expect(flaws(on: hall, .coolDown(CoolDown(high: 3, low: 2, length: length))) == [])
    }

    @Test func `a slot that follows two hard stints counts once`() {
        let hall = Hall.tiny(windows: [.tiny("a", strain: 5), .tiny("b", strain: 3)], shifts: [.day(5)])

        #expect(flaws(on: hall, .coolDown(CoolDown(high: 5, low: 2, length: 180))) == [])
    }
}
