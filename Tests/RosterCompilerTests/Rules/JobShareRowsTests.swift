import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct JobShareRowsTests {
    private func hall(days: Int = 1, leave: [Leave] = []) -> Hall {
        .tiny(
            days: days, windows: [.tiny("b")],
            shifts: [.tiny("day", starts: [0, 60], lengths: [60, 120, 240], breaks: [.hour])],
            employees: [.tiny("Ann", skills: [Skill("b")]), .tiny("Bo", skills: [Skill("b")], leave: leave)])
    }

    @Test(arguments: [0, 60, 90], [true, false])
    func `judge and rows agree on how long two are together`(overlap: Int, handover: Bool) {
        let rule = JobShare(["Ann", "Bo"], overlap: Minutes(overlap), handover: handover)

        #expect(flaws(on: hall(), .jobShare(rule)) == [])
    }

    @Test(arguments: [0, 50, 60])
    func `judge and rows agree on how a week is split`(tolerance: Int) {
        let rule = JobShare(["Ann", "Bo"], shares: [3, 2], tolerance: Minutes(tolerance))

        #expect(flaws(on: hall(), .jobShare(rule)) == [])
    }

    @Test func `judge and rows agree on two days, with leave, and on all parts at once`() {
        let short = Hall.tiny(
            days: 2, windows: [.tiny("b")], shifts: [.tiny("day", starts: [0, 60], lengths: [60, 120])],
            employees: [.tiny("Ann", skills: [Skill("b")]), .tiny("Bo", skills: [Skill("b")])])
        let rule = JobShare(["Ann", "Bo"], overlap: 60, handover: true, shares: [1, 1], tolerance: 60)

        #expect(flaws(on: short, .jobShare(rule)) == [])
        #expect(
            check(hall(leave: [Leave(slots: 0..<24)]), [RuleEntry(.jobShare(rule), price: .points(2))]).disagreements
                == [])
    }

    @Test func `three people, and somebody who is not there`() {
        let three = Hall.tiny(
            windows: [.tiny("b")], shifts: [.tiny("day", starts: [0, 60], lengths: [60, 120])],
            employees: ["Ann", "Bo", "Cy"].map { .tiny(.init($0), skills: [Skill("b")]) })
        let rule = JobShare(["Ann", "Bo", "Cy"], overlap: 0, shares: [2, 1, 1], tolerance: 60)

        #expect(flaws(on: three, .jobShare(rule)) == [])
        #expect(rows(of: .jobShare(JobShare(["Ann", "Zoe"], overlap: 0)), on: three).isEmpty)
    }
}
