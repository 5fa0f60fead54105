import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct WishesRowsTests {
    @Test(
        arguments: [
            Wish.Subject.day(1), .shift("late", day: 0), .span(34..<36, day: 1), .span(9..<10, day: 0),
            .window("a", day: nil), .window("b", day: 1),
        ], [true, false])
    func `judge and rows agree on every roster of two days`(subject: Wish.Subject, isFor: Bool) {
        let hall = Hall.tiny(
            days: 2, shifts: [.day(1, 2), .tiny("late", starts: [600], lengths: [120], breaks: [.hour])],
            employees: [.tiny("Ann", wishes: [Wish(subject, isFor: isFor, weight: 3)])])

        #expect(flaws(on: hall, .wishes(Wishes()), price: 2) == [])
    }

    /// Monday's shift begins at 22:00; from midnight on it is still Monday's.
    @Test func `a span is judged in the shift of its day only`() {
        let hall = Hall.tiny(
            days: 2, windows: [.tiny("a")],
            shifts: [
                .tiny("day", starts: [1320], lengths: [60, 240]), .tiny("late", starts: [120, 180], lengths: [60]),
            ],
            employees: [.tiny("Ann", wishes: [Wish(.span(24..<25, day: 0), isFor: false, weight: 1)])])

        #expect(flaws(on: hall, .wishes(Wishes())) == [])
    }
}
