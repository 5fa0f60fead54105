import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct NoReturnRowsTests {
    private let hall = Hall.tiny(shifts: [.day(3, 5, breaks: [.hour, .long])])

    @Test func `judge and rows agree on every short day`() {
        #expect(flaws(on: hall, .noReturn(NoReturn())) == [])
    }

    @Test func `only window types in scope are not returned to`() {
        #expect(flaws(on: hall, .noReturn(NoReturn()), for: Scope(windows: ["b"])) == [])
    }
}
