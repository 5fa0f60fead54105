import RosterModel
import RosterRules
import RosterTesting
import Testing

/// A meeting of two hours at b, which is open on Monday from 8 to 12 and on Tuesday from 8 to 10.
@Suite struct EventTests {
    private let rule = Rule.event(Event(at: "b", length: 120))

    private func hall(grid: Minutes = 60, _ history: History = History()) -> Hall {
        let hour = 60 / grid.count
        return .tiny(
            days: 2, grid: grid,
            needs: [0..<8, 12..<32, 34..<48].map {
                .closed("b", in: ($0.lowerBound * hour)..<($0.upperBound * hour))
            },
            employees: [.tiny("Ann"), .tiny("Bo", history: history), .tiny("Cy")])
    }

    @Test func `everybody at once for the whole of it is an event`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 8, "abba"), WrittenShift("Bo", from: 9, "bb"), WrittenShift("Cy", from: 9, "bb"))

        #expect(hall().findings(of: rule, in: roster).isEmpty)
    }

    @Test func `an hour missed, and an hour besides, are counted for each person`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 9, "bb"), WrittenShift("Bo", from: 9, "ab"), WrittenShift("Cy", from: 9, "bbb"))

        let findings = hall().findings(of: rule, in: roster)

        #expect(
            findings.map(\.message) == [
                "Bo is not at b on 2026-11-23 from 09:00 to 10:00, while it is held",
                "Cy is at b on 2026-11-23 from 11:00 to 12:00, and it is held on 2026-11-23 from 09:00 to 11:00",
            ])
        #expect(findings.map(\.count) == [1, 1])
    }

    /// Held on Tuesday, where two are: Ann misses two hours and is there two hours for nothing.
    @Test func `an event is held once, where most people are`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 8, "bb"), WrittenShift("Bo", day: 1, from: 32, "bb"),
            WrittenShift("Cy", day: 1, from: 32, "bb"))

        let judgement = hall().judgement(of: roster, by: rule, price: .points(5))

        #expect(judgement.scoreLines == ["event (b) 4 × 5"])
    }

    @Test func `where nobody comes the first time is missed by all`() {
        let findings = hall().findings(of: rule, in: Roster())

        #expect(findings.map(\.slots) == [8..<10, 8..<10, 8..<10])
        #expect(findings.map(\.count) == [2, 2, 2])
    }

    @Test func `who is not meant does not matter`() {
        let roster = Roster.build(WrittenShift("Ann", from: 8, "bb"), WrittenShift("Cy", from: 10, "bb"))

        #expect(hall().findings(of: rule, in: roster, for: Scope(employees: ["Ann"])).isEmpty)
    }

    /// 100 minutes are four slots of half an hour.
    @Test func `a length off the grid is rounded up to whole slots`() {
        let longer = Rule.event(Event(at: "b", length: 100))
        let roster = Roster.build(WrittenShift("Ann", from: 18, "bbb"))

        #expect(
            hall(grid: 30).findings(of: longer, in: roster, for: Scope(employees: ["Ann"])).map(\.slots) == [17..<18])
    }

    /// From 8 to 12 is four hours, from 8 to 10 two.
    @Test func `an event longer than its window type is open has no time`() {
        let long = Rule.event(Event(at: "b", length: 300))

        let findings = hall().findings(
            of: long, in: .build(WrittenShift("Ann", from: 8, "bb")), for: Scope(employees: ["Ann"]))

        #expect(findings.map(\.count) == [5, 2])
        #expect(
            findings.map(\.message) == [
                "Ann is expected at b, which is never open for 5:00 h",
                "Ann is at b on 2026-11-23 from 08:00 to 10:00, and it is held never",
            ])
    }

    @Test func `a break is no attendance, and duty carried over is`() {
        let night = History(
            worked: [.init(day: -1, slots: -3..<2, paid: 300)], carriedDuty: [.init(window: "b", slots: 0..<2)])
        let open = Hall.tiny(employees: [.tiny("Ann"), .tiny("Bo", history: night)])
        let roster = Roster.build(WrittenShift("Ann", from: 0, "b-b"))

        #expect(open.findings(of: rule, in: roster).map(\.slots) == [1..<2, 2..<3])
    }
}
