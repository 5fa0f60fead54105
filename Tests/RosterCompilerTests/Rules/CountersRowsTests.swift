import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct CountersRowsTests {
    @Test func `judge and rows agree on every roster of two people`() {
        let hall = Hall.tiny(
            windows: [.tiny("a", counters: 1), .tiny("b", counters: 0)], shifts: [.day(1, 2)],
            employees: [.tiny("Ann"), .tiny("Bo")])

        #expect(flaws(on: hall, .counters(Counters())) == [])
        #expect(flaws(on: hall, .counters(Counters()), for: Scope(windows: ["b"])) == [])
    }

    @Test func `whoever is carried over takes a counter`() {
        let hall = Hall.tiny(
            windows: [.tiny("a", counters: 1)], shifts: [.tiny("day", starts: [0], lengths: [120])],
            employees: [
                .tiny("Ann"),
                .tiny(
                    "Bo",
                    history: History(
                        worked: [History.WorkedDay(day: -1, slots: -1..<1, paid: 120)],
                        carriedDuty: [History.CarriedDuty(window: "a", slots: 0..<1)])),
            ])

        let check = check(hall, [RuleEntry(.counters(Counters()))])

        #expect(check.disagreements == [])
        // Bo's shift would begin before his last one ends, and Ann's leaves no counter for it.
        #expect(check.rosters == 2 && check.legal == 1)
    }

    @Test func `a window type with enough counters needs no row`() {
        let hall = Hall.tiny(
            windows: [.tiny("a", counters: 2)], shifts: [.day(1)], employees: [.tiny("Ann"), .tiny("Bo")])

        #expect(rows(of: .counters(Counters()), on: hall).isEmpty)
    }
}
