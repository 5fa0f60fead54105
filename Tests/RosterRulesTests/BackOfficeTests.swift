import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Filing at b is open on Monday and Tuesday, and closed on Wednesday.
@Suite struct BackOfficeTests {
    private let rule = Rule.backOffice(BackOffice(hours: 180))

    private func hall(grid: Minutes = 60, _ history: History = History()) -> Hall {
        let day = 1440 / grid.count
        return .tiny(
            days: 3, grid: grid, needs: [.closed("b", in: (2 * day)..<(3 * day))],
            employees: [.tiny("Ann"), .tiny("Bo", history: history)])
    }

    @Test func `the hours of several people add up, whenever in the day they are`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 8, "baab"), WrittenShift("Bo", from: 9, "b"),
            WrittenShift("Ann", day: 1, from: 33, "bbb"))

        #expect(hall().findings(of: rule, in: roster, for: Scope(windows: ["b"])).isEmpty)
    }

    @Test func `what is missing is counted for each day that the windows are open`() {
        let findings = hall().findings(
            of: rule, in: .build(WrittenShift("Ann", from: 8, "bb-b")), for: Scope(windows: ["b"]))

        #expect(findings.map(\.count) == [3])
        #expect(findings.map(\.day) == [1])
        #expect(findings.map(\.message) == ["b has 0:00 h of work on 2026-11-24 (3:00 h asked for)"])
    }

    @Test func `over the period one day may make up for another`() {
        let all = Rule.backOffice(BackOffice(hours: 300, per: .period))
        let roster = Roster.build(WrittenShift("Ann", from: 8, "bbbb"))

        let findings = hall().findings(of: all, in: roster, for: Scope(windows: ["b"]))

        #expect(findings.map(\.count) == [1])
        #expect(findings.map(\.message) == ["b has 4:00 h of work in the period from 2026-11-23 (5:00 h asked for)"])
    }

    /// 100 minutes are four slots of half an hour.
    @Test func `hours off the grid are rounded up to whole slots`() {
        let judgement = hall(grid: 30).judgement(
            of: .build(WrittenShift("Ann", from: 20, "bbb")), by: .backOffice(BackOffice(hours: 100)),
            for: Scope(windows: ["b"]), price: .points(5))

        #expect(judgement.scoreLines == ["back_office (windows b) 5 × 5"])
    }

    @Test func `work at windows out of scope does not count, and a break is no work`() {
        let roster = Roster.build(WrittenShift("Ann", from: 8, "aab--a"))

        #expect(hall().findings(of: rule, in: roster, for: Scope(windows: ["b"])).map(\.count) == [2, 3])
    }

    @Test func `duty carried over is work`() {
        let night = History(
            worked: [.init(day: -1, slots: -3..<2, paid: 300)], carriedDuty: [.init(window: "b", slots: 0..<2)])

        let findings = hall(night).findings(of: rule, in: Roster(), for: Scope(windows: ["b"]))

        #expect(findings.map(\.count) == [1, 3])
    }
}
