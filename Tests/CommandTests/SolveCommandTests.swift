import Foundation
import Testing

@Suite struct SolveCommandTests {
    @Test func `the best roster of a small hall, with everything derived from it`() throws {
        let workshop = try smallWorkshop()

        let run = try workshop.roster("solve", "hall.yaml")

        // Both serve all morning: the target of 2 is met, nothing costs anything.
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Small: 1 day from 2026-11-23, 2 employees\nStatus  optimal: "))
        #expect(run.error == "roster: wrote out/roster.csv, out/payroll.csv, out/payroll-totals.csv, out/result.json\n")
        #expect(workshop.names(in: "out") == ["payroll-totals.csv", "payroll.csv", "result.json", "roster.csv"])
        #expect(workshop.read("out/roster.csv") == smallRoster)
        #expect(workshop.read("out/result.json")?.contains("\"status\": \"optimal\"") == true)
    }

    @Test func `the written roster passes the check and pays what payroll says`() throws {
        let workshop = try firstHallWorkshop()

        let solve = try workshop.roster("solve", "hall.yaml", "--time-limit", "10", "--out", "week")
        let check = try workshop.roster("check", "hall.yaml", "week/roster.csv", "--json")
        let payroll = try workshop.roster("payroll", "hall.yaml", "week/roster.csv")

        #expect(solve.status == 0 || solve.status == 2)
        #expect(check.status == 0)
        #expect(payroll.output == workshop.read("week/payroll.csv"))
        // Windows are open long enough for the long shifts too.
        #expect(workshop.read("week/roster.csv")?.contains(",full,") == true)
        let score = try #require(check.output.firstMatch(of: /"score": (\d+)/)?.1)
        #expect(workshop.read("week/result.json")?.contains("\"score\": \(score),") == true)
    }

    @Test func `the result as JSON is the file, and quiet is silent`() throws {
        let workshop = try smallWorkshop()

        let run = try workshop.roster(
            "solve", "hall.yaml", "--json", "--quiet", "--deterministic", "--out", "what-if/one/")

        #expect(run.status == 0)
        #expect(run.error.isEmpty)
        #expect(run.output == workshop.read("what-if/one/result.json"))
        #expect(!run.output.contains("\"seconds\""))
    }

    @Test func `quiet without JSON prints nothing at all`() throws {
        let run = try smallWorkshop().roster("solve", "hall.yaml", "--quiet")

        #expect(run.status == 0)
        #expect(run.output.isEmpty && run.error.isEmpty)
    }

    /// `script` gives the command a terminal.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
    func `progress on a terminal is one line, rewritten and taken away`() throws {
        let workshop = try smallWorkshop()

        let run = try workshop.shell("script -qec '\"$ROSTER\" solve hall.yaml > summary' /dev/null < /dev/null")

        let progress = run.output.components(separatedBy: "\r")
        #expect(run.status == 0)
        #expect(progress.contains { $0.contains("score 0") })
        #expect(progress.last { !$0.contains("wrote") && $0 != "\n" }?.allSatisfy { $0 == " " } == true)
    }

    @Test func `a roster to begin with stays where nothing is better`() throws {
        let workshop = try smallWorkshop()

        let run = try workshop.roster("solve", "hall.yaml", "--start", "roster.csv")

        #expect(run.status == 0)
        #expect(run.error.hasSuffix("roster: person-days changed from roster.csv: 0\n"))
        #expect(workshop.read("out/roster.csv") == smallRoster)
    }

    /// Of the two people in the roster, one has left: the other keeps her day.
    @Test func `what no longer holds of a roster to begin with is told, and mended`() throws {
        let workshop = try smallWorkshop()
        let id = smallRoster.split(separator: "\n")[1].prefix { $0 != "," }

        let gone = try workshop.roster("solve", "hall.yaml", "--start", "roster.csv", "--set", "staff.remove=\(id)")
        let ill = try workshop.roster(
            "solve", "hall.yaml", "--start", "roster.csv", "--set", "leave.add=\(id) 2026-11-23")
        let stranger = try workshop.roster("solve", "hall.yaml", "--start", "roster.csv", "--set", "windows.tax.name=X")

        #expect(gone.status == 0)
        #expect(
            gone.error.contains("roster.csv:2:1: warning: \"\(id)\" is not in the staff table; these rows are not used")
        )
        #expect(ill.status == 0)
        #expect(ill.error.contains("roster.csv breaks hard rules now; what is legal of it is kept: "))
        #expect(ill.error.contains("while on leave"))
        #expect(ill.error.hasSuffix("person-days changed from roster.csv: 1\n"))
        #expect(stranger.status == 0)
    }

    @Test func `progress in JSON is one object a line`() throws {
        let run = try smallWorkshop().roster("solve", "hall.yaml", "--json")

        let lines = run.error.split(separator: "\n").filter { !$0.hasPrefix("roster: ") }
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { $0.hasPrefix("{\"seconds\":") && $0.hasSuffix("\"}") })
    }

    @Test func `a deterministic run gives the same bytes`() throws {
        let workshop = try firstHallWorkshop()

        let first = try workshop.roster("solve", "hall.yaml", "--deterministic", "--time-limit", "0.1", "--out", "a")
        let second = try workshop.roster("solve", "hall.yaml", "--deterministic", "--time-limit", "0.1", "--out", "b")

        #expect(first.status == second.status)
        for name in ["roster.csv", "payroll.csv", "payroll-totals.csv", "result.json"] {
            #expect(workshop.read("a/\(name)") != nil)
            #expect(workshop.read("a/\(name)") == workshop.read("b/\(name)"))
        }
    }

    @Test func `a person without a payroll id costs the payroll, not the roster`() throws {
        let workshop = try smallWorkshop(staff: smallStaff.replacing("0071", with: ""))
        _ = try workshop.shell("mkdir out && echo old > out/payroll.csv")

        let run = try workshop.roster("solve", "hall.yaml")

        #expect(run.status == 0)
        #expect(run.error.contains("warning: no payroll.csv: Ann (007) is to be paid but has no payroll id"))
        #expect(run.error.contains("warning: removed out/payroll.csv, which belonged to an earlier roster"))
        #expect(workshop.names(in: "out") == ["result.json", "roster.csv"])
    }

    @Test func `an impossible hall names its contradiction and leaves the old result alone`() throws {
        // Eight hours need both mornings, and between them lie only 20 hours.
        let rules = "\n  - hours: {per: period, least: 8:00}\n  - rest: {least: 21:00}\n"
        let workshop = try smallWorkshop(hall: smallHall.replacing("days: 1", with: "days: 2") + rules)
        _ = try workshop.shell("mkdir out && echo old > out/roster.csv")

        let run = try workshop.roster("solve", "hall.yaml")

        #expect(run.status == 3)
        #expect(run.output.contains("The contradiction\n  - Ann (007) has no legal roster"))
        #expect(run.output.contains("  - hours (hall.yaml:14)\n"))
        #expect(run.output.contains("  - rest (hall.yaml:15)\n"))
        #expect(workshop.read("out/roster.csv") == "old\n")
        #expect(workshop.names(in: "out") == ["roster.csv"])
    }

    @Test func `where nothing is found within the limit nothing is written`() throws {
        let workshop = try largeWorkshop(isMinimumHard: true)

        let run = try workshop.roster("solve", "hall.yaml", "--time-limit", "1", "--json", "--quiet")

        #expect(run.status == 4)
        #expect(run.output.contains("\"status\": \"not_found\",\n  \"stop\": \"time_limit\""))
        #expect(workshop.names(in: "out").isEmpty)
    }

    @Test func `an output folder that cannot be made is 73 before anything is solved`() throws {
        let run = try smallWorkshop().roster("solve", "hall.yaml", "--out", "staff.csv")

        #expect(run.status == 73)
        #expect(run.error.contains("staff.csv"))
    }

    @Test func `an earlier result stays on request`() throws {
        let workshop = try smallWorkshop()
        _ = try workshop.shell("mkdir out && echo old > out/result.json")

        let run = try workshop.roster("solve", "hall.yaml", "--no-clobber")

        #expect(run.status == 73)
        #expect(workshop.names(in: "out") == ["result.json"])
        #expect(workshop.read("out/result.json") == "old\n")
    }

    @Test func `a table of the hall is never replaced`() throws {
        let hall = smallHall.replacing("  demand: demand.csv", with: "  demand: demand.csv\n  previous: out/roster.csv")
        let workshop = try smallWorkshop(hall: hall)
        let previous = smallRoster.replacing("2026-11-23", with: "2026-11-20")
        try workshop.makeFolder("out")
        try workshop.write(previous, to: "out/roster.csv")

        let run = try workshop.roster("solve", "hall.yaml")

        #expect(run.status == 64)
        #expect(workshop.read("out/roster.csv") == previous)
    }

    @Test func `a full standard output is 74, though the files are there`() throws {
        let workshop = try smallWorkshop()

        let run = try workshop.shell("\"$ROSTER\" solve hall.yaml --json --quiet > /dev/full")

        #expect(run.status == 74)
        #expect(workshop.names(in: "out").count == 4)
    }

    @Test func `a full disk is 74 and the old file stays whole`() throws {
        let workshop = try firstHallWorkshop()
        _ = try workshop.shell("mkdir out && echo old > out/roster.csv")

        // Files may have 2 blocks of 512 bytes; the roster has some thousand bytes.
        let run = try workshop.shell("ulimit -f 2; \"$ROSTER\" solve hall.yaml --quiet --gap 100")

        #expect(run.status == 74)
        #expect(run.error.contains("out/roster.csv"))
        #expect(workshop.read("out/roster.csv") == "old\n")
        #expect(workshop.names(in: "out") == ["roster.csv"])
    }

    @Test func `a reader that has had enough is no fault`() throws {
        let workshop = try smallWorkshop()

        let run = try workshop.shell("{ \"$ROSTER\" solve hall.yaml --json --quiet; echo $? >&2; } | true")

        #expect(run.error == "0\n")
        #expect(workshop.names(in: "out").count == 4)
    }

    @Test(arguments: [
        "--gap=-1", "--gap=nan", "--time-limit=0", "--time-limit=inf", "--threads=3", "--seed=-1", "--change-price=3",
    ])
    func `figures out of range are usage errors`(option: String) throws {
        let workshop = try smallWorkshop()

        #expect(try workshop.roster("solve", "hall.yaml", option).status == 64)
        #expect(workshop.names() == ["demand.csv", "hall.yaml", "roster.csv", "staff.csv"])
    }
}
