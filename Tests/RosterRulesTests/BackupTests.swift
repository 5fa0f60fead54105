import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct BackupTests {
    /// Ann can serve at both windows, Bob at `a` only, Cem at `b` only.
    func hall(_ needs: TinyNeed..., days: Int = 1, history: History = History()) -> Hall {
        .tiny(
            days: days, needs: needs,
            employees: [
                .tiny("Ann", history: history), .tiny("Bob", skills: [Skill("a")]), .tiny("Cem", skills: [Skill("b")]),
            ])
    }

    func counts(_ hall: Hall, _ roster: Roster, depth: Int = 1) -> [Int] {
        hall.findings(of: .backup(Backup(depth: depth)), in: roster).map(\.count)
    }

    @Test func `one qualified person more than the minimum is backup of depth 1`() {
        let hall = hall(.people(1, at: "a", in: 9..<10))

        #expect(counts(hall, .build(WrittenShift("Ann", from: 9, "a"), WrittenShift("Bob", from: 9, "a"))) == [])
        #expect(counts(hall, .build(WrittenShift("Ann", from: 9, "a"))) == [1])
        #expect(counts(hall, Roster()) == [2])
    }

    @Test func `somebody at another window is backup, too, if qualified`() {
        let hall = hall(.people(1, at: "a", in: 9..<10))

        #expect(counts(hall, .build(WrittenShift("Bob", from: 9, "a"), WrittenShift("Ann", from: 9, "b"))) == [])
        #expect(counts(hall, .build(WrittenShift("Bob", from: 9, "a"), WrittenShift("Cem", from: 9, "b"))) == [1])
    }

    @Test func `somebody on a break is not`() {
        let hall = hall(.people(1, at: "a", in: 9..<10))

        #expect(counts(hall, .build(WrittenShift("Bob", from: 9, "a"), WrittenShift("Ann", from: 8, "a-a"))) == [1])
    }

    /// Each window alone has two qualified people, but one and the same person is the second at both: if Bob or Cem is
    /// missing Ann steps in, if Ann is missing nobody need.
    @Test func `one person can be the backup of two windows`() {
        let hall = hall(.people(1, at: "a", in: 9..<10), .people(1, at: "b", in: 9..<10))
        let roster = Roster.build(
            WrittenShift("Ann", from: 9, "a"), WrittenShift("Bob", from: 9, "a"), WrittenShift("Cem", from: 9, "b"))

        #expect(counts(hall, roster) == [])
        #expect(counts(hall, roster, depth: 2) == [1])
    }

    /// Three people for minima of 2 and 1: each window has enough for itself, `a` 2 + 1 of Ann, Bob and nobody.
    @Test func `two windows are counted together where that is shorter`() {
        let staff: [Employee] = [.tiny("Ann"), .tiny("Bob"), .tiny("Cem")]
        let hall = Hall.tiny(
            needs: [.people(2, at: "a", in: 9..<10), .people(2, at: "b", in: 9..<10)], employees: staff)
        let roster = Roster.build(
            WrittenShift("Ann", from: 9, "a"), WrittenShift("Bob", from: 9, "a"), WrittenShift("Cem", from: 9, "b"))

        let findings = hall.findings(of: .backup(Backup(depth: 1)), in: roster)

        // Alone 2 + 1 − 3 = 0; together 2 + 2 + 1 − 3 = 2.
        #expect(findings.map(\.count) == [2])
        #expect(findings.map(\.window) == [nil])
        #expect(
            findings.map(\.message) == [
                "a, b have together 3 qualified people on duty on 2026-11-23 from 09:00 to 10:00 "
                    + "(4 required and 1 more as backup)"
            ])
    }

    @Test func `of equally short sets the smallest is named, then the first`() {
        let hall = hall(.people(1, at: "a", in: 9..<10), .people(1, at: "b", in: 9..<11))

        // Bob and Cem: a alone 1 + 1 − 1 = 1, b alone 1, both together 2 + 1 − 2 = 1.
        let findings = hall.findings(
            of: .backup(Backup()), in: .build(WrittenShift("Bob", from: 9, "aa"), WrittenShift("Cem", from: 9, "bb")))

        #expect(findings.map(\.window) == ["a", "b"])
        #expect(findings.map(\.slots) == [9..<10, 10..<11])
        #expect(
            findings.map(\.message).first
                == "a has 1 qualified person on duty on 2026-11-23 from 09:00 to 10:00 (1 required and 1 more as backup)"
        )
    }

    @Test func `windows without a minimum or closed need no backup`() {
        let hall = hall(.people(0, target: 5, at: "a", in: 9..<10), .closed("b", in: 9..<10))

        #expect(counts(hall, .build(WrittenShift("Ann", from: 9, "b"))) == [])
    }

    @Test func `the level on the civil date of the slot decides`() {
        let hall = Hall.tiny(
            days: 2, needs: [.people(1, at: "a", in: 22..<26)],
            employees: [.tiny("Ann", skills: [Skill("a", until: CivilDate("2026-11-23"))])])

        let findings = hall.findings(of: .backup(Backup(depth: 0)), in: .build(WrittenShift("Ann", from: 22, "aaaa")))

        #expect(findings.map(\.slots) == [24..<26])
    }

    @Test func `duty carried over from before the period counts`() {
        let night = History(
            worked: [.init(day: -1, slots: -2..<2, paid: 240)], carriedDuty: [.init(window: "b", slots: 0..<2)])
        let hall = hall(.people(1, at: "a", in: 0..<3), history: night)

        let findings = hall.findings(of: .backup(Backup()), in: .build(WrittenShift("Bob", from: 0, "aaa")))

        #expect(findings.map(\.slots) == [2..<3])
    }

    @Test func `priced people cost each a slot; window types out of scope do not matter, employees always do`() {
        let hall = hall(.people(1, at: "a", in: 9..<11), .people(1, at: "b", in: 9..<11))
        let rule = Rule.backup(Backup())

        #expect(hall.judgement(of: Roster(), by: rule, price: .points(5)).score == 30)
        #expect(hall.judgement(of: Roster(), by: rule, for: Scope(windows: ["a"]), price: .points(5)).score == 20)
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aa"), WrittenShift("Bob", from: 9, "aa"))
        #expect(
            hall.judgement(of: roster, by: rule, for: Scope(employees: ["Cem"], windows: ["a"]), price: .points(5))
                .score == 0)
    }

    @Test(arguments: [16, 17])
    func `a slot with more than sixteen window types is not passed unjudged`(count: Int) {
        let windows = (1...count).map { WindowType.tiny(WindowType.ID("w\($0)")) }
        let everything = windows.map { Skill($0.id) }
        let hall = Hall.tiny(
            windows: windows,
            needs: [.people(1, at: "w1", in: 9..<10)] + windows.dropFirst().map { .people(1, at: $0.id, in: 9..<10) },
            employees: (1...(count + 1)).map { .tiny(Employee.ID("E\($0)"), skills: everything) })
        let roster = Roster(
            hall.employees.map {
                Roster.Activity(employee: $0.id, day: 0, shift: "day", slots: 9..<10, kind: .duty("w1"))
            })

        let findings = hall.findings(of: .backup(Backup()), in: roster)

        #expect(findings.map(\.count) == (count == 16 ? [] : [1]))
    }
}
