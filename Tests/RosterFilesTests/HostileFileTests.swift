import Foundation
import RosterFiles
import RosterModel
import Testing

/// Texts made to take time or memory without end. The suite's limit ends what hangs, all tests waiting their turn included; the time
/// that a text may take is measured.
@Suite(.timeLimit(.minutes(15))) struct HostileFileTests {
    private func refusal(_ hall: String) throws -> [String] {
        let bad = try BadHall()
        try bad.folder.write("hall.yaml", hall)
        return soon(bad)
    }

    /// What is said about a hall, which may not take long.
    private func soon(_ bad: BadHall) -> [String] {
        var outcome: [String] = []
        let time = ContinuousClock().measure { outcome = bad.outcome() }
        #expect(time < .seconds(60))
        return outcome
    }

    @Test(arguments: ["[", "{a: ", "- ", "{", "[{a: "])
    func `23 nesting a hundred thousand deep is refused where it becomes too deep`(opening: String) throws {
        let lines = try refusal(String(repeating: opening, count: 100_000))

        #expect(lines.count == 2 && lines[0] == "E65")
        #expect(
            lines[1].contains("the nesting is deeper than 1000 levels; a hall file has no more than ten")
                || lines[1].contains("not YAML"))
    }

    @Test func `23 nesting by indentation is refused too`() throws {
        let deep = (0..<1005).map { String(repeating: " ", count: $0) + "a:\n" }.joined()

        let lines = try refusal(deep)

        #expect(
            lines.count == 2
                && lines[1].hasSuffix("the nesting is deeper than 1000 levels; a hall file has no more than ten"))
    }

    /// Nine levels of nine aliases would be 387 million values.
    @Test func `23 aliases that multiply are refused before they are followed`() throws {
        let bomb = (1...9).map { level in
            "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
        }

        let lines = try refusal("a0: &a0 x\n" + bomb.joined())

        #expect(lines.count == 51)
        #expect(lines[1] == "hall.yaml:2:10: aliases are not supported; write the value out again")
    }

    /// A line that looks like a comment can be inside a quoted text that ends on it.
    @Test func `23 an alias cannot hide behind a comment`() throws {
        #expect(
            try refusal("a: &x [1]\nb: [\"text\n# \", *x]\n").contains(
                "hall.yaml:3:6: aliases are not supported; write the value out again"))
        #expect(try refusal("# - *x is a note\nperiod: 1\n").contains { $0.hasPrefix("hall.yaml:2:9:") })
    }

    @Test func `tens of thousands of keys, in one line or many, is read in time linear in its size`() throws {
        let keys = (0..<20_000).map { "k\($0): 1" }

        let many = try refusal(keys.joined(separator: "\n"))
        let one = try refusal("{" + keys.joined(separator: ", ") + "}")

        #expect(many.count == 51 && one.count == 51)
        #expect(
            many[1]
                == #"hall.yaml:1:1: the hall file has no key "k0"; it can be hall, period, calendar, ledger, pay, windows, pools, shifts, contracts, tables, rules"#
        )
    }

    @Test func `a column number counts characters, not bytes or scalars`() throws {
        // Five characters of two scalars or more before the key.
        let lines = try refusal("{hall: \"👩‍👩‍👧e\u{301}王\", perriod: 1}\n")

        #expect(lines.contains { $0.hasPrefix(#"hall.yaml:1:15: the hall file has no key "perriod""#) })
    }

    @Test func `a table of a million empty columns is refused by its header`() throws {
        let bad = try BadHall()
        try bad.folder.write("staff.csv", "id" + String(repeating: ",", count: 1_000_000))

        #expect(soon(bad) == ["E65", "staff.csv:1:1: the table has 1000001 columns; at most 2000"])
    }

    @Test func `a table of hundreds of thousands of bad rows is not read to its end`() throws {
        let bad = try BadHall()
        try bad.folder.write("demand.csv", "days,from,to,window,minimum\n" + String(repeating: "x\n", count: 200_000))

        let lines = soon(bad)

        #expect(lines.count == 51 && lines[50] == "demand.csv: at least 9951 more like these are not listed")
    }

    @Test func `rows of demand over the whole period, again and again, stop at the first slot`() throws {
        let bad = try BadHall()
        try bad.folder.write(
            "demand.csv",
            "days,from,to,window,minimum\n" + String(repeating: "all,00:00,24:00,tax,1\n", count: 10_000))

        let lines = soon(bad)

        #expect(
            lines[1].hasPrefix(
                "demand.csv:3:1: window tax has a demand on 2026-11-23 at 00:00 already, from demand.csv:2"))
    }
}
