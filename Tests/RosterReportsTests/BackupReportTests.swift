import RosterModel
import RosterReports
import RosterRules
import Testing

@Suite struct BackupReportTests {
    /// Tax and cash need one person each from 08:00 to 10:00.
    private func report(_ employees: [Employee], _ activities: [Roster.Activity]) -> BackupReport {
        let need = Demand.Need(minimum: 1, target: 1)
        let hall = tinyHall(employees: employees, needs: [(0, 16..<20, need), (1, 16..<20, need)])
        return BackupReport(of: Roster(activities), in: hall)
    }

    @Test func `a third who can do both makes every slot secure`() {
        let report = report(
            ["ann", "bob", "cy"].map { .tiny($0) },
            [.duty("ann", "tax", 16..<20), .duty("bob", "cash", 16..<20), .duty("cy", "tax", 16..<20)])

        #expect(report.slots == 4)
        #expect(report.secure == 4)
        #expect(report.gaps.isEmpty)
    }

    @Test func `a third who cannot do the other window's work leaves its only expert indispensable`() {
        let taxOnly = [Skill("tax", level: 2)]

        let report = report(
            [.tiny("ann", skills: taxOnly), .tiny("bob"), .tiny("cy", skills: taxOnly)],
            [.duty("ann", "tax", 16..<20), .duty("bob", "cash", 16..<20), .duty("cy", "tax", 16..<18)])

        // Until 09:00 only bob cannot be missed; then there are two people for two places.
        #expect(report.secure == 0)
        #expect(report.gaps.map(\.slots) == [16..<18, 18..<20])
        #expect(report.gaps.map(\.people) == [["bob"], ["ann", "bob"]])
        #expect(report.gaps.first?.windows == ["cash"])
    }

    @Test func `a break takes the backup away`() {
        let report = report(
            ["ann", "bob", "cy"].map { .tiny($0) },
            [
                .duty("ann", "tax", 16..<20), .duty("bob", "cash", 16..<20), .duty("cy", "tax", 16..<18),
                .rest("cy", "tea", 18..<19), .duty("cy", "tax", 19..<20),
            ])

        #expect(report.secure == 3)
        #expect(report.gaps.map(\.slots) == [18..<19])
    }

    @Test func `an empty hall is no secure one`() {
        let report = report([.tiny("ann")], [])

        #expect(report.secure == 0)
        #expect(report.gaps.map(\.windows) == [["tax", "cash"]])
        #expect(report.gaps.map(\.people) == [[]])
    }
}
