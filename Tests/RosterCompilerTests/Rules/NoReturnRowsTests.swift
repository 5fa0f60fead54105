import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct NoReturnRowsTests {
    private let hall = Hall.tiny(shifts: [.day(3, 5, breaks: [.hour, .long])])

    @Test func `judge and rows agree on every short day`() {
        expectAgreement(on: hall, .noReturn(NoReturn()))
    }

    @Test func `only window types in scope are not returned to`() {
        expectAgreement(on: hall, .noReturn(NoReturn()), for: Scope(windows: ["b"]))
    }
}
