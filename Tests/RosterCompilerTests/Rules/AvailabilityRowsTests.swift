import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct AvailabilityRowsTests {
    @Test func `judge and rows agree on every short day`() {
        let hall = Hall.tiny(
            windows: [.tiny("a")], shifts: [.day(1, 2, 3, starts: [480, 540, 600, 720])],
            employees: [.tiny("Ann", availability: [9..<11, 11..<13, 20..<30])])

        #expect(flaws(on: hall, .availability(Availability())) == [])
    }

    @Test func `after the end of the period everybody is available`() {
        let hall = Hall.tiny(
            windows: [.tiny("a")], shifts: [.tiny("day", starts: [1260, 1320], lengths: [180, 240])],
            employees: [.tiny("Ann", availability: [22..<24])])

        #expect(flaws(on: hall, .availability(Availability())) == [])
    }
}
