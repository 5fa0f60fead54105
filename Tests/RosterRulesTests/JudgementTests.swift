import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct JudgementTests {
    let hall = Hall.tiny(needs: [.people(1, target: 2, at: "a", in: 9..<10)])
    let roster = Roster.build(WrittenShift("Ann", from: 9, "aab"))

    func judgement(_ entries: RuleEntry..., of roster: Roster? = nil) -> Judgement {
        Problem(hall: hall, rules: entries).judgement(of: roster ?? self.roster)
    }

    @Test func `an empty problem is legal and costs nothing`() {
        let judgement = judgement()

        #expect(judgement.isLegal)
        #expect(judgement.score == 0)
        #expect(judgement.terms.isEmpty)
    }

    @Test func `terms that count nothing are listed too`() {
        let judgement = judgement(RuleEntry(.noReturn(NoReturn()), price: .points(3)))

        #expect(judgement.scoreLines == ["no_return 0 × 3"])
        #expect(judgement.findings.isEmpty)
    }

    @Test func `hard entries are breaches and no terms`() {
        let judgement = judgement(RuleEntry(.stint(Stint(longest: 60))))

        #expect(!judgement.isLegal)
        #expect(judgement.breaches.map(\.rule) == ["stint"])
        #expect(judgement.terms.isEmpty)
        #expect(judgement.findings.isEmpty)
    }

    @Test func `terms and breaches come in the order of the entries`() {
        let judgement = judgement(
            RuleEntry(.stint(Stint(shortest: 120)), price: .points(2)), RuleEntry(.stint(Stint(longest: 0))),
            RuleEntry(.cover(Cover(belowTarget: 5)), price: .points(7)), RuleEntry(.days(Days(per: .period, most: 0))))

        #expect(
            judgement.scoreLines == [
                "stint: too short 1 × 2", "cover: below minimum 0 × 7", "cover: below target 1 × 5",
                "cover: above target 2 × 0",
            ])
        #expect(judgement.terms.map(\.entry) == [0, 2, 2, 2])
        #expect(judgement.breaches.map(\.entry) == [1, 1, 3])
        #expect(judgement.score == 7)
    }

    @Test func `two entries of one rule are judged and priced each`() {
        let judgement = judgement(
            RuleEntry(.stint(Stint(longest: 60)), price: .points(1)),
            RuleEntry(.stint(Stint(longest: 60)), for: Scope(windows: ["b"]), price: .points(10)),
            RuleEntry(.stint(Stint(longest: 0)), for: Scope(windows: ["b"]), price: .points(10)))

        #expect(
            judgement.scoreLines
                == [
                    "stint: too long 1 × 1", "stint (windows b): too long 0 × 10", "stint (windows b): too long 1 × 10",
                ])
    }

    @Test func `the findings behind a term add up to it, also at a price of 0`() {
        let judgement = judgement(RuleEntry(.cover(Cover()), price: .points(0)), of: Roster())

        #expect(judgement.findings.map(\.finding.part) == ["below minimum", "below target"])
        #expect(judgement.terms.map(\.count) == [1, 1, 0])
        #expect(judgement.score == 0)
        #expect(judgement.isLegal)
    }

    @Test func `judging twice gives the same`() {
        let one = judgement(RuleEntry(.stint(Stint(longest: 0))))
        let other = judgement(RuleEntry(.stint(Stint(longest: 0))))

        #expect(one == other)
        #expect(one != judgement(RuleEntry(.stint(Stint(longest: 60)))))
    }

    @Test func `parts without a figure are no terms`() {
        #expect(Rule.hours(Hours(per: .week, most: 60)).parts == ["too many"])
        #expect(Rule.hours(Hours(per: .sevenDays, least: 60, most: 60)).parts == ["too many"])
        #expect(Rule.days(Days(per: .week, least: 1)).parts == ["too few"])
        #expect(Rule.consecutive(Consecutive(least: 2, leastOff: 2)).parts == ["too few on", "too few off"])
        #expect(Rule.stint(Stint()).parts == [])
        #expect(Rule.rest(Rest(least: 60)).parts == [""])
    }
}
