import Testing

@Suite struct InitCommandTests {
    @Test func `the hall it writes has no errors and no warnings`() throws {
        let workshop = try Workshop()

        let run = try workshop.roster("init", "hall")
        let check = try workshop.roster("check", "hall/hall.yaml", "--strict")

        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(workshop.names(in: "hall") == ["demand.csv", "hall.yaml", "leave.csv", "staff.csv", "wishes.csv"])
        #expect(check.status == 0)
        #expect(check.error.isEmpty)
    }

    @Test func `the period begins when it is asked to`() throws {
        let workshop = try Workshop()

        _ = try workshop.roster("init", ".", "--start", "2026-03-02")

        #expect(try workshop.roster("check", "hall.yaml").output.contains("7 days from 2026-03-02"))
    }

    @Test func `a date that does not exist is a usage error`() throws {
        #expect(try Workshop().roster("init", ".", "--start", "2026-02-30").status == 64)
    }

    @Test func `nothing is replaced`() throws {
        let workshop = try Workshop()
        try workshop.write("mine", to: "staff.csv")

        let run = try workshop.roster("init", ".")

        #expect(run.status == 73)
        #expect(run.error.contains("staff.csv: cannot create the file: it exists already"))
        #expect(workshop.names() == ["staff.csv"])
        #expect(workshop.read("staff.csv") == "mine")
    }

    @Test func `a folder that cannot be made is 73`() throws {
        let workshop = try Workshop()
        try workshop.write("", to: "file")

        #expect(try workshop.roster("init", "file/hall").status == 73)
    }
}
