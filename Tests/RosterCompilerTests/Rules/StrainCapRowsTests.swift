import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct StrainCapRowsTests {
    @Test(arguments: [0, 200, 360] as [Minutes], [60, 100] as [Minutes])
    func `judge and rows agree on every short day`(most: Minutes, step: Minutes) {
        let hall = Hall.tiny(windows: [.tiny("a"), .tiny("b", strain: 3)], shifts: [.day(2, 4, breaks: [.hour])])

        #expect(flaws(on: hall, .strainCap(StrainCap(per: .day, most: most, step: step))) == [])
        if most > 0 {
            let scope = Scope(windows: ["b"])
            #expect(flaws(on: hall, .strainCap(StrainCap(per: .day, most: most, step: step)), for: scope) == [])
        }
    }

    @Test func `judge and rows agree on every roster of three days`() {
        let hall = Hall.tiny(days: 3, windows: [.tiny("a"), .tiny("b", strain: 3)], shifts: [.day(2)])

        #expect(flaws(on: hall, .strainCap(StrainCap(per: .week, most: 600, step: 120))) == [])
        #expect(flaws(on: hall, .strainCap(StrainCap(per: .day, most: 200))) == [])
    }
}
