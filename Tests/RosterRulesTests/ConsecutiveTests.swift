import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct ConsecutiveTests {
    /// What is found when Ann works on the days marked `x`; what stands before `|` is history.
    func parts(_ pattern: String, _ rule: Consecutive, price: Price = .hard) -> [String] {
        let days = Array(pattern.filter { $0 != "|" })
        let history = pattern.contains("|") ? pattern.prefix { $0 != "|" }.count : 0
        let worked = days.indices.filter { days[$0] == "x" }.map { $0 - history }
        let ann = Employee.tiny(
            "Ann",
            history: History(
                worked: worked.filter { $0 < 0 }.map {
                    .init(day: $0, slots: (24 * $0 + 9)..<(24 * $0 + 17), paid: 480)
                }))
        let roster = Roster(
            worked.filter { $0 >= 0 }.flatMap {
                Roster.build(WrittenShift("Ann", day: $0, from: 24 * $0 + 9, "aa")).activities
            })
        return Hall.tiny(days: days.count - history, employees: [ann])
            .findings(of: .consecutive(rule), in: roster, price: price)
            .map { "\($0.part) \($0.count) on \($0.day ?? -99)" }
    }

    @Test func `as many days in a row as allowed, off and on again`() {
        #expect(parts("xxx.xxx", Consecutive(most: 3)) == [])
    }

    @Test func `one day more is one, on the last day of the run`() {
        #expect(parts("xxxx.xx", Consecutive(most: 3)) == ["too many on 1 on 3"])
        #expect(parts("xx.xxxx", Consecutive(most: 3)) == ["too many on 1 on 6"])
    }

    @Test func `the finding says how many and when`() {
        let roster = Roster(
            (0..<3).flatMap { Roster.build(WrittenShift("Ann", day: $0, from: 24 * $0 + 9, "aa")).activities })

        let findings = Hall.tiny(days: 4).findings(of: .consecutive(Consecutive(most: 2)), in: roster)

        #expect(findings.map(\.message) == ["Ann works 3 days in a row from 2026-11-23 to 2026-11-25 (most 2)"])
    }

    @Test func `days before the period count towards the run`() {
        #expect(parts("xx|x...", Consecutive(most: 3)) == [])
        #expect(parts("xx|xx..", Consecutive(most: 3)) == ["too many on 1 on 1"])
    }

    /// A run of six, four of them before the period: three are beyond, but only two lie within the period.
    @Test func `only days within the period are beyond`() {
        #expect(parts("xxxx|xx..", Consecutive(most: 3)) == ["too many on 2 on 1"])
    }

    @Test func `a run that ended before the period is not judged`() {
        #expect(parts("xxxxx|....", Consecutive(most: 3, least: 7)) == [])
        #expect(parts("xx.x|x...", Consecutive(leastOff: 2)) == [])
    }

    @Test func `runs shorter than the least are found unless they may go on`() {
        #expect(parts("..xx..x", Consecutive(least: 3)) == ["too few on 1 on 3"])
        #expect(parts("..xxx..", Consecutive(least: 3)) == [])
        #expect(parts("x|x.....", Consecutive(least: 3)) == ["too few on 1 on 0"])
    }

    @Test func `without a history nobody knows how long the first run has lasted`() {
        #expect(parts("x..xx..", Consecutive(least: 3)) == ["too few on 1 on 4"])
        #expect(parts("xxxx...", Consecutive(most: 3, least: 9)) == ["too many on 1 on 3"])
        // Whoever has worked before the period, and was off then, begins a run on day 0.
        #expect(parts("x.|x....", Consecutive(least: 3)) == ["too few on 2 on 0"])
    }

    @Test func `days off are too few only between worked days`() {
        // Before the first worked day nobody knows how long the run is; the last run may go on.
        #expect(parts(".xx.xx.", Consecutive(leastOff: 2)) == ["too few off 1 on 3"])
        #expect(parts(".xx..x.", Consecutive(leastOff: 2)) == [])
    }

    @Test func `days off reach back into the history`() {
        #expect(parts("x|.xx...", Consecutive(leastOff: 2)) == ["too few off 1 on 0"])
        #expect(parts("x.|.xx..", Consecutive(leastOff: 2)) == [])
    }

    @Test func `someone who never works has no runs to judge`() {
        #expect(parts(".......", Consecutive(most: 1, least: 3, leastOff: 9)) == [])
    }

    @Test func `all three parts are priced, for employees in scope`() {
        let rule = Rule.consecutive(Consecutive(most: 1, least: 2, leastOff: 2))
        // Off on day 0, which may go back further; then a run of 1, one day off, a run of 2.
        let days = [1, 3, 4]
        let roster = Roster(
            days.flatMap { Roster.build(WrittenShift("Ann", day: $0, from: 24 * $0 + 9, "aa")).activities })
        let hall = Hall.tiny(days: 6)

        #expect(
            hall.judgement(of: roster, by: rule, price: .points(3)).scoreLines == [
                "consecutive: too many on 1 × 3", "consecutive: too few on 1 × 3", "consecutive: too few off 1 × 3",
            ])
        #expect(hall.judgement(of: roster, by: rule, for: Scope(employees: ["Bob"]), price: .points(3)).score == 0)
    }
}
