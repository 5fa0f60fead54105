import RosterModel
import RosterReports
import RosterRules
import Testing

@testable import roster

/// Ann serves from 08:00 to 12:00; her shift is the only one there is.
private func report(
    _ activities: [Roster.Activity] = [morning(16..<24)], terms: (Judgement) -> Judgement = { $0 },
    stop: RunReport.Stop = .provenOptimal, bound: Int? = 0, hasRoster: Bool = true
) -> RunReport {
    let hall = Hall(
        period: Period(start: CivilDate(dayNumber: 20_780), days: 1, grid: 30),
        windows: [WindowType(id: "tax", counters: 1)], demand: Demand(windows: 1, slots: 48),
        shifts: [ShiftType(id: "morning", starts: [480], lengths: [240])],
        contracts: [Contract(id: "full", shifts: ["morning"])],
        employees: [Employee(id: "ann", contract: "full", payrollID: "1", skills: [Skill("tax")])])
    let problem = Problem(
        hall: hall, rules: [RuleEntry(.shifts(Shifts())), RuleEntry(.wishes(Wishes()), price: .points(1))])
    let roster = Roster(activities)
    return RunReport(
        of: problem, roster: hasRoster ? roster : nil,
        judgement: hasRoster ? terms(problem.judgement(of: roster)) : nil,
        bound: bound.map { RunReport.Bound(value: $0, origin: "test") }, stop: stop, seconds: 0,
        settings: RunReport.Settings(seed: 1, threads: 1, isDeterministic: true, gap: 0, timeLimit: nil), versions: [])
}

private func morning(_ slots: Range<Int>) -> Roster.Activity {
    Roster.Activity(employee: "ann", day: 0, shift: "morning", slots: slots, kind: .duty("tax"))
}

@Suite struct DeliveryTests {
    @Test func `a result that is what it claims is written whole`() throws {
        let workshop = try Workshop()

        let paths = try Delivery(to: workshop.path).write(report())

        #expect(paths.count == 4)
        #expect(workshop.names() == ["payroll-totals.csv", "payroll.csv", "result.json", "roster.csv"])
    }

    @Test func `an illegal roster is an internal fault, and nothing is written`() throws {
        let workshop = try Workshop()

        let failure = #expect(throws: Failure.self) {
            // The judge found its breaches, yet it claims to be a result.
            try Delivery(to: workshop.path).write(report([morning(16..<20)]))
        }

        #expect(failure?.code == .internalFault)
        #expect(workshop.names().isEmpty)
    }

    @Test func `a score that differs from the judge's is an internal fault, and nothing is written`() throws {
        let workshop = try Workshop()
        let other = report([]).judgement

        let failure = #expect(throws: Failure.self) {
            try Delivery(to: workshop.path).write(
                report(terms: { judgement in
                    Problem(hall: report().problem.hall, rules: []).judgement(of: Roster())
                }))
        }

        #expect(other?.isLegal == true)
        #expect(failure?.code == .internalFault)
        #expect(workshop.names().isEmpty)
    }

    @Test func `a roster that the file cannot hold is an internal fault, and nothing is written`() throws {
        let workshop = try Workshop()
        let stranger = Roster.Activity(employee: "zed", day: 0, shift: "morning", slots: 16..<24, kind: .duty("tax"))

        let failure = #expect(throws: Failure.self) {
            try Delivery(to: workshop.path).write(
                report(
                    [stranger],
                    terms: { _ in
                        Problem(hall: report().problem.hall, rules: []).judgement(of: Roster())
                    }))
        }

        #expect(failure?.code == .internalFault)
        #expect(workshop.names().isEmpty)
    }
}

@Suite struct CommandStatusTests {
    @Test(arguments: [
        (RunReport.Stop.provenOptimal, Int?(0), CommandStatus.success), (.gapReached, -1, .success),
        (.timeLimit, 0, .success), (.timeLimit, -1, .stoppedAtLimit), (.workLimit, nil, .stoppedAtLimit),
        (.interrupted, -1, .stoppedAtLimit),
        // A bound that was dropped proves nothing.
        (.provenOptimal, nil, .stoppedAtLimit), (.gapReached, nil, .stoppedAtLimit),
    ])
    func `with a roster it says whether the gap asked for was reached`(
        stop: RunReport.Stop, bound: Int?, status: CommandStatus
    ) {
        #expect(CommandStatus(of: report(stop: stop, bound: bound)) == status)
    }

    @Test(arguments: [
        (RunReport.Stop.impossible, CommandStatus.impossible), (.timeLimit, .notFound), (.workLimit, .notFound),
        (.interrupted, .interrupted),
    ])
    func `without a roster it says why there is none`(stop: RunReport.Stop, status: CommandStatus) {
        #expect(CommandStatus(of: report(stop: stop, hasRoster: false)) == status)
    }

    @Test func `the numbers are those of the manual`() {
        #expect(CommandStatus.allCases.map(\.rawValue) == [0, 2, 3, 4, 5, 64, 65, 66, 70, 73, 74, 75, 130])
    }
}
