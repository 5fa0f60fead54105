import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct PinsRowsTests {
    @Test(arguments: [
        Pin.duty("a", slots: 9..<11), .duty("b", slots: 11..<12), .duty("b", slots: 34..<35),
        .shift("day", day: 0, slots: nil), .shift("late", day: 1, slots: 33..<36),
        .shift("day", day: 1, slots: 33..<35),
        .dayOff(day: 0), .dayOff(day: 1),
    ])
    func `judge and rows agree on every roster of two days`(pin: Pin) {
        let hall = Hall.tiny(
            days: 2, shifts: [.day(1, 2), .tiny("late", starts: [540], lengths: [180])],
            employees: [.tiny("Ann", pins: [pin])])

        #expect(flaws(on: hall, .pins(Pins())) == [])
    }

    @Test func `a pin that cannot be kept makes the hall impossible`() {
        let hall = Hall.tiny(shifts: [.day(2)], employees: [.tiny("Ann", pins: [.duty("a", slots: 8..<9)])])

        let check = check(hall, [RuleEntry(.pins(Pins()))])

        #expect(check.disagreements == [])
        #expect(check.legal == 0)
    }
}
