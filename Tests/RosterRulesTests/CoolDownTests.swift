import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct CoolDownTests {
    /// `h` and `i` are hard, `m` is neither, `e` is easy.
    let hall = Hall.tiny(
        windows: [.tiny("h", strain: 5), .tiny("i", strain: 6), .tiny("m", strain: 3), .tiny("e", strain: 1)],
        employees: [.tiny("Ann"), .tiny("Bob")])
    let rule = Rule.coolDown(CoolDown(high: 5, low: 1, length: 120))

    func slots(_ pattern: String) -> [Range<Int>?] {
        hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 8, pattern))).map(\.slots)
    }

    @Test func `two slots at an easy window are enough`() {
        #expect(slots("hheemm") == [])
    }

    @Test func `one slot too few is one breach`() {
        #expect(slots("hhemm") == [11..<12])
    }

    @Test func `a break cools down as well as an easy window`() {
        #expect(slots("h--m") == [])
        #expect(slots("h-m") == [10..<11])
        #expect(slots("h-em") == [])
    }

    /// A stint does not end in the middle: six hours at `h` are one stint, and nothing follows it.
    @Test func `a long hard stint is not followed by itself`() {
        #expect(slots("hhhhhh") == [])
    }

    @Test func `another hard window follows a hard stint like any other`() {
        // `i` from 9 to 10 is within two hours of `h`; `m` at 10 and 11 within two hours of `h` or `i`, counted once.
        #expect(slots("himmm") == [9..<10, 10..<12])
    }

    @Test func `a window between easy and hard starts nothing`() {
        #expect(slots("mmmm") == [])
        #expect(slots("mh") == [])
    }

    @Test func `the next shift is not judged`() {
        let hall = Hall.tiny(days: 2, windows: [.tiny("h", strain: 5)])
        let roster = Roster.build(WrittenShift("Ann", from: 22, "hh"), WrittenShift("Ann", day: 1, from: 24, "hh"))

        #expect(hall.findings(of: rule, in: roster).isEmpty)
    }

    @Test func `it goes on over midnight`() {
        let findings = hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 23, "hmmm")))

        #expect(findings.map(\.slots) == [24..<26])
        #expect(
            findings.map(\.message) == [
                "Ann serves at m (strain 3) on 2026-11-23 from 00:00+1 to 02:00+1, within 120 min of a hard stint"
            ])
    }

    @Test func `priced slots cost each, for employees in scope; the window types of the scope have no effect`() {
        let roster = Roster.build(WrittenShift("Ann", from: 8, "hmm"), WrittenShift("Bob", from: 8, "hm"))

        #expect(hall.judgement(of: roster, by: rule, price: .points(3)).score == 9)
        #expect(
            hall.judgement(of: roster, by: rule, for: Scope(employees: ["Bob"], windows: ["e"]), price: .points(3))
                .score
                == 3)
    }
}
