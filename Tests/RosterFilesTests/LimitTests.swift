import RosterFiles
import RosterModel
import Testing

/// Numbers far above any hall, which bound the work on one.
@Suite struct LimitTests {
    private func outcome(_ name: String, _ text: String) throws -> [String] {
        let hall = try BadHall()
        try hall.folder.write(name, text)
        return hall.outcome()
    }

    @Test func `at most two hundred window types`() throws {
        let windows = (0..<201).map { "  w\($0): {counters: 1}\n" }.joined()

        let lines = try outcome("hall.yaml", "period: {start: 2026-11-23}\nwindows:\n\(windows)")

        #expect(lines.contains("hall.yaml:3:3: there are 201 windows; at most 200"))
    }

    @Test func `at most a thousand rules`() throws {
        let rules = String(repeating: "- no_return\n", count: 1001)

        let lines = try outcome("hall.yaml", "period: {start: 2026-11-23}\nrules:\n\(rules)")

        #expect(lines.contains("hall.yaml:3:1: there are 1001 rules; at most 1000"))
    }

    @Test func `at most ten thousand employees`() throws {
        let rows = (0..<10_001).map { "\($0 + 20_000),X,full-time,1,\n" }.joined()

        let lines = try outcome("staff.csv", "id,name,contract,tax,complaints\n" + rows)

        #expect(lines == ["E65", "staff.csv: there are 10001 employees; at most 10000"])
    }

    /// Sixty days of 48 half hours with `minimum` people each.
    private func hardMinima(_ minimum: Int, _ more: String) throws -> [String] {
        try outcome(
            "hall.yaml",
            """
            period: {start: 2026-11-23, days: 60, grid: 30 min}
            windows: {tax: {counters: 5}}
            shifts: {full: {start: 09:00, length: 8:00}}
            contracts: {full-time: {shifts: [full]}}
            rules: [{cover: {below_minimum: hard\(more)}}]
            tables:
              staff: |
                id,name,contract,tax
                1,Ann,full-time,1
              demand: |
                days,from,to,window,minimum
                all,00:00,24:00,tax,\(minimum)

            """)
    }

    @Test func `hard minima that the search could not count are refused`() throws {
        let refused = "more than 1048576 person-slots of hard minima"

        #expect(try hardMinima(365, "").contains { $0.contains(refused) })
        #expect(try !hardMinima(364, "").contains { $0.contains(refused) })
        #expect(try hardMinima(20, ", squared: yes").contains { $0.contains(refused) })
        #expect(try !hardMinima(19, ", squared: yes").contains { $0.contains(refused) })
    }
}
