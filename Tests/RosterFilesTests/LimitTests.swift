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
}
