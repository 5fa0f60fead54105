import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct MatchRowsTests {
    @Test func `judge and rows agree on every short day`() {
        let hall = Hall.tiny(
            windows: [.tiny("a"), .tiny("b", level: 2), .tiny("c")], shifts: [.day(2, 3)],
            employees: [.tiny("Ann", skills: [Skill("a", level: 3), Skill("b", level: 2)])])

        #expect(flaws(on: hall, .match(Match(preferred: 3))) == [])
        #expect(flaws(on: hall, .match(Match(preferred: 2)), for: Scope(windows: ["c"])) == [])
    }

    /// From 22:00 to 02:00: the last two hours are on the next date, on which Ann is an expert at b and no longer at a.
    @Test func `levels hold by the date of the slot, not of the shift`() {
        let start = CivilDate(dayNumber: 20_780)
        let hall = Hall.tiny(
            shifts: [.tiny("day", starts: [1320], lengths: [180, 240])],
            employees: [
                .tiny("Ann", skills: [Skill("a", level: 3, until: start), Skill("b", level: 3, from: start + 1)])
            ]
        )

        #expect(flaws(on: hall, .match(Match(preferred: 3))) == [])
    }
}
