import RosterModel
import RosterRules
import RosterTesting
import Testing

/// At a four people are asked for from 9 to 11 (the rush), and one from 11 to 13; nobody at b.
@Suite struct OccupancyTests {
    private let rule = Rule.occupancy(Occupancy(most: 150, least: 75))
    private let hall = Hall.tiny(
        needs: [.people(2, target: 4, at: "a", in: 9..<11), .people(0, target: 1, at: "a", in: 11..<13)],
        employees: [.tiny("Ann"), .tiny("Bo"), .tiny("Cy"), .tiny("Di")])

    /// 400 / 150 = 2.67, so three people are the fewest: each does the work of 1.33.
    @Test func `in the rush nobody does more than the work of so many`() {
        let three = Roster.build(
            WrittenShift("Ann", from: 9, "aa"), WrittenShift("Bo", from: 9, "aa"), WrittenShift("Cy", from: 9, "aa"),
            WrittenShift("Di", from: 11, "aa"))
        let two = Roster.build(
            WrittenShift("Ann", from: 9, "aa"), WrittenShift("Bo", from: 9, "aa"), WrittenShift("Di", from: 11, "aa"))

        #expect(hall.findings(of: rule, in: three).isEmpty)
        #expect(hall.findings(of: rule, in: two).map(\.count) == [2])
        #expect(
            hall.findings(of: rule, in: two).map(\.message) == [
                "a has 2 people for the work of 4 on 2026-11-23 from 09:00 to 11:00: too busy (at least 3)"
            ])
    }

    /// 100 / 75 = 1.33, so one person is the most at the quiet hours; in the rush 400 / 75 = 5.33, five.
    @Test func `at quiet hours nobody stands idle`() {
        let idle = Roster.build(
            WrittenShift("Ann", from: 9, "aaaa"), WrittenShift("Bo", from: 9, "aaaa"),
            WrittenShift("Cy", from: 9, "aaaa"))

        let findings = hall.findings(of: rule, in: idle)

        #expect(findings.map(\.part) == ["too idle"] && findings.map(\.count) == [4])
        #expect(findings[0].message.hasSuffix("from 11:00 to 13:00: too idle (at most 1)"))
    }

    /// At 150 a target of 1 takes one person, at 100 one; at 60 two, of whom nobody is idle then.
    @Test func `nobody is idle whom the upper bound asks for`() {
        #expect(Occupancy(most: 150, least: 75).people(for: 1) == (1, 1))
        #expect(Occupancy(most: 60, least: 60).people(for: 1) == (2, 2))
        #expect(Occupancy(most: 80, least: 80).people(for: 3) == (4, 4))
        #expect(Occupancy(most: 100).people(for: 5) == (5, .max))
        #expect(Occupancy(least: 100).people(for: 5) == (0, 5))
        #expect(Occupancy(most: 50, least: 50).people(for: 0) == (0, .max))
    }

    @Test func `whoever is on a break or at another window is not there`() {
        let broken = Roster.build(
            WrittenShift("Ann", from: 9, "aaa"), WrittenShift("Bo", from: 9, "a-ba"), WrittenShift("Cy", from: 9, "aab")
        )

        #expect(hall.findings(of: rule, in: broken).map(\.slots) == [10..<11])
    }

    @Test func `only window types in scope are judged, and both parts have a line of the score`() {
        let nobody = Roster([])

        #expect(hall.findings(of: rule, in: nobody, for: Scope(windows: ["b"])).isEmpty)
        #expect(
            hall.judgement(of: nobody, by: rule, price: .points(2)).scoreLines == [
                "occupancy: too busy 8 × 2", "occupancy: too idle 0 × 2",
            ])
        #expect(
            hall.judgement(of: nobody, by: .occupancy(Occupancy(least: 50)), price: .points(2)).scoreLines == [
                "occupancy: too idle 0 × 2"
            ])
    }

    @Test func `duty that is carried over counts`() {
        let night = History(
            worked: [.init(day: -1, slots: -3..<2, paid: 300)], carriedDuty: [.init(window: "a", slots: 0..<2)])
        let early = Hall.tiny(
            needs: [.people(1, at: "a", in: 0..<3)], employees: [.tiny("Bo", history: night)])

        #expect(early.findings(of: rule, in: Roster([])).map(\.slots) == [2..<3])
    }
}
