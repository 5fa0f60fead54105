import Testing

@Suite struct RulesCommandTests {
    @Test func `written rules have their line and others are marked default`() throws {
        let run = try smallWorkshop().roster("rules", "hall.yaml")

        let lines = run.output.split(separator: "\n")
        #expect(run.status == 0)
        #expect(lines.contains("hard  counters; default"))
        #expect(lines.contains(" 100  cover: below_target 10, above_target 1; hall.yaml:13"))
    }

    private let lawful = smallHall.replacing(
        "rules:\n", with: "rules:\n  - cn: {longest_day: {most: 9:00}, for: {employees: [007]}}\n")

    @Test func `a rule of a preset has its article, and the figures that the hall replaced`() throws {
        let run = try smallWorkshop(hall: lawful).shell(
            "\"$ROSTER\" rules hall.yaml", environment: ["COLUMNS": "200"])

        let lines = run.output.split(separator: "\n")
        #expect(
            lines.contains(
                "hard  hours: per day, most 9:00; employee 007; hall.yaml:13; cn longest_day: Labour Law, art. 41; "
                    + "most 9:00 (hall.yaml:13) in place of 11:00"))
        #expect(
            lines.contains(
                "hard  consecutive: most 6; employee 007; hall.yaml:13; cn days_in_a_row: State Council Order 795 (2025), art. 7"
            )
        )
    }

    @Test func `for one employee there are only the rules that bind`() throws {
        let workshop = try smallWorkshop(hall: lawful)

        let bound = try workshop.roster("rules", "hall.yaml", "007")
        let free = try workshop.roster("rules", "hall.yaml", "8")
        let nobody = try workshop.roster("rules", "hall.yaml", "9")

        #expect(bound.output.contains("cn weekly_rest"))
        #expect(!free.output.contains("cn weekly_rest") && free.output.contains("cover: "))
        #expect(nobody.status == 64)
        #expect(nobody.error.contains("there is no employee 9"))
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
