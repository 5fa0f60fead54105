import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct BreakDistanceRowsTests {
    private func hall(_ lengths: [Minutes], _ breaks: BreakType...) -> Hall {
        .tiny(windows: [.tiny("a")], shifts: [.tiny("day", starts: [540], lengths: lengths, breaks: breaks)])
    }

    private let short = BreakType(id: "short", length: 60, isPaid: true, dueFrom: 420)

    @Test(arguments: [60, 120, 150, 240] as [Minutes])
    func `judge and rows agree on every short day with two breaks`(least: Minutes) {
        let hall = hall([300, 420], .hour, .long)

        // An hour apart are any two breaks.
        if least > 60 { #expect(flaws(on: hall, .breakDistance(BreakDistance(least: least))) == []) }
        #expect(check(hall, [RuleEntry(.breakDistance(BreakDistance(least: least)))]).disagreements == [])
    }

    @Test(arguments: [120, 180] as [Minutes])
    func `judge and rows agree on every short day with three breaks`(least: Minutes) {
        #expect(
            flaws(
                on: hall([420, 540], .hour, short, BreakType(id: "last", length: 60, isPaid: false)),
                .breakDistance(BreakDistance(least: least))) == [])
    }

    @Test func `judge and rows agree where breaks have spans`() {
        let tea = BreakType(id: "tea", length: 60, isPaid: true, afterStart: 60...180)
        let lunch = BreakType(id: "lunch", length: 60, isPaid: false, clock: 660...900)

        #expect(flaws(on: hall([360, 480], tea, lunch), .breakDistance(BreakDistance(least: 180))) == [])
    }
}
