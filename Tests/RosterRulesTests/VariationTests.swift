import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct VariationTests {
    private let hall = Hall.tiny(days: 2, shifts: [.tiny("day", breaks: [])], employees: [.tiny("Ann"), .tiny("Bob")])

    /// What is found in Ann's shifts, each from 9 o'clock.
    private func parts(_ rule: Variation, _ patterns: String..., for scope: Scope = Scope()) -> [String] {
        let roster = Roster(
            patterns.enumerated().flatMap {
                Roster.build(WrittenShift("Ann", day: $0.offset, from: 24 * $0.offset + 9, $0.element)).activities
            })
        return hall.findings(of: .variation(rule), in: roster, for: scope).map {
            "\($0.part) \($0.count) at \($0.window?.text ?? "") on \($0.day ?? -1)"
        }
    }

    private let lengths = [
        LengthPoints(from: 60, points: 9), LengthPoints(from: 120, points: 0), LengthPoints(from: 240, points: 4),
    ]

    /// One slot is 9, two and three are 0, four and more are 4.
    @Test func `a stint has the points of the longest length it reaches`() {
        #expect(parts(Variation(lengths: lengths), "aabbbb") == ["by length 4 at b on 0"])
        #expect(
            parts(Variation(lengths: lengths), "abbaaaaaa") == ["by length 9 at a on 0", "by length 4 at a on 0"])
        #expect(parts(Variation(lengths: [LengthPoints(from: 180, points: 2)]), "aab") == [])
    }

    /// A break parts two stints; so does another window.
    @Test func `stints are counted for each window type and day`() {
        let once = Variation(stints: [0, 63, 0, 2])

        #expect(parts(once, "aa-aab") == ["by number 63 at b on 0"])
        #expect(parts(once, "aa-aa", "a-a-a-a") == ["by number 2 at a on 1"])
        #expect(parts(once, "aa", "aa") == ["by number 63 at a on 0", "by number 63 at a on 1"])
    }

    /// At b Ann has no stint on day 0, and no shift on day 1.
    @Test func `a shift without a stint counts as none, a day without a shift does not`() {
        #expect(parts(Variation(stints: [5, 0]), "aa") == ["by number 5 at b on 0"])
        #expect(parts(Variation(stints: [5]), "a-a", for: Scope(windows: ["a"])) == ["by number 5 at a on 0"])
    }

    @Test func `of two points for one length the later ones hold`() {
        let twice = Variation(lengths: [.init(from: 60, points: 1), .init(from: 60, points: 7)])

        #expect(parts(twice, "a") == ["by length 7 at a on 0"])
    }

    @Test func `the findings say how long, how many and when`() {
        let rule = Rule.variation(Variation(lengths: lengths, stints: [0, 1]))
        let roster = Roster.build(WrittenShift("Ann", day: 1, from: 33, "a"))

        #expect(
            hall.findings(of: rule, in: roster).map(\.message) == [
                "Ann stays 60 min at a on 2026-11-24 from 09:00 to 10:00 (9 points)",
                "Ann has 1 stint at a on 2026-11-24 (1 point)",
            ])
    }

    /// Two stints of an hour at a, 9 points each, and 5 for two of them; one of two hours at b.
    @Test func `points are multiplied by the price, for employees and window types in scope`() {
        let rule = Rule.variation(Variation(lengths: lengths, stints: [0, 0, 5]))
        let roster = Roster.build(WrittenShift("Ann", from: 9, "abba"))

        #expect(
            hall.judgement(of: roster, by: rule, price: .points(3)).scoreLines == [
                "variation: by length 18 × 3", "variation: by number 5 × 3",
            ])
        for scope in [Scope(employees: ["Bob"]), Scope(windows: ["b"])] {
            #expect(hall.judgement(of: roster, by: rule, for: scope, price: .points(3)).score == 0)
        }
    }
}
