import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct StintRowsTests {
    private let hall = Hall.tiny(shifts: [.day(2, 5, breaks: [.hour])])

    @Test(arguments: [
        Stint(longest: 60), Stint(longest: 120), Stint(shortest: 120), Stint(shortest: 180), Stint(shortest: 240),
        Stint(longest: 180, shortest: 120), Stint(longest: 90, shortest: 90),
    ])
    func `judge and rows agree on every short day`(stint: Stint) {
        #expect(flaws(on: hall, .stint(stint)) == [])
        #expect(flaws(on: hall, .stint(stint), for: Scope(windows: ["b"])) == [])
    }

    @Test func `a stint ends with its shift`() {
        let hall = Hall.tiny(
            days: 2, shifts: [.tiny("day", starts: [1380], lengths: [60]), .tiny("late", starts: [0], lengths: [60])])

        let check = check(hall, [RuleEntry(.stint(Stint(longest: 60, shortest: 60)))])

        #expect(check.disagreements == [])
        #expect(check.legal == check.rosters)
    }
}
