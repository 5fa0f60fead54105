import Foundation
import Testing

@Suite struct OutputLockTests {
    @Test func `a second run into the same folder ends at once and names the first`() throws {
        let workshop = try largeWorkshop()
        let first = try workshop.start("solve", "hall.yaml", "--time-limit", "60", "--json")
        #expect(first.waits { $0.contains(/"score":\d/) })

        let second = try workshop.roster("solve", "hall.yaml", "--time-limit", "60")
        let elsewhere = try workshop.roster("solve", "hall.yaml", "--time-limit", "0.2", "--quiet", "--out", "other")
        first.interrupt()
        let result = try first.finish()

        #expect(second.status == 75)
        #expect(
            second.error.hasSuffix(
                "roster: another run (process \(first.number)) is writing into out; wait for it, or choose another --out\n"
            ))
        #expect(elsewhere.status == 2)
        #expect(result.status == 2)
        #expect(workshop.names(in: "out") == ["payroll-totals.csv", "payroll.csv", "result.json", "roster.csv"])
    }

    @Test func `a run that was killed keeps nobody out`() throws {
        let workshop = try largeWorkshop()
        let killed = try workshop.start("solve", "hall.yaml", "--time-limit", "60", "--json")
        #expect(killed.waits { $0.contains(/"score":\d/) })
        killed.send(SIGKILL)
        #expect(try killed.finish().status == 128 + SIGKILL)
        #expect(workshop.names(in: "out") == [".roster-lock"])

        let next = try workshop.roster("solve", "hall.yaml", "--time-limit", "0.2", "--quiet")

        #expect(next.status == 2)
        #expect(workshop.names(in: "out") == ["payroll-totals.csv", "payroll.csv", "result.json", "roster.csv"])
    }

    @Test func `the lock is never made through a symbolic link`() throws {
        let workshop = try smallWorkshop()
        try workshop.makeFolder("out")
        _ = try workshop.shell("ln -s ../precious out/.roster-lock")

        let run = try workshop.roster("solve", "hall.yaml")

        #expect(run.status == 73)
        #expect(run.error.contains("out/.roster-lock: cannot create the file: it is a symbolic link"))
        #expect(!workshop.names().contains("precious"))
    }

    @Test func `where standard error is closed no message goes into the lock, or any other file`() throws {
        let workshop = try largeWorkshop()

        let run = try workshop.shell(
            """
            "$ROSTER" solve hall.yaml --time-limit 2 --json 2>&- & solver=$!
            sleep 1; cp out/.roster-lock seen; wait $solver
            """)

        #expect(run.status == 2)
        #expect(try #require(workshop.read("seen")).wholeMatch(of: /process \d+\n/) != nil)
    }

    @Test func `where standard output is closed a result that cannot be printed is told`() throws {
        let workshop = try smallWorkshop()

        let run = try workshop.shell(
            #""$ROSTER" solve hall.yaml --json >&-"#)

        #expect(run.status == 74)
        #expect(run.error.contains("standard output: Bad file descriptor"))
    }
}
