import Testing

@testable import roster

@Suite struct ProcessAgeTests {
    /// A process that began 100.50 s after the system, by ticks of a hundredth.
    private let stat = """
        4711 (a (very) odd name) R 1 2 3 0 -1 4194304 10 0 2 0 1 2 0 0 20 0 3 0 10050 123456 789 0
        """

    @Test func `the time since the process began is counted, whatever its name`() {
        #expect(abs(ProcessAge.seconds(stat: stat, now: 102, ticksPerSecond: 100) - 1.5) < 1e-9)
    }

    @Test func `a script that has become this program does not count`() {
        #expect(ProcessAge.seconds(stat: stat, now: 200, ticksPerSecond: 100) == 0)
    }

    @Test(arguments: ["", "4711", "4711 (name) R 1 2", "4711 (name) " + String(repeating: "x ", count: 40)])
    func `what cannot be read counts as nothing`(text: String) {
        #expect(ProcessAge.seconds(stat: text, now: 200, ticksPerSecond: 100) == 0)
    }

    @Test func `a clock before the start counts as nothing`() {
        #expect(ProcessAge.seconds(stat: stat, now: 100, ticksPerSecond: 100) == 0)
    }
}
