import RosterModel
import RosterRules
import Testing

@testable import RosterReports

@Suite struct SummaryTests {
    private func summary(_ run: RunReport, _ width: Int = 80, isUnicode: Bool = false) -> String {
        Summary(of: run, TextStyle(width: width, isUnicode: isUnicode)).text
    }

    @Test func `status, score and gap come first`() {
        let lines = summary(tinyRun(bound: 30)).split(separator: "\n")

        #expect(
            lines.prefix(4) == [
                "Tiny: 1 day from 2026-11-23, 2 employees",
                "Status  legal, not proven optimal: the time limit was reached after 1.5 s",
                "Score   40, proven bound 30 (relaxation)",
                "Gap     10 points = 1.0 slots below target = 25.00 % of the score",
            ])
    }

    @Test func `each day is a strip in which missing people are digits`() {
        let lines = summary(tinyRun()).split(separator: "\n")

        // 08:00 to 10:00 in half hours, one person short throughout.
        #expect(lines.contains("                 08"))
        #expect(lines.contains("  Mon 2026-11-23 1111"))
    }

    @Test func `a shortage is told with its cause and where everybody is`() {
        let text = summary(tinyRun())

        #expect(
            text.contains(
                """
                Shortages, the gravest first
                  Mon 2026-11-23 08:00-10:00 tax: 1 of 2, 2:00 h missing. Not rostered then: 2
                      qualified, of whom 1 off duty
                """))
    }

    @Test func `categories stand side by side`() {
        let lines = summary(tinyRun()).split(separator: "\n")

        #expect(lines.contains("  category     people  days  hours  strain  breaks h  windows"))
        #expect(lines.contains("  established       1   1.0    2.0     4.0       0.0      1.0"))
        #expect(lines.contains("  agency            1   0.0    0.0     0.0       0.0      0.0"))
    }

    @Test func `who cannot be spared is named`() {
        let text = summary(tinyRun())

        #expect(text.contains("Backup: any one person may be missing in 0 of 4 slots"))
        #expect(text.contains("  Mon 2026-11-23 08:00-10:00 tax: nobody could stand in for ann"))
    }

    @Test func `a conflict is a list, and nothing is said of a roster`() {
        let text = summary(
            tinyRun(bound: nil, stop: .impossible, hasRoster: false, conflict: ["ann: shift on Monday", "ann: leave"]))

        #expect(text.contains("Status  impossible: hard rules contradict each other after 1.5 s\n"))
        #expect(text.hasSuffix("  - ann: shift on Monday\n  - ann: leave\n"))
        #expect(!text.contains("Score"))
    }

    @Test(arguments: [10, 20, 37, 80, 200], [true, false])
    func `no line is wider than the terminal`(width: Int, isUnicode: Bool) {
        let names = ["欧阳娜娜 Ouyang Nana of the second floor", "王"]

        let text = summary(tinyRun(names: names), width, isUnicode: isUnicode)

        for line in text.split(separator: "\n") { #expect(line.displayWidth <= width) }
    }

    @Test func `plain text is ASCII when the hall is`() {
        #expect(summary(tinyRun()).utf8.allSatisfy { $0 < 128 })
    }
}

@Suite struct CoverStripTests {
    @Test func `a narrow terminal shows the worst of several slots`() {
        let needs = Demand.Need(minimum: 1, target: 2)
        let problem = Problem(
            hall: tinyHall(employees: [.tiny("ann"), .tiny("bob")], needs: [(0, 16..<32, needs)]),
            rules: [RuleEntry(.cover(Cover()))])
        let roster = Roster([.duty("ann", "tax", 16..<31), .duty("bob", "tax", 16..<23)])

        let strip = CoverStrip(
            CoverReport(of: roster, in: problem), problem.hall.period, TextStyle(width: 14, isUnicode: false))

        // Room for 8 characters of an hour each: full until 11:00, short from 11:30, empty at 15:30.
        #expect(strip.lines.last == "  Mon ...1111!")
    }

    @Test func `a hall that is never open says so`() {
        let hall = tinyHall()

        let strip = CoverStrip(
            CoverReport(of: Roster(), in: Problem(hall: hall, rules: [])), hall.period, TextStyle())

        #expect(strip.lines == ["  no window is open"])
    }
}

@Suite struct RuleTableTests {
    @Test func `each rule is listed with figures, scope, price and origin`() {
        let rules = [
            RuleEntry(
                .stint(Stint(longest: 120)), for: Scope(windows: ["tax"]), price: .points(5), origin: "hall.yaml:3"),
            RuleEntry(.counters(Counters())),
        ]

        let table = RuleTable(of: Problem(hall: tinyHall(), rules: rules))

        #expect(
            table.text(TextStyle(isUnicode: false)) == """
                   5  stint: longest 2:00; windows tax; hall.yaml:3
                hard  counters; default

                """)
        #expect(table.json.contains("\"figures\": \"longest 2:00\",\n      \"for\": \"windows tax\""))
    }

    @Test func `a rule that names its people is listed for them alone`() throws {
        let hall = tinyHall(employees: [.tiny("ann"), .tiny("bob"), .tiny("cy")])
        let problem = Problem(
            hall: hall,
            rules: [
                RuleEntry(.pairing(Pairing(["ann", "bob"], isTogether: true))), RuleEntry(.counters(Counters())),
            ])

        let rules = try ["ann", "bob", "cy"].map { id in
            let employee = try #require(hall.employees.first { $0.id.text == id })
            return RuleTable(of: problem, binding: employee).rows.map(\.rule)
        }
        #expect(rules == [["pairing", "counters"], ["pairing", "counters"], ["counters"]])
    }
}
