import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Three people and an hour; pools of a or b, and of b or c.
@Suite struct CoverGroupRowsTests {
    private func hall(_ needs: [TinyNeed], _ poolNeeds: [TinyPoolNeed]) -> Hall {
        .tiny(
            windows: [.tiny("a"), .tiny("b"), .tiny("c")], needs: needs,
            shifts: [.tiny("day", starts: [0], lengths: [60])],
            employees: ["Ann", "Bo", "Cy"].map { .tiny($0, skills: [Skill("a"), Skill("b"), Skill("c")]) },
            pools: [Pool(id: "p", windows: ["a", "b"]), Pool(id: "q", windows: ["b", "c"])], poolNeeds: poolNeeds)
    }

    static let needs: [([TinyNeed], [TinyPoolNeed])] = [
        ([], [.people(1, of: "p", in: 0..<1), .people(1, of: "q", in: 0..<1)]),
        ([.people(1, at: "b", in: 0..<1)], [.people(1, target: 2, of: "p", in: 0..<1)]),
        (
            [.people(0, target: 1, at: "a", in: 0..<1)],
            [.people(0, target: 2, of: "p", in: 0..<1), .people(1, target: 2, of: "q", in: 0..<1)]
        ),
        ([.people(1, target: 2, at: "c", in: 0..<1)], [.people(2, of: "q", in: 0..<1)]),
    ]

    @Test(arguments: needs) func `judge and rows agree on every roster of three people`(
        needs: [TinyNeed], poolNeeds: [TinyPoolNeed]
    ) {
        let hall = hall(needs, poolNeeds)

        #expect(flaws(on: hall, .cover(Cover(belowTarget: 3, aboveTarget: 2)), price: 10) == [])
        #expect(flaws(on: hall, .cover(Cover(belowTarget: 3, aboveTarget: 0)), price: 3) == [])
    }

    @Test func `a pool beyond the scope joins nothing`() {
        let hall = hall([.people(1, at: "b", in: 0..<1)], [.people(1, of: "p", in: 0..<1)])

        #expect(flaws(on: hall, .cover(Cover(aboveTarget: 1)), for: Scope(windows: ["b", "c"])) == [])
    }

    /// p is a or b, q is b or c, and both together any of the three.
    @Test func `there is a row for each union of pools`() {
        let hall = hall([], [.people(1, of: "p", in: 0..<1), .people(2, of: "q", in: 0..<1)])

        #expect(
            rows(of: .cover(Cover()), on: hall).map { String($0.prefix { $0 != ":" }) } == [
                "cover minimum[a b,Mon 00", "cover minimum[a b c,Mon 00", "cover minimum[b c,Mon 00",
            ])
    }
}
