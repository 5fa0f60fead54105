import Testing

@Suite struct RulesCommandTests {
    @Test func `written rules have their line and others are marked default`() throws {
        let run = try smallWorkshop().roster("rules", "hall.yaml")

        let lines = run.output.split(separator: "\n")
        #expect(run.status == 0)
        #expect(lines.contains("hard  counters; default"))
        #expect(lines.contains(" 100  cover: below_target 10, above_target 1; hall.yaml:13"))
    }

    @Test func `lines break where the terminal is narrow`() throws {
        let run = try smallWorkshop().shell("\"$ROSTER\" rules hall.yaml", environment: ["COLUMNS": "20"])

        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 20 })
    }

    @Test func `they can be had as JSON`() throws {
        let run = try smallWorkshop().roster("rules", "hall.yaml", "--json")

        #expect(run.output.hasPrefix("{\n  \"schema\": \"roster-rules/1\",\n  \"rules\": [\n"))
    }
}
