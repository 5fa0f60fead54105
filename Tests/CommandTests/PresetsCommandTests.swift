import Testing

@Suite struct PresetsCommandTests {
    @Test func `all presets are listed with their titles`() throws {
        let run = try Workshop().roster("presets")

        #expect(run.status == 0)
        #expect(run.output.contains("cn           China, labour law\n"))
        #expect(run.output.contains("window-hall  House rules of window halls\n"))
    }

    @Test func `one preset is shown with what it leaves out`() throws {
        let run = try Workshop().shell("\"$ROSTER\" presets cn-women", environment: ["COLUMNS": "200"])

        #expect(run.status == 0)
        #expect(
            run.output.hasPrefix("China, protection of pregnant and nursing women. Binds women from the seventh month"))
        #expect(
            run.output.contains(
                "day_without_overtime: hours: {per: day, most: 8:00}\n  no day may be extended (Labour Law, art. 61 and 63)\n"
            ))
        #expect(run.output.contains("Leaves out:\n- no work at night: "))
    }

    @Test func `a preset that is none is a usage error`() throws {
        let run = try Workshop().roster("presets", "atlantis")

        #expect(run.status == 64)
        #expect(run.error.hasPrefix("roster: there is no preset atlantis; there are cn, cn-organs, "))
    }

    @Test func `lines fit the terminal`() throws {
        let workshop = try Workshop()

        for line in ["\"$ROSTER\" presets", "\"$ROSTER\" presets us-ca"] {
            let run = try workshop.shell(line, environment: ["COLUMNS": "30"])
            #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 30 })
        }
    }
}
