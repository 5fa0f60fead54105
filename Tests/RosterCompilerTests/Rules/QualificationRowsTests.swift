import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct QualificationRowsTests {
    @Test func `judge and rows agree on every short day`() {
        let hall = Hall.tiny(
            windows: [.tiny("a"), .tiny("b", level: 2), .tiny("c")], shifts: [.day(2, 3)],
            employees: [.tiny("Ann", skills: [Skill("a"), Skill("b", level: 1)])])

        #expect(flaws(on: hall, .qualification(Qualification())) == [])
        #expect(flaws(on: hall, .qualification(Qualification()), for: Scope(windows: ["c"])) == [])
    }

    /// From 22:00 to 02:00: the last two hours are on the next date, on which Ann's skill at b begins.
    @Test func `skills hold by the date of the slot, not of the shift`() {
        let start = CivilDate(dayNumber: 20_780)
        let hall = Hall.tiny(
            shifts: [.tiny("day", starts: [1320], lengths: [180, 240])],
            employees: [.tiny("Ann", skills: [Skill("a", until: start), Skill("b", from: start + 1)])])

        #expect(flaws(on: hall, .qualification(Qualification())) == [])
        #expect(check(hall, [RuleEntry(.qualification(Qualification()))]).legal == 3)
    }
}
