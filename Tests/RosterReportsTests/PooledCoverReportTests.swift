import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterReports

/// Pool p of a and b wants 3 from 9 to 11, a needs 1 of its own; from 9 to 10 two are at a, from 10 to 11 one.
@Suite struct PooledCoverReportTests {
    private let report: CoverReport

    init() {
        let hall = Hall.tiny(
            windows: [.tiny("a"), .tiny("b"), .tiny("c")], needs: [.people(1, at: "a", in: 9..<11)],
            employees: [.tiny("Ann"), .tiny("Bo")], pools: [Pool(id: "p", name: "Front", windows: ["a", "b"])],
            poolNeeds: [.people(1, target: 3, of: "p", in: 9..<11)])
        let rules = [RuleEntry(.cover(Cover(belowTarget: 10, aboveTarget: 1)), price: .points(100))]
        report = CoverReport(
            of: .build(WrittenShift("Ann", from: 9, "aa"), WrittenShift("Bo", from: 9, "a")),
            in: Problem(hall: hall, rules: rules))
    }

    /// The second person at a serves the pool; later the first serves a, and nobody the pool.
    @Test func `whoever serves a pool counts there, and not above the window's target`() {
        let lines = report.windows.map { [$0.target, $0.served, $0.belowMinimum, $0.belowTarget, $0.aboveTarget] }

        #expect(report.windows.map(\.name) == ["a", "b", "c", "Front"])
        #expect(lines[0] == [120, 120, 0, 0, 0])
        #expect(lines[3] == [360, 60, 60, 300, 0])
    }

    /// Two people of four, then one of four, of whom one is below the minima of 1 + 1: 10 · (2 + 2) + 100.
    @Test func `the set that is short is one shortage, with its pools`() {
        #expect(report.shortages.map(\.windows) == [["a", "b"]])
        #expect(report.shortages.map(\.pools) == [["p"]])
        #expect(report.shortages.map(\.slots) == [9..<11])
        #expect(report.shortages.map(\.missing) == [300])
        #expect(report.shortages.map(\.belowMinimum) == [60])
        #expect(report.shortages.map(\.points) == [140])
        #expect(report.shortages.first?.worst.slot == 10)
        #expect(report.instants[9...11].map(\.missing) == [2, 3, 0])
        #expect(report.instants[9...11].map(\.isBelowMinimum) == [false, true, false])
    }
}
