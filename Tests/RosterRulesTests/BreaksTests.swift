import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct BreaksTests {
    let rule = Rule.breaks(Breaks())

    func parts(_ breaks: [BreakType], from slot: Int = 8, _ pattern: String, price: Price = .hard) -> [String] {
        let hall = Hall.tiny(days: 2, shifts: [.tiny("day", breaks: breaks)])
        return hall.findings(of: rule, in: .build(WrittenShift("Ann", from: slot, pattern)), price: price)
            .map { "\($0.part) at \($0.slots?.lowerBound ?? -1)" }
    }

    let one = [BreakType(id: "1", length: 60, isPaid: true)]

    @Test func `a break taken once is enough`() {
        #expect(parts(one, "aa1aa") == [])
    }

    @Test func `a break not taken is missing`() {
        #expect(parts(one, "aaaa") == ["missing at 8"])
    }

    @Test func `a break of another name is no substitute`() {
        #expect(parts(one, "aa-aa") == ["unexpected at 10", "missing at 8"])
    }

    @Test func `a break taken twice is unexpected the second time`() {
        #expect(parts(one, "a1a1a") == ["unexpected at 11"])
    }

    /// 8 to 12 are four hours, 8 to 13 five.
    @Test func `a break is due from its length of shift on, breaks included`() {
        let breaks = [BreakType(id: "1", length: 60, isPaid: true, dueFrom: 300)]

        #expect(parts(breaks, "aaaa") == [])
        #expect(parts(breaks, "aaaaa") == ["missing at 8"])
        #expect(parts(breaks, "aa1aa") == [])
        #expect(parts(breaks, "aa1a") == ["unexpected at 10"])
    }

    @Test func `a break of another length is not taken`() {
        #expect(parts(one, "a11a") == ["unexpected at 9", "missing at 8"])
    }

    /// A short one first, then one of the right length: the second takes the break.
    @Test func `only a break inside its spans takes it`() {
        let breaks = [BreakType(id: "1", length: 120, isPaid: true)]

        #expect(parts(breaks, "a1a11a") == ["unexpected at 9"])
    }

    @Test func `by the clock it starts no earlier and ends no later`() {
        let breaks = [BreakType(id: "1", length: 60, isPaid: true, clock: 660...780)]

        #expect(parts(breaks, "aaa1aa") == [])
        #expect(parts(breaks, "aaaa1a") == [])
        #expect(parts(breaks, "aa1aaa") == ["unexpected at 10", "missing at 8"])
        #expect(parts(breaks, "aaaaa1a") == ["unexpected at 13", "missing at 8"])
    }

    @Test func `after the shift's start it lies between its bounds`() {
        let breaks = [BreakType(id: "1", length: 60, isPaid: true, afterStart: 120...180)]

        #expect(parts(breaks, "a1aaa") == ["unexpected at 9", "missing at 8"])
        #expect(parts(breaks, "aa1aa") == [])
        #expect(parts(breaks, "aaa1a") == [])
        #expect(parts(breaks, "aaaa1a") == ["unexpected at 12", "missing at 8"])
    }

    /// Time before the end is counted from the end of the break.
    @Test func `before the shift's end it lies between its bounds`() {
        let breaks = [BreakType(id: "1", length: 60, isPaid: true, beforeEnd: 120...180)]

        #expect(parts(breaks, "aaa1a") == ["unexpected at 11", "missing at 8"])
        #expect(parts(breaks, "aa1aa") == [])
        #expect(parts(breaks, "a1aaa") == [])
        #expect(parts(breaks, "a1aaaa") == ["unexpected at 9", "missing at 8"])
    }

    /// 25:00 is one in the morning after the day's date.
    @Test func `the clock goes on over midnight`() {
        let breaks = [BreakType(id: "1", length: 60, isPaid: true, clock: 1500...1560)]

        #expect(parts(breaks, from: 22, "aaa1aa") == [])
        #expect(parts(breaks, from: 22, "aa1aaa") == ["unexpected at 24", "missing at 22"])
    }

    @Test func `breaks are taken in order`() {
        let breaks = [BreakType(id: "1", length: 60, isPaid: true), BreakType(id: "2", length: 60, isPaid: true)]

        #expect(parts(breaks, "a1a2a") == [])
        // Both are taken, so none is missing; the first of the shift type comes out of order.
        #expect(parts(breaks, "a2a1a") == ["unexpected at 11"])
    }

    @Test func `a shift type the hall does not have has no breaks`() {
        let hall = Hall.tiny(shifts: [.tiny("day", breaks: one)])

        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 8, "a1a", shift: "noon")))

        #expect(findings.map(\.part) == ["unexpected"])
    }

    @Test func `messages say which break, and why`() {
        let hall = Hall.tiny(shifts: [.tiny("day", breaks: one)])

        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 8, "a-a")))

        #expect(
            findings.map(\.message) == [
                "Ann takes break rest on 2026-11-23 from 09:00 to 10:00, but it is not due",
                "Ann does not take break 1 of 60 min in the shift on 2026-11-23 from 08:00 to 11:00",
            ])
    }

    @Test func `a priced entry prices what is missing; what is unexpected stays a breach`() {
        let hall = Hall.tiny(shifts: [.tiny("day", breaks: one)], employees: [.tiny("Ann"), .tiny("Bob")])
        let roster = Roster.build(WrittenShift("Ann", from: 8, "a-a"), WrittenShift("Bob", from: 8, "aaa"))

        let judgement = hall.judgement(of: roster, by: rule, price: .points(20))

        #expect(judgement.scoreLines == ["breaks: missing 2 × 20"])
        #expect(judgement.breaches.map(\.finding.part) == ["unexpected"])
        #expect(hall.judgement(of: roster, by: rule, for: Scope(employees: ["Bob"]), price: .points(20)).score == 20)
    }
}
