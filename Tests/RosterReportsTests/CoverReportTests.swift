import RosterModel
import RosterReports
import RosterRules
import Testing

/// One window, tax, needing at least 1 and best 2 from 08:00 to 10:00 (slots 16 to 19).
private func problem(
    employees: [Employee], needs: Demand.Need = Demand.Need(minimum: 1, target: 2), rules: [RuleEntry]? = nil,
    days: Int = 1
) -> Problem {
    let cover = RuleEntry(.cover(Cover(belowTarget: 10, aboveTarget: 1)), price: .points(100))
    return Problem(
        hall: tinyHall(employees: employees, days: days, needs: [(0, 16..<20, needs)]), rules: rules ?? [cover])
}

@Suite struct CoverReportTests {
    @Test func `served, missing and surplus time add up to the target`() {
        let problem = problem(employees: ["ann", "bob", "cy"].map { .tiny($0) })
        let roster = Roster([
            .duty("ann", "tax", 16..<19), .duty("bob", "tax", 17..<18), .duty("cy", "tax", 17..<18),
        ])

        let line = CoverReport(of: roster, in: problem).windows[0]

        // On duty 1, 3, 1, 0: 5 slots served, 1 + 0 + 1 + 2 missing, 1 too many, 1 below the minimum.
        #expect(line.target == 240)
        #expect(line.served == 150)
        #expect(line.belowTarget == 120)
        #expect(line.belowMinimum == 30)
        #expect(line.aboveTarget == 30)
    }

    @Test func `duty carried over from before the period serves too`() {
        let carried = History(carriedDuty: [History.CarriedDuty(window: "tax", slots: 0..<18)])
        let problem = problem(employees: [.tiny("ann", history: carried)])

        let line = CoverReport(of: Roster(), in: problem).windows[0]

        #expect(line.served == 60)
    }

    @Test func `a run of short slots is one shortage, priced as the rules price it`() {
        let problem = problem(employees: [.tiny("ann"), .tiny("bob")])
        let roster = Roster([.duty("ann", "tax", 17..<20), .duty("bob", "tax", 17..<18)])

        let shortages = CoverReport(of: roster, in: problem).shortages

        // On duty 0, 2, 1, 1: below minimum 100 and below target 10 in slot 16, then twice 10.
        #expect(shortages.map(\.slots) == [16..<17, 18..<20])
        #expect(shortages.map(\.points) == [110, 20])
        #expect(shortages.map(\.missing) == [60, 60])
        #expect(shortages.map(\.belowMinimum) == [30, 0])
    }

    @Test func `squared prices are squared`() {
        let cover = RuleEntry(.cover(Cover(belowTarget: 10, squared: true)), price: .points(100))
        let problem = problem(employees: [], needs: Demand.Need(minimum: 2, target: 5), rules: [cover])

        let shortage = CoverReport(of: Roster(), in: problem).shortages.first

        // 4 slots, each 100 · 2² + 10 · 3².
        #expect(shortage?.points == 4 * (400 + 90))
    }

    @Test func `closed windows are never short`() {
        let report = CoverReport(of: Roster(), in: problem(employees: []))

        #expect(report.instants.indices.filter { report.instants[$0].isOpen } == [16, 17, 18, 19])
        #expect(report.shortages.map(\.slots) == [16..<20])
    }
}

@Suite struct ShortageCauseTests {
    /// The only shortage of a hall in which `present` serve all the time.
    private func worst(_ employees: [Employee], present: [Roster.Activity], rules: [RuleEntry]? = nil) -> Shortage
        .Worst?
    {
        CoverReport(of: Roster(present), in: problem(employees: employees, rules: rules)).shortages.first?.worst
    }

    @Test func `one expert for two places is too few qualified`() {
        let worst = worst([.tiny("ann"), .tiny("bob", skills: [])], present: [.duty("ann", "tax", 16..<20)])

        #expect(worst?.cause == .tooFewQualified)
        #expect(worst?.qualified == 1)
        #expect(worst?.onDuty == 1)
    }

    @Test func `leave is the cause when it takes the second of two`() {
        let away = Employee.tiny("bob", leave: [Leave(slots: 0..<48)])

        let worst = worst([.tiny("ann"), away], present: [.duty("ann", "tax", 16..<20)])

        #expect(worst?.cause == .onLeave)
        #expect(worst?.elsewhere == [1, 0, 0, 0, 0, 0])
    }

    @Test func `availability is the cause when it keeps the second of two away`() {
        let worst = worst(
            [.tiny("ann"), .tiny("bob", availability: [0..<16])], present: [.duty("ann", "tax", 16..<20)])

        #expect(worst?.cause == .unavailable)
    }

    @Test func `a break is the cause when nobody is left to relieve`() {
        let worst = worst(
            [.tiny("ann"), .tiny("bob")], present: [.duty("ann", "tax", 16..<20), .rest("bob", "tea", 16..<20)])

        #expect(worst?.cause == .onBreak)
        #expect(worst?.elsewhere == [0, 0, 0, 1, 0, 0])
    }

    @Test func `other windows are the cause when they hold the second of two`() {
        let worst = worst(
            [.tiny("ann"), .tiny("bob")], present: [.duty("ann", "tax", 16..<20), .duty("bob", "cash", 16..<20)])

        #expect(worst?.cause == .atOtherWindows)
    }

    @Test func `somebody free and off duty was simply not rostered`() {
        let worst = worst([.tiny("ann"), .tiny("bob")], present: [.duty("ann", "tax", 16..<20)])

        #expect(worst?.cause == .notRostered)
        #expect(worst?.elsewhere == [0, 0, 0, 0, 0, 1])
    }

    /// The day shift is 8 h of presence with 1 h of unpaid lunch: 7 h paid.
    @Test(arguments: [(420, false), (419, true)])
    func `hours are exhausted when the shortest shift no longer fits`(most: Int, isExhausted: Bool) {
        let rules = [RuleEntry(.hours(Hours(per: .week, most: Minutes(most))))]

        let worst = worst([.tiny("ann"), .tiny("bob")], present: [.duty("ann", "tax", 16..<20)], rules: rules)

        #expect(worst?.cause == (isExhausted ? .hoursExhausted : .notRostered))
    }

    @Test func `priced limits exhaust nobody`() {
        let rules = [RuleEntry(.hours(Hours(per: .week, most: 0)), price: .points(1))]

        let worst = worst([.tiny("ann"), .tiny("bob")], present: [.duty("ann", "tax", 16..<20)], rules: rules)

        #expect(worst?.cause == .notRostered)
    }

    @Test func `days are exhausted when the week has as many as it may`() {
        let rules = [RuleEntry(.days(Days(per: .sevenDays, most: 1)))]
        let history = History(worked: [History.WorkedDay(day: -6, slots: -288 ..< -280, paid: 240)])

        let worst = worst(
            [.tiny("ann"), .tiny("bob", history: history)], present: [.duty("ann", "tax", 16..<20)], rules: rules)

        #expect(worst?.cause == .hoursExhausted)
    }

    @Test func `a day seven days back is out of the span`() {
        let rules = [RuleEntry(.days(Days(per: .sevenDays, most: 1)))]
        let history = History(worked: [History.WorkedDay(day: -7, slots: -336 ..< -328, paid: 240)])

        let worst = worst(
            [.tiny("ann"), .tiny("bob", history: history)], present: [.duty("ann", "tax", 16..<20)], rules: rules)

        #expect(worst?.cause == .notRostered)
    }
}
