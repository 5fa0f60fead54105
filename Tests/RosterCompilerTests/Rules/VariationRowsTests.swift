import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct VariationRowsTests {
    private let hall = Hall.tiny(shifts: [.day(2, 5, breaks: [.hour])])

    private static func lengths(_ points: (Int, Int)...) -> [LengthPoints] {
        points.map { LengthPoints(from: Minutes($0.0), points: $0.1) }
    }

    @Test(arguments: [
        Variation(lengths: lengths((60, 5), (120, 0), (180, 3))), Variation(lengths: lengths((90, 2), (240, 0))),
        Variation(stints: [0, 63, 0, 2, 4]), Variation(stints: [4, 0]), Variation(stints: [1, 0, 6]),
        Variation(lengths: lengths((60, 1), (120, 0)), stints: [0, 1, 0, 5]),
    ])
    func `judge and rows agree on every short day`(variation: Variation) {
        #expect(flaws(on: hall, .variation(variation)) == [])
        #expect(flaws(on: hall, .variation(variation), for: Scope(windows: ["b"])) == [])
    }

    @Test func `a table of one place is a price for every shift`() {
        let check = check(hall, [RuleEntry(.variation(Variation(stints: [3])), price: .points(2))])

        // Two window types, each 3 points at a price of 2; none for a day off.
        #expect(check.disagreements == [])
        #expect(check.scores == [0, 12])
    }

    @Test func `nobody qualified has no stints there`() {
        let hall = Hall.tiny(shifts: [.day(2)], employees: [.tiny("Ann", skills: [Skill("a")])])
        let entries = [
            RuleEntry(.qualification(Qualification())),
            RuleEntry(.variation(Variation(stints: [2, 0])), price: .points(1)),
        ]

        let check = check(hall, entries)

        // One stint at a; at b none, which is 2 points.
        #expect(check.disagreements == [])
        #expect(check.scores == [0, 2])
    }
}
