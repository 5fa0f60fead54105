import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Ann wishes Monday off (weight 3), Tuesday's late shift (2) and to be absent from nine to ten on Wednesday (1).
@Suite struct WishFloorTests {
    private func hall(_ more: [Wish] = []) -> Hall {
        .tiny(
            days: 3,
            employees: [
                .tiny(
                    "Ann",
                    wishes: [
                        Wish(.day(0), isFor: false, weight: 3), Wish(.shift("late", day: 1), isFor: true, weight: 2),
                        Wish(.span(57..<58, day: 2), isFor: false, weight: 1),
                    ] + more),
                .tiny("Bo"),
            ])
    }

    private func counts(_ share: Int, _ roster: Roster, _ more: [Wish] = []) -> [Int] {
        hall(more).findings(of: .wishFloor(WishFloor(share: share)), in: roster).map(\.count)
    }

    /// Off all days: 2 of 6 unmet, a third.
    @Test func `at the share nothing is counted, above it what is missing`() {
        #expect(counts(66, Roster()) == [])
        // 6 · 33 / 100 is 1.98: 1 may stay unmet.
        #expect(counts(67, Roster()) == [1])
        #expect(counts(100, Roster()) == [2])
    }

    @Test func `work against all wishes leaves everything unmet`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "a"), WrittenShift("Ann", day: 2, from: 57, "a"))

        #expect(counts(50, roster) == [3])
        #expect(
            hall().findings(of: .wishFloor(WishFloor(share: 50)), in: roster).map(\.message) == [
                "Ann has wishes of weight 0 of 6 met from 2026-11-23 to 2026-11-25 (50 % asked for)"
            ])
        #expect(counts(0, roster) == [])
    }

    @Test func `wishes about windows play no part`() {
        let roster = Roster.build(WrittenShift("Ann", day: 1, from: 33, "aaa", shift: "late"))

        #expect(counts(100, roster, [Wish(.window("b", day: nil), isFor: true, weight: 9)]) == [])
    }

    @Test func `whoever has no wishes is served`() {
        let findings = hall().findings(
            of: .wishFloor(WishFloor(share: 100)), in: .build(WrittenShift("Bo", from: 9, "aaa")),
            for: Scope(employees: ["Bo"]))

        #expect(findings.isEmpty)
    }

    @Test func `a price is paid for each unit of weight, by each person on their own`() {
        let judgement = hall().judgement(of: Roster(), by: .wishFloor(WishFloor(share: 100)), price: .points(4))

        #expect(judgement.scoreLines == ["wish_floor 2 × 4"])
    }
}
