import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Ann works 40 hours a week, Bob 20. Window `a` has strain 1, `b` strain 5; the week asks for
/// six hours at `b` (1,800 minutes of strain) on Monday, so that Ann's share of the week is 1,200 and Bob's 600.
@Suite struct FairnessTests {
    private static let monday = CivilDate(dayNumber: 20_780)
    private static let ann = Employee.tiny("Ann", category: "established")
    private static let bob = Employee.tiny("Bob", category: "agency", contract: "half")

    private func hall(
        employees: [Employee] = [ann, bob], others: [Employee] = [], ledger: [Ledger.Entry] = []
    ) -> Hall {
        let tiny = Hall.tiny(
            days: 7, windows: [.tiny("a"), .tiny("b", strain: 5, level: 2)],
            needs: [.people(0, target: 1, at: "b", in: 9..<15)])
        return Hall(
            period: tiny.period, windows: tiny.windows, demand: tiny.demand, shifts: tiny.shifts,
            contracts: [
                Contract(id: "full", shifts: ["day"]), Contract(id: "half", shifts: ["day"], normalWeek: 1200),
            ], employees: employees.map(\.expert) + others, ledger: Ledger(ledger))
    }

    private func entry(
        _ employee: Employee.ID, weeksAgo: Int, strain: Int, contract: Int
    ) -> Ledger.Entry {
        var load = Load()
        load.strain = strain
        load.contract = contract
        let from = Self.monday + -7 * weeksAgo
        return Ledger.Entry(employee: employee, from: from, until: from + 6, load: load)
    }

    /// What is found, as `Ann above 2`.
    private func found(
        _ rule: Fairness, in hall: Hall, _ roster: Roster, for scope: Scope = Scope()
    ) -> [String] {
        hall.findings(of: .fairness(rule), in: roster, for: scope)
            .map { "\($0.employee?.text ?? "") \($0.part) \($0.count)" }
    }

    /// Four hours at `b` are 1,200.
    @Test func `exactly the share is fair, an hour more at strain 5 is five steps of an hour`() {
        let rule = Fairness(of: .strain)

        #expect(found(rule, in: hall(), .build(WrittenShift("Ann", from: 9, "bbbb"))) == [])
        #expect(found(rule, in: hall(), .build(WrittenShift("Ann", from: 9, "bbbbb"))) == ["Ann above 5"])
    }

    @Test func `a finding says what was carried, what is fair and what is too much`() {
        let ledger = [entry("Ann", weeksAgo: 1, strain: 90, contract: 2400)]

        let findings = hall(ledger: ledger).findings(
            of: .fairness(Fairness(of: .strain, band: 30)), in: .build(WrittenShift("Ann", from: 9, "bbbba")))

        // She alone has carried the 90, so they are her share of that week.
        #expect(
            findings.map(\.message) == [
                "Ann carries 1260 min of strain from 2026-11-23 to 2026-11-29, with 90 min before: 30 min more than is "
                    + "fair (share 1290, band 30)"
            ])
        #expect(findings.map(\.count) == [1])
    }

    /// Bob's share is 600, half of Ann's; his band of 120 is 60, his steps of 60 are 30: 720 is 60 too much.
    @Test func `share, band and steps are in proportion to the contract`() {
        let rule = Fairness(of: .strain, band: 120)

        #expect(found(rule, in: hall(), .build(WrittenShift("Bob", from: 9, "bbaaaaaa"))) == ["Bob above 10"])
        #expect(found(rule, in: hall(), .build(WrittenShift("Bob", from: 9, "bba"))) == [])
        #expect(found(rule, in: hall(), .build(WrittenShift("Bob", from: 9, "bbaa"))) == ["Bob above 2"])
    }

    @Test func `each further step may count one more`() {
        let rule = Fairness(of: .strain, rising: true)

        #expect(found(rule, in: hall(), .build(WrittenShift("Ann", from: 9, "bbbbb"))) == ["Ann above 15"])
    }

    /// Shares 1,200 and 600: nobody does anything.
    @Test func `too little counts if it is asked for`() {
        let rule = Fairness(of: .strain, band: 60, step: 200, below: true)

        #expect(found(rule, in: hall(), Roster()) == ["Ann below 6", "Bob below 6"])
        #expect(found(Fairness(of: .strain), in: hall(), Roster()) == [])
    }

    /// Both carried 3,000 in all: fair is 2,000 and 1,000; so Ann may carry 1,200 + 2,000 − 1,000 now, and Bob nothing.
    @Test func `what was carried before is made good`() {
        let ledger = [
            entry("Ann", weeksAgo: 1, strain: 1000, contract: 2400),
            entry("Bob", weeksAgo: 1, strain: 2000, contract: 1200),
        ]
        let hall = hall(ledger: ledger)
        let rule = Fairness(of: .strain)

        #expect(found(rule, in: hall, .build(WrittenShift("Ann", from: 9, "bbbbbbba"))) == [])
        #expect(found(rule, in: hall, .build(WrittenShift("Ann", from: 9, "bbbbbbbaa"))) == ["Ann above 1"])
        // His step is half an hour. What he has too much from before counts nothing by itself.
        #expect(found(rule, in: hall, Roster()) == [])
        #expect(found(rule, in: hall, .build(WrittenShift("Bob", from: 9, "a"))) == ["Bob above 2"])
    }

    /// Each week Bob carried 3,000 and Ann nothing: fair for her is 2,000 a week, and 1,200 now. What she lacks is 3,200 (54 steps
    /// of an hour) after one week, 5,200 (87) after two; Bob has 2,000 too much of each, and does nothing now.
    @Test(arguments: [(1, 12, 54), (2, 12, 87), (2, 1, 54)])
    func `below the share a debt counts in full, as far as the ledger is looked at; above it none does`(
        weeksAgo: Int, weeks: Int, steps: Int
    ) {
        let ledger = (1...weeksAgo).reversed().flatMap { week in
            [
                entry("Ann", weeksAgo: week, strain: 0, contract: 2400),
                entry("Bob", weeksAgo: week, strain: 3000, contract: 1200),
            ]
        }
        let rule = Fairness(of: .strain, weeks: weeks, below: true)

        #expect(found(rule, in: hall(ledger: ledger), Roster()) == ["Ann below \(steps)"])
    }

    @Test func `the ledger counts for so many weeks, and only up to the period`() {
        let ledger = [
            entry("Ann", weeksAgo: 3, strain: 9000, contract: 2400),
            entry("Bob", weeksAgo: 3, strain: 0, contract: 1200),
            entry("Ann", weeksAgo: 0, strain: 9000, contract: 2400),
            entry("Bob", weeksAgo: 0, strain: 0, contract: 1200),
        ]
        let roster = Roster.build(WrittenShift("Ann", from: 9, "bbbb"))

        #expect(found(Fairness(of: .strain, weeks: 2), in: hall(ledger: ledger), roster) == [])
        #expect(found(Fairness(of: .strain, weeks: 3), in: hall(ledger: ledger), roster) == ["Ann above 20"])
    }

    /// Ann carried 700 in a week in which Bob was not there: that is no debt of his.
    @Test func `who was not there in a week has no share of it`() {
        let ledger = [entry("Ann", weeksAgo: 1, strain: 700, contract: 2400)]
        let rule = Fairness(of: .strain, below: true)
        let roster = Roster.build(WrittenShift("Ann", from: 9, "bbbb"), WrittenShift("Bob", from: 9, "bb"))

        #expect(found(rule, in: hall(ledger: ledger), roster) == [])
    }

    @Test func `who is on leave has no share of the days, and who is away all the time is not judged`() {
        let away = Employee.tiny(
            "Bob", contract: "half", leave: [Leave(slots: 0..<(24 * 7))])
        let rule = Fairness(of: .strain, below: true)
        let hall = hall(employees: [Self.ann, away])

        // All 1,800 are Ann's share.
        #expect(found(rule, in: hall, .build(WrittenShift("Ann", from: 9, "bbbbbb"))) == [])
        #expect(found(rule, in: hall, Roster()) == ["Ann below 30"])
    }

    /// Bob is not qualified for `b`: he cannot carry complaints, so that all six hours are Ann's share.
    @Test func `only those who can carry it share it`() {
        let novice = Employee.tiny("Bob", contract: "half", skills: [Skill("a"), Skill("b", level: 1)])
        let hall = hall(employees: [Self.ann], others: [novice])
        let rule = Fairness(of: .complaints, below: true)

        #expect(found(rule, in: hall, .build(WrittenShift("Ann", from: 9, "bbbbbb"))) == [])
        #expect(found(rule, in: hall, .build(WrittenShift("Ann", from: 9, "bbb"))) == ["Ann below 3"])
    }

    @Test func `those out of scope neither have a share nor are judged`() {
        let bob = found(Fairness(of: .strain, below: true), in: hall(), Roster(), for: Scope(categories: ["agency"]))
        let judgement = hall().judgement(
            of: .build(WrittenShift("Ann", from: 9, "bbbbbbbb")), by: .fairness(Fairness(of: .strain)),
            for: Scope(categories: ["agency"]))

        #expect(bob == ["Bob below 60"])
        #expect(judgement.isLegal)
    }

    /// Demand is on Monday from 9 to 15 only, so that nothing is expected at other times; a band of an hour for Ann.
    @Test(arguments: [
        (Measure.night, "Ann above 3"), (.early, ""), (.late, "Ann above 2"), (.weekend, "Ann above 6"), (.holiday, ""),
        (.overtime, ""),
    ])
    func `presence counts by the clock and the calendar`(measure: Measure, expected: String) {
        // Saturday from 19 to 2 o'clock: three hours late, four of night, seven of the weekend.
        let roster = Roster.build(WrittenShift("Ann", day: 5, from: 24 * 5 + 19, "aaaaaaa"))

        #expect(found(Fairness(of: measure, band: 60), in: hall(), roster) == (expected.isEmpty ? [] : [expected]))
    }

    /// Ann's five days of nine hours are 45, Bob's 18; the hall's normal week of 40 hours is what counts.
    @Test func `overtime is shared by what the ledger has alone`() {
        let roster = Roster(
            (0..<5).flatMap { day in
                Roster.build(WrittenShift("Ann", day: day, from: 24 * day + 8, "aaaaaaaaa")).activities
            })

        #expect(found(Fairness(of: .overtime, step: 90), in: hall(), roster) == ["Ann above 4"])
        #expect(found(Fairness(of: .overtime, step: 90, below: true), in: hall(), Roster()) == [])
    }

    @Test func `a price counts for each part, under a name that says what is shared`() {
        let rule = Rule.fairness(Fairness(of: .strain, below: true))

        let judgement = hall().judgement(
            of: .build(WrittenShift("Ann", from: 9, "bbbbb")), by: rule, price: .points(3))

        #expect(judgement.scoreLines == ["fairness (strain): above 5 × 3", "fairness (strain): below 20 × 3"])
        #expect(judgement.score == 75)
    }
}

extension Employee {
    /// With level 2 at `b`.
    fileprivate var expert: Employee {
        Employee(
            id: id, category: category, contract: contract, skills: [Skill("a"), Skill("b", level: 2)], leave: leave)
    }
}
