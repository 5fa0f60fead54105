import Testing

@Suite struct DoctorCommandTests {
    @Test func `this installation can be trusted`() throws {
        let run = try Workshop().roster("doctor")

        #expect(run.status == 0)
        #expect(run.output.contains("ok    a small hall was read, solved, written, read back and judged"))
        #expect(!run.output.contains("FAIL"))
    }

    @Test func `nothing is left behind`() throws {
        let workshop = try Workshop()

        _ = try workshop.shell("TMPDIR=. \"$ROSTER\" doctor")

        #expect(workshop.names().isEmpty)
    }
}
