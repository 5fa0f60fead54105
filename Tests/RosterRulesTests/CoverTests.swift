import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct CoverTests {
    let staff: [Employee] = [.tiny("Ann"), .tiny("Bob"), .tiny("Cem")]
    let rule = Rule.cover(Cover(belowTarget: 10, aboveTarget: 1))

    /// Window `a` needs 1 to 2 people from 9 to 11.
    var hall: Hall { .tiny(needs: [.people(1, target: 2, at: "a", in: 9..<11)], employees: staff) }

    func lines(_ roster: Roster, rule: Rule? = nil, for scope: Scope = Scope(), price: Price = .points(100)) -> [String]
    {
        hall.judgement(of: roster, by: rule ?? self.rule, for: scope, price: price).scoreLines
    }

    @Test func `at the target nothing is counted`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aa"), WrittenShift("Bob", from: 9, "aa"))

        #expect(
            lines(roster) == [
                "cover: below minimum 0 × 100", "cover: below target 0 × 10", "cover: above target 0 × 1",
            ])
    }

    @Test func `at the minimum only the target is missed`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aa"))

        #expect(
            lines(roster) == [
                "cover: below minimum 0 × 100", "cover: below target 2 × 10", "cover: above target 0 × 1",
            ])
    }

    /// From 9 to 10 one is there, from 10 to 11 nobody: 1 below the minimum and 1 + 1 below the target, not 1 + 2.
    @Test func `what is below the minimum is not below the target once more`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "a"))

        #expect(
            lines(roster) == [
                "cover: below minimum 1 × 100", "cover: below target 2 × 10", "cover: above target 0 × 1",
            ])
    }

    /// Three from 8 to 12: 1 above the target of 2 in two slots, 3 above the target of 0 in two more.
    @Test func `people above the target are counted, also where none is wanted`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 8, "aaaa"), WrittenShift("Bob", from: 8, "aaaa"),
            WrittenShift("Cem", from: 8, "aaaa"))

        #expect(lines(roster)[2] == "cover: above target 8 × 1")
    }

    @Test func `nothing is counted while a window is closed`() {
        let hall = Hall.tiny(needs: [.closed("a", in: 0..<24)])

        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "aaa")))

        #expect(findings.isEmpty)
    }

    @Test func `somebody on a break covers nothing`() {
        let roster = Roster.build(WrittenShift("Ann", from: 8, "a-a"), WrittenShift("Bob", from: 10, "b"))

        let short = hall.findings(of: rule, in: roster).filter { $0.part == "below minimum" }

        #expect(short.map(\.slots) == [9..<10])
    }

    @Test func `somebody at another window covers nothing here`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "bb"))

        #expect(lines(roster)[0] == "cover: below minimum 2 × 100")
    }

    /// Nobody from 9 to 11 with a need of 2 to 5: (2² + 3²) in each of two slots. Summing first would give 16 and 36.
    @Test func `shortages are squared slot by slot and part by part`() {
        let hall = Hall.tiny(needs: [.people(2, target: 5, at: "a", in: 9..<11)], employees: staff)
        let rule = Rule.cover(Cover(belowTarget: 1, aboveTarget: 1, squared: true))

        let judgement = hall.judgement(of: Roster(), by: rule, price: .points(1))

        #expect(judgement.terms.map(\.count) == [8, 18, 0])
    }

    @Test func `squared excess is squared too`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 20, "a"), WrittenShift("Bob", from: 20, "a"), WrittenShift("Cem", from: 20, "a"))

        let judgement = Hall.tiny(employees: staff)
            .judgement(of: roster, by: .cover(Cover(aboveTarget: 1, squared: true)), price: .points(1))

        #expect(judgement.terms.map(\.count) == [0, 0, 9])
    }

    @Test func `a hard minimum is breached, and the other two parts stay in the score`() {
        let judgement = hall.judgement(of: Roster(), by: rule)

        #expect(judgement.scoreLines == ["cover: below target 2 × 10", "cover: above target 0 × 1"])
        #expect(judgement.breaches.map(\.finding.count) == [2])
        #expect(
            judgement.breaches.map(\.finding.message)
                == ["a has 0 people on 2026-11-23 from 09:00 to 11:00 (1 required)"])
    }

    @Test func `duty carried over from before the period covers`() {
        let night = History(
            worked: [.init(day: -1, slots: -2..<2, paid: 240)], carriedDuty: [.init(window: "a", slots: 0..<2)])
        let hall = Hall.tiny(
            needs: [.people(1, at: "a", in: 0..<3)], employees: [.tiny("Ann", history: night)])

        let findings = hall.findings(of: rule, in: Roster())

        #expect(findings.map(\.slots) == [2..<3])
    }

    /// A shift of day 0 from 22 to 2 covers the first two slots of day 1.
    @Test func `a shift covers the hours after midnight on the next day`() {
        let hall = Hall.tiny(days: 2, needs: [.people(1, at: "a", in: 22..<27)])

        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 22, "aaaa")))

        #expect(findings.map(\.slots) == [26..<27])
        #expect(findings.map(\.day) == [1])
    }

    @Test func `a shortage is listed for each day`() {
        let hall = Hall.tiny(days: 2, needs: [.people(1, at: "a", in: 22..<26)])

        let findings = hall.findings(of: rule, in: Roster())

        #expect(findings.map(\.slots) == [22..<24, 24..<26])
    }

    @Test func `only window types in scope are judged, and everybody counts there`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "a"))

        #expect(lines(roster, for: Scope(windows: ["b"]))[0] == "cover (windows b): below minimum 0 × 100")
        // Bob is bound and Ann is not; her duty counts all the same.
        #expect(
            lines(roster, for: Scope(employees: ["Bob"], windows: ["a"]))[0]
                == "cover (employee Bob, windows a): below minimum 1 × 100")
    }
}
