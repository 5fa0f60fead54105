import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct ProficiencyRowsTests {
    private let tenths = [LevelSpeed(level: 1, tenths: 6), LevelSpeed(level: 2, tenths: 8)]

    private func hall(history: History = History()) -> Hall {
        .tiny(
            needs: [.people(1, at: "a", in: 0..<2), .people(0, target: 1, at: "b", in: 1..<2)],
            shifts: [.tiny("day", starts: [0, 60], lengths: [60, 120])],
            employees: [
                .tiny("Ann", skills: [Skill("a"), Skill("b", level: 3)]),
                .tiny("Bo", skills: [Skill("a", level: 3), Skill("b", level: 2)], history: history),
            ])
    }

    @Test(arguments: Proficiency.Need.allCases)
    func `judge and rows agree on every roster of two people`(need: Proficiency.Need) {
        #expect(flaws(on: hall(), .proficiency(Proficiency(tenths: tenths, of: need))) == [])
        #expect(
            flaws(on: hall(), .proficiency(Proficiency(tenths: tenths, of: need)), for: Scope(windows: ["a"])) == [])
    }

    /// Bo serves at a from 0:00 to 1:00, whatever is rostered.
    @Test func `whoever is carried over serves too`() {
        let night = History(
            worked: [History.WorkedDay(day: -1, slots: -2..<1, paid: 180)],
            carriedDuty: [History.CarriedDuty(window: "a", slots: 0..<1)])

        #expect(flaws(on: hall(history: night), .proficiency(Proficiency(tenths: tenths))) == [])
    }

    /// Ann is an expert from midnight on, in the middle of the shift.
    @Test func `levels hold by the date of the slot`() {
        let start = CivilDate(dayNumber: 20_780)
        let late = Hall.tiny(
            days: 2, needs: [.people(1, at: "a", in: 24..<26)],
            shifts: [.tiny("day", starts: [1320, 1380], lengths: [60, 180])],
            employees: [.tiny("Ann", skills: [Skill("a"), Skill("a", level: 3, from: start + 1)])])

        #expect(flaws(on: late, .proficiency(Proficiency(tenths: tenths))) == [])
    }
}
