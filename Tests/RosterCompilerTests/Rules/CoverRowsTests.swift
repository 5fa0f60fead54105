import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct CoverRowsTests {
    /// Two people, two hours, two windows, of which one is also closed and one has somebody carried over.
    private func hall(minimum: Int, target: Int) -> Hall {
        .tiny(
            needs: [
                .people(minimum, target: target, at: "a", in: 0..<2), .people(0, target: 1, at: "b", in: 1..<2),
                .closed("b", in: 2..<24),
            ],
            shifts: [.tiny("day", starts: [0], lengths: [60, 120])],
            employees: [
                .tiny("Ann"), .tiny("Bo"),
                .tiny(
                    "Cy", contract: "none",
                    history: History(
                        worked: [History.WorkedDay(day: -1, slots: -3..<1, paid: 240)],
                        carriedDuty: [History.CarriedDuty(window: "b", slots: 0..<1)])),
            ])
    }

    @Test(arguments: [(1, 1), (1, 2), (2, 3), (0, 2)], [false, true])
    func `judge and rows agree on every roster of two people`(need: (Int, Int), squared: Bool) {
        let hall = hall(minimum: need.0, target: need.1)
        let cover = Cover(belowTarget: 3, aboveTarget: 2, squared: squared)

        let priced = check(hall, [RuleEntry(.cover(cover), price: .points(10))])
        let hard = check(hall, [RuleEntry(.cover(cover))])

        #expect(priced.disagreements == [] && hard.disagreements == [])
        // Off, an hour at a or b, or two hours: 1 + 2 + 4 ways each.
        #expect(priced.rosters == 49 && priced.legal == 49)
        #expect(priced.scores.count > 5)
        // A minimum of two in the second hour takes both people.
        #expect((hard.legal == 49) == (need.0 == 0))
    }

    /// Squared, the second person missing to the target costs 3 · 3, the first one to the minimum 4: a
    /// program that takes the cheap step first would be too cheap.
    @Test func `steps that get cheaper are taken in order`() {
        let hall = hall(minimum: 1, target: 3)

        let check = check(
            hall, [RuleEntry(.cover(Cover(belowTarget: 3, aboveTarget: 1, squared: true)), price: .points(4))])

        #expect(check.disagreements == [])
    }

    @Test func `a minimum cheaper than the target is still counted right`() {
        let check = check(
            hall(minimum: 2, target: 4), [RuleEntry(.cover(Cover(belowTarget: 5, aboveTarget: 0)), price: .points(1))])

        #expect(check.disagreements == [])
    }

    @Test func `only window types in scope are covered`() {
        let check = check(
            hall(minimum: 2, target: 2),
            [RuleEntry(.cover(Cover(belowTarget: 5)), for: Scope(windows: ["b"]), price: .points(1))])

        #expect(check.disagreements == [])
        // In the second hour at b one person is wanted: 0 or 5 points; in the first nobody.
        #expect(check.scores == [0, 5])
    }

    @Test(arguments: [0, 1])
    func `a minimum for which nobody can come is impossible where it is hard`(aboveTarget: Int) {
        let hall = Hall.tiny(needs: [.people(1, at: "a", in: 8..<9)], shifts: [.day(1)])

        let check = check(hall, [RuleEntry(.cover(Cover(aboveTarget: aboveTarget)))])

        #expect(check.disagreements == [])
        #expect(check.legal == 0)
    }
}
