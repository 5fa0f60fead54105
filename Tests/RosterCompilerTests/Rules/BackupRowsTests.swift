import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct BackupRowsTests {
    /// Ann can do a, Bo a and b, Cy b and c; everybody has an hour or two to give.
    private func hall(needs: [TinyNeed], counters: Int = 9) -> Hall {
        .tiny(
            windows: [.tiny("a"), .tiny("b"), .tiny("c")], needs: needs,
            shifts: [.tiny("day", starts: [0, 60], lengths: [60], breaks: [])],
            employees: [
                .tiny("Ann", skills: [Skill("a")]), .tiny("Bo", skills: [Skill("a"), Skill("b")]),
                .tiny("Cy", skills: [Skill("b"), Skill("c")]),
            ])
    }

    private let needs: [TinyNeed] = [
        .people(1, at: "a", in: 0..<1), .people(1, at: "b", in: 0..<2), .people(1, at: "c", in: 1..<2),
    ]

    @Test(arguments: [0, 1])
    func `judge and rows agree on every roster of three people`(depth: Int) {
        // The day off, or an hour at one of two starts, at one of three windows: 7 ways each.
        let check = check(hall(needs: needs), [RuleEntry(.backup(Backup(depth: depth)), price: .points(3))])

        #expect(check.disagreements == [])
        #expect(check.rosters == 343 && check.scores.count > 3)
    }

    @Test func `with enough people some rosters are secure and others are not`() {
        let needs: [TinyNeed] = [.people(1, at: "a", in: 0..<1)]

        #expect(flaws(on: hall(needs: needs), .backup(Backup(depth: 1))) == [])
    }

    @Test func `only window types in scope need backup`() {
        #expect(flaws(on: hall(needs: needs), .backup(Backup(depth: 0)), for: Scope(windows: ["b"])) == [])
    }

    @Test func `whoever is carried over is there too`() {
        let carried = History(
            worked: [History.WorkedDay(day: -1, slots: -2..<1, paid: 180)],
            carriedDuty: [History.CarriedDuty(window: "b", slots: 0..<1)])
        let hall = Hall.tiny(
            needs: [.people(1, at: "a", in: 0..<2)], shifts: [.tiny("day", starts: [0, 60], lengths: [60, 120])],
            employees: [.tiny("Ann"), .tiny("Bo", history: carried)])

        #expect(flaws(on: hall, .backup(Backup(depth: 0))) == [])
        let priced = check(hall, [RuleEntry(.backup(Backup(depth: 1)), price: .points(3))])
        #expect(priced.disagreements == [])
    }

    /// Cy alone can do c; Ann and Bo a; Bo and Cy b and c; all three everything. {a, c} needs all three too.
    @Test func `there is a row for each union of qualified people, with all windows it can serve`() {
        let hall = hall(needs: [
            .people(1, at: "a", in: 0..<1), .people(1, at: "b", in: 0..<1), .people(1, at: "c", in: 0..<1),
        ])

        #expect(
            rows(of: .backup(Backup()), on: hall).map { String($0.prefix { $0 != "]" }) } == [
                "backup[Mon 00:00 c", "backup[Mon 00:00 a", "backup[Mon 00:00 b c", "backup[Mon 00:00 a b c",
            ])
    }
}
