import RosterFiles
import RosterModel
import RosterRules
import Testing

/// In the base hall two people are wanted at tax from 9 to 12 on weekdays, one of them required, and one from 12 to 17.
@Suite struct SelfServiceTests {
    private func needs(_ overrides: (path: String, value: String)...) throws -> [Demand.Need?] {
        let hall = try BadHall().read(overrides: overrides).problem.hall
        return [36, 48, 72].map { hall.demand[0, $0] }
    }

    /// 30 percent: 1.4 and 0.7 people are left, one each. 50 percent: 1 and 0.5, half rounded up. 60 percent: 0.8 and 0.4.
    @Test(arguments: [("30%", 1, 1, 1), ("50", 1, 1, 1), ("60 %", 0, 1, 0), ("0", 1, 2, 1), ("100%", 0, 0, 0)])
    func `what machines take is not asked of people`(share: String, minimum: Int, target: Int, later: Int) throws {
        let needs = try needs(("windows.tax.self_service", share))

        #expect(needs[0] == Demand.Need(minimum: minimum, target: target))
        #expect(needs[1] == Demand.Need(minimum: later, target: later))
        // Closed stays closed.
        #expect(needs[2] == nil)
    }

    /// Half of two, then three times that.
    @Test func `the channels come before a what-if of all demand, and other window types keep theirs`() throws {
        let needs = try needs(("windows.tax.self_service", "50%"), ("demand.scale", "3"))

        #expect(needs[0]?.target == 3)
        #expect(try self.needs(("windows.complaints.self_service", "50%"))[0]?.target == 2)
    }

    @Test func `machines take at most all`() throws {
        #expect(
            try BadHall().outcome(overrides: [("windows.tax.self_service", "120%")]) == [
                "E65",
                #"--set windows.tax.self_service=120%: "120" is out of bounds; write a whole number from 0 to 100"#,
            ])
    }
}
