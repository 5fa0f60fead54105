import Testing

@Suite struct CompileCommandTests {
    @Test func `the program and its names are written side by side`() throws {
        let workshop = try smallWorkshop()

        let run = try workshop.roster("compile", "hall.yaml", "--mps", "hall.mps")

        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(workshop.read("hall.mps")?.hasPrefix("NAME ") == true)
        #expect(workshop.read("hall.mps")?.hasSuffix("ENDATA\n") == true)
        #expect(workshop.read("hall.mps.names")?.hasPrefix("R1\t") == true)
    }

    @Test func `the same hall gives the same bytes`() throws {
        let workshop = try smallWorkshop()

        _ = try workshop.roster("compile", "hall.yaml", "--mps", "a.mps")
        _ = try workshop.roster("compile", "hall.yaml", "--mps", "b.mps")

        #expect(workshop.read("a.mps") != nil)
        #expect(workshop.read("a.mps") == workshop.read("b.mps"))
    }

    @Test func `the hall is never replaced by its program`() throws {
        #expect(try smallWorkshop().roster("compile", "hall.yaml", "--mps", "hall.yaml").status == 64)
    }

    @Test func `a folder that does not exist is 73`() throws {
        #expect(try smallWorkshop().roster("compile", "hall.yaml", "--mps", "none/hall.mps").status == 73)
    }

    /// Ann works from 08:00 to 12:00 and sits at the window in all eight half hours; Bob stays at home.
    @Test func `a solution of the program is a roster again`() throws {
        let workshop = try smallWorkshop()
        _ = try workshop.roster("compile", "hall.yaml", "--mps", "hall.mps")
        let names = (workshop.read("hall.mps.names") ?? "").split(separator: "\n").map { $0.split(separator: "\t") }
        let columns = names.filter { $0[0].hasPrefix("C") }
        let chosen = columns.filter { $0[1].hasPrefix("shift[007,") || $0[1].hasPrefix("seat[007,") }
        try workshop.write(chosen.map { "\($0[0]) 0.9999999\n" }.joined(), to: "hall.values")

        let run = try workshop.roster("compile", "hall.yaml", "--read", "hall.values", "--roster", "new.csv")

        #expect(chosen.count == 9)
        #expect(run.status == 0)
        #expect(
            workshop.read("new.csv") == """
                employee,name,date,shift,start,end,kind,window
                007,Ann,2026-11-23,morning,08:00,12:00,duty,tax

                """)
    }

    @Test func `a solution of another program is refused line by line`() throws {
        let workshop = try smallWorkshop()
        try workshop.write("C1 1\nC9999 1\n\nC2 one\n", to: "hall.values")

        let run = try workshop.roster("compile", "hall.yaml", "--read", "hall.values", "--roster", "new.csv")

        #expect(run.status == 65)
        #expect(run.error.contains("hall.values:2:1"))
        #expect(run.error.contains("hall.values:4:1"))
        #expect(workshop.read("new.csv") == nil)
    }

    @Test func `it is told what to write`() throws {
        let workshop = try smallWorkshop()

        #expect(try workshop.roster("compile", "hall.yaml").status == 64)
        #expect(try workshop.roster("compile", "hall.yaml", "--read", "hall.values").status == 64)
        #expect(
            try workshop.roster("compile", "hall.yaml", "--read", "roster.csv", "--roster", "roster.csv").status == 64)
    }
}
