import RosterModel
import RosterRules
import Testing

@testable import RosterReports

/// Eleven people who can serve at one window of strain 1, all with a normal week of 40 hours; person n has carried n hours in the week
/// before, and Ann (the first, established) serves for two hours now. The others are agency staff.
@Suite struct BurdenReportTests {
    private static let start = CivilDate(dayNumber: 20_780)
    private let hall: Hall = {
        let period = Period(start: start, days: 7, grid: 60)
        var demand = Demand(windows: 1, slots: period.slots.count)
        for slot in period.slots { demand[0, slot] = Demand.Need(minimum: 0, target: 1) }
        let names = ["Ann"] + (2...11).map { "P\($0)" }
        let entries = names.enumerated().map { number, name in
            var load = Load()
            load.strain = 60 * (number + 1)
            load.contract = 2400
            return Ledger.Entry(employee: Employee.ID(name), from: start + -7, until: start + -1, load: load)
        }
        return Hall(
            period: period, windows: [WindowType(id: "a", counters: 9, strain: 1)], demand: demand,
            shifts: [ShiftType(id: "day", starts: [540], lengths: [120])],
            contracts: [Contract(id: "full", shifts: ["day"])],
            employees: names.enumerated().map { number, name in
                Employee(
                    id: Employee.ID(name), category: number == 0 ? "established" : "agency", contract: "full",
                    skills: [Skill("a")])
            }, ledger: Ledger(entries))
    }()

    private let roster = Roster([
        Roster.Activity(employee: "Ann", day: 0, shift: "day", slots: 9..<11, kind: .duty("a"))
    ])

    /// Ann has 1 + 2 hours in two weeks of contract, 1:30 a week; the others 1:00 to 5:30. Spread 4:30. The tenth of eleven
    /// people are two: 5:30 and 5:00. The mean of all is (3 + 2 + … + 11) / 22 = 68 / 22 hours, 185 minutes; of agency
    /// staff 65 / 20 hours, 195 minutes, which is 105 more than Ann's.
    @Test func `the spread, the worst tenth and the gap between categories are those after the period`() throws {
        let strain = try #require(BurdenReport(of: roster, in: hall).lines.first)

        #expect(strain.measure == .strain && strain.people == 11)
        #expect(strain.mean == 185)
        #expect(strain.spread == 270)
        #expect(strain.worstTenth == 315)
        #expect(strain.categoryGap == 105)
    }

    /// Nobody has a shift at night or a window with cases or complaints.
    @Test func `burdens that nobody can carry are left out`() {
        let report = BurdenReport(of: roster, in: hall)

        #expect(report.lines.map(\.measure) == [.strain, .weekend, .overtime])
        #expect(report.lines.dropFirst().allSatisfy { $0.spread == 0 && $0.worstTenth == 0 })
    }

    /// Above a threshold η that does not depend on the roster, the mean of the worst tenth is at most η plus the mean, over the number of
    /// people in it, of what all carry beyond η: that sum is what the part `above` of `fairness` counts. η is 4:00 a week here: beyond it
    /// are 0:30, 1:00 and 1:30, and 4:00 + 3:00 / 2 = 5:30 is no less than the 5:15 of the worst tenth.
    @Test func `what is beyond a fixed threshold bounds the worst tenth`() throws {
        let strain = try #require(BurdenReport(of: roster, in: hall).lines.first)
        let rates = [90] + (2...11).map { 30 * $0 }
        let threshold = 240

        let beyond = rates.reduce(0) { $0 + max(0, $1 - threshold) }

        #expect(beyond == 180)
        #expect(strain.worstTenth <= threshold + beyond / 2)
    }

    @Test func `a table tells them in hours`() {
        let text = BurdenReport(of: roster, in: hall).text(TextStyle(width: 100))

        #expect(text.hasPrefix("Burdens after this roster (hours in a normal week of contract)\n"))
        #expect(text.contains("strain"))
        #expect(text.split(separator: "\n")[2].split(separator: " ") == ["strain", "11", "3.1", "4.5", "5.3", "1.8"])
    }
}
