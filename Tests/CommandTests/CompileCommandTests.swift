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
}
