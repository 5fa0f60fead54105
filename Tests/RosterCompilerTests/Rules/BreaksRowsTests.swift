import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct BreaksRowsTests {
    @Test func `judge and rows agree on every short day with two breaks`() {
        let hall = Hall.tiny(windows: [.tiny("a")], shifts: [.day(3, 5, 6, breaks: [.hour, .long])])

        #expect(flaws(on: hall, .breaks(Breaks()), trying: .anything) == [])
    }

    @Test func `judge and rows agree where breaks have spans`() {
        let tea = BreakType(id: "tea", length: 60, isPaid: true, clock: 600...720, afterStart: 60...120)
        let meal = BreakType(id: "meal", length: 60, isPaid: false, dueFrom: 300, beforeEnd: 60...120)
        let hall = Hall.tiny(shifts: [.day(3, 5, starts: [540, 660], breaks: [tea, meal])])

        #expect(flaws(on: hall, .breaks(Breaks()), trying: .anything) == [])
    }

    /// Bounds further from the ends of the shift than the duty that has to be there.
    @Test(arguments: [
        BreakType(id: "rest", length: 60, isPaid: true, clock: 660...780),
        BreakType(id: "rest", length: 60, isPaid: true, afterStart: 120...180),
        BreakType(id: "rest", length: 60, isPaid: true, beforeEnd: 120...180),
        BreakType(id: "rest", length: 120, isPaid: true, dueFrom: 360, afterStart: 120...240, beforeEnd: 120...240),
    ])
    func `each bound of a span is kept`(rest: BreakType) {
        let hall = Hall.tiny(windows: [.tiny("a")], shifts: [.day(5, 7, starts: [540, 600], breaks: [rest])])

        #expect(flaws(on: hall, .breaks(Breaks()), trying: .anything) == [])
    }

    /// A break of the shift type `late` is none of `day`.
    @Test func `each shift type has its own breaks`() {
        let hall = Hall.tiny(
            windows: [.tiny("a")],
            shifts: [.day(3, breaks: [.hour]), .tiny("late", starts: [540], lengths: [180, 240], breaks: [.long])])

        #expect(flaws(on: hall, .breaks(Breaks()), trying: .anything) == [])
    }

    @Test func `a break for which there is no room makes the shift impossible`() {
        let never = BreakType(id: "rest", length: 60, isPaid: true, clock: 480...540)
        let hall = Hall.tiny(windows: [.tiny("a")], shifts: [.day(3, breaks: [never])])

        let check = check(hall, [RuleEntry(.breaks(Breaks()))], trying: .anything)

        #expect(check.disagreements == [])
        // The day off, and duty or a break in each of three hours.
        #expect(check.rosters == 1 + 8 && check.legal == 1)
    }

    @Test func `without an entry breaks may be left out for nothing`() {
        let hall = Hall.tiny(windows: [.tiny("a")], shifts: [.day(3, breaks: [.hour])])

        let check = check(hall, [], trying: .anything)

        #expect(check.disagreements == [])
        // The day off, without and with a break in the second hour.
        #expect(check.legal == 3)
    }
}
